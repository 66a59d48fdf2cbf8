import { type LoadResult, sendAll } from "./lib/load.ts";
import { type DemoPerson, type RunningServer, startBare, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const requestsPerRun = 12_000;
const connections = 512;

type Payer = DemoPerson & { readonly session: string; readonly source: string };

async function ask<Answer>(server: RunningServer, method: string, path: string, token?: string, body?: object): Promise<Answer> {
  const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), "content-type": "application/json" };
  const answer = await fetch(`${server.baseUrl}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer; // of our own server
}

async function signIn(server: RunningServer, person: DemoPerson): Promise<Payer> {
  const device = { uuid: crypto.randomUUID(), make: "a", model: "b", os_name: "c", os_version: "d", screen_width: 1, screen_height: 1 };
  const identity = { type: "username", value: person.username };
  const { token } = await ask<{ token: string }>(server, "POST", "/v1/tokens", undefined, {
    identity,
    authenticator: "password",
    secret: person.password,
    device,
  });
  const { token: session } = await ask<{ token: string }>(server, "POST", "/v1/sessions", token, {});
  const [source] = await ask<{ uuid: string }[]>(server, "GET", "/v1/payment_sources?filter=type:eq:virtual", session);
  return { ...person, session, source: source?.uuid ?? "" };
}

/** Each pays the next, a cent at a time, so that whoever runs dry is paid as well. */
const requestsOf = (payers: readonly Payer[]): Buffer[] =>
  Array.from({ length: requestsPerRun }, (_, index) => {
    const payer = payers[index % payers.length] as Payer;
    const recipient = payers[(index + 1) % payers.length] as Payer;
    const body = JSON.stringify({
      currency: "EUR",
      description: `coffee ${index}`,
      recipient: { amount: 0.01, user_uuid: recipient.uuid },
      payment_source_uuid: payer.source,
      pin: payer.pin,
    });
    const head = `POST /v1/payments HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${payer.session}\r\ncontent-type: application/json\r\n`;
    return Buffer.from(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });

function check(result: LoadResult, status: number): LoadResult {
  if (result.statuses.get(status) !== requestsPerRun)
    throw new Error(`payments: not every request was answered ${status}: ${JSON.stringify([...result.statuses])}`);
  return result;
}

/** `POST /v1/payments` between virtual sources, durable, against a bare route on the same machine with the same requests. */
export async function benchPayments(): Promise<Row[]> {
  const server = await startServer();
  const bare = await startBare(server.certificate);
  try {
    const payers = await Promise.all(server.people.map((person) => signIn(server, person)));
    const requests = requestsOf(payers);
    const measure = async (port: number, status: number): Promise<LoadResult> =>
      check(await sendAll({ host: "127.0.0.1", port }, requests, connections), status);
    await measure(bare.port, 200); // each until it is warm: the server has more code to compile
    for (let times = 0; times < 3; times += 1) await measure(server.port, 201);
    const base = await measure(bare.port, 200);
    const result = await measure(server.port, 201);
    const ratio = result.perSecond / base.perSecond;
    return [
      {
        name: "POST /v1/payments between virtual sources",
        figure: `${round(result.perSecond)}/s (p50 ${round(result.p50Ms)} ms, p99 ${round(result.p99Ms)} ms at full load)`,
        baseline: `bare Fastify route: ${round(base.perSecond)}/s`,
        ratio: `${Math.round(ratio * 100)} %`,
        target: ">= 50 %",
        met: ratio >= 0.5,
      },
    ];
  } finally {
    await bare.stop();
    await server.stop();
  }
}
