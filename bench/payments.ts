import { type LoadResult, sendAll } from "./lib/load.ts";
import { type SignedIn, signIn } from "./lib/people.ts";
import { startBare, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const requestsPerRun = 12_000;
const connections = 512;
const rounds = 15; // odd: one is in the middle

/** Each pays the next, a cent at a time, so that whoever runs dry is paid as well. */
const requestsOf = (payers: readonly SignedIn[]): Buffer[] =>
  Array.from({ length: requestsPerRun }, (_, index) => {
    const payer = payers[index % payers.length] as SignedIn;
    const recipient = payers[(index + 1) % payers.length] as SignedIn;
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
    // In turns, as the machine's speed moves by half within a minute; the round in the middle stands for all.
    const measured: { base: LoadResult; result: LoadResult; ratio: number }[] = [];
    for (let times = 0; times < rounds; times += 1) {
      const base = await measure(bare.port, 200);
      const result = await measure(server.port, 201);
      measured.push({ base, result, ratio: result.perSecond / base.perSecond });
    }
    const inOrder = measured.toSorted((one, other) => one.ratio - other.ratio);
    const percent = ({ ratio: of }: { ratio: number }): string => `${Math.round(of * 100)} %`;
    const [middle, lowest, highest] = [inOrder[(rounds - 1) / 2], inOrder[0], inOrder.at(-1)];
    if (middle === undefined || lowest === undefined || highest === undefined) throw new Error("no round was measured");
    const { base, result, ratio } = middle;
    return [
      {
        name: "POST /v1/payments between virtual sources",
        figure: `${round(result.perSecond)}/s (p50 ${round(result.p50Ms)} ms, p99 ${round(result.p99Ms)} ms at full load)`,
        baseline: `bare Fastify route: ${round(base.perSecond)}/s`,
        ratio: `${percent(middle)} (median of ${rounds}; ${percent(lowest)} to ${percent(highest)})`,
        target: ">= 50 %",
        met: ratio >= 0.5,
      },
    ];
  } finally {
    await bare.stop();
    await server.stop();
  }
}
