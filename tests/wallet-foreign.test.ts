import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, startTestWallet, type TestPerson, type TestWallet, walletClient } from "./support/wallet.ts";

type Operation = { readonly method: "get" | "post" | "put" | "delete"; readonly path: string };

/** Everybody of a project may read these by their ids: people, announcements, and images, whose ids cannot be guessed. */
const readByAll = [
  "GET /v1/users/{uuid}",
  "POST /v1/users/{uuid}/block",
  "POST /v1/users/{uuid}/unblock",
  "GET /v1/images/{uuid}",
  "GET /v1/announcements/{uuid}",
  "GET /v1/announcement/{uuid}",
  "POST /v1/announcements/{uuid}/dismiss",
];
/** No session is needed. */
const open = [
  "GET /v1/files/images/{rendition}/{file}",
  "HEAD /v1/files/images/{rendition}/{file}",
  "POST /v1/tokens",
  "POST /v1/tokens/{uuid}/secret",
  "GET /v1/tokens/{uuid}",
  "POST /v1/users",
];
/** Another token opens it. */
const byToken = ["POST /v1/sessions"];

let wallet: TestWallet;
let operations: Operation[];
/** Things of Ada's, by the first part of their address. */
let ids: Record<string, string>;
/** In Ada's request */
let participantId: string;
let foreigner: TestPerson;

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

beforeAll(async () => {
  wallet = await startTestWallet();
  const document = (await wallet.bank.app.inject({ method: "GET", url: "/v1/openapi.json" })).json();
  operations = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method as Operation["method"], path })),
  );
  const { ada, blaise } = wallet;
  const source = (await ada.source())?.uuid;
  const order = { currency: "EUR", recipient: { amount: 1, phone: "+33612345611" }, payment_source_uuid: source, pin: ada.pin };
  const payment = (await ada.post("/v1/payments", order)).body;
  const share = { phone: "+33612345612", name: "Bob", amount: 2 };
  const asked = (await ada.post("/v1/requests", { amount: 2, currency: "EUR", participants: [share] })).body;
  participantId = asked.participants[0].uuid;
  ids = {
    users: ada.uuid,
    payment_sources: source ?? "",
    payments: payment.uuid,
    transactions: payment.recipient.transaction_uuid,
    contacts: (await ada.post("/v1/contacts", { user_uuid: blaise.uuid })).body.uuid,
    requests: asked.uuid,
    pools: (await ada.post("/v1/pools", { description: "Gift", currency: "EUR" })).body.uuid,
    moments: payment.uuid, // the payer's moment of it
    verifications: (await ada.post("/v1/verifications", { type: "email", recipient: "a@example.com", event: "x" })).body.uuid,
  };
  const other = await wallet.bank.otherWorkspace();
  foreigner = await signIn(wallet.bank, other.demo.wallet.users[0] as never, other.demo.wallet.project_id);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

/** What is sent is right in itself, so that only the id can be refused. */
const bodies: Record<string, object> = {
  "PUT /v1/users/{uuid}": { first_name: "Eve" },
  "PUT /v1/payment_sources/{uuid}": { description: "Eve's" },
  "POST /v1/payment_sources/{uuid}/verify": { code: "123456" },
  "PUT /v1/contacts/{uuid}": { name: "Eve" },
  "PUT /v1/requests/{uuid}": { description: "Eve's" },
  "POST /v1/requests/{uuid}/pay": { payment_source_uuid: randomUUID(), pin: "1234" },
  "PUT /v1/pools/{uuid}": { description: "Eve's" },
  "POST /v1/pools/{uuid}/invite": [{ user_uuid: randomUUID() }],
  "POST /v1/pools/{uuid}/pay": { amount: 1, payment_source_uuid: randomUUID(), pin: "1234" },
  "POST /v1/pools/{uuid}/export": { email: "eve@example.com" },
  "POST /v1/pools/{uuid}/participants/export": { email: "eve@example.com" },
  "POST /v1/verifications/{uuid}/data": { data: "123456" },
};

/** All that is Ada's, as she sees it. */
async function allOfAda(): Promise<unknown> {
  const lists = ["payment_sources", "payments", "transactions", "contacts", "requests", "pools", "notifications"].map(
    (kind) => `/v1/${kind}`,
  );
  const things = Object.entries(ids).map(([kind, id]) => `/v1/${kind}/${id}`);
  const answers = await Promise.all(["/v1/users/current", ...things, ...lists].map((path) => wallet.ada.get(path)));
  return answers.map(({ status, body }) => [status, body as unknown]);
}

test("every route with an id of somebody else's, of another project's, an unknown or malformed one: 404, empty, and nothing changes", async () => {
  const walked: string[] = [];
  const before = await allOfAda();
  for (const operation of operations.filter(({ path }) => path.includes("{uuid}"))) {
    const name = nameOf(operation);
    if (open.includes(name)) continue;
    const kind = operation.path.split("/")[2] ?? "";
    const own = ids[kind];
    const isForAll = readByAll.includes(name);
    if (own === undefined && !isForAll) throw new Error(`the walk has no id for ${name}`);
    const askers: [TestPerson, (string | undefined)[]][] = [
      [wallet.blaise, [...(isForAll ? [] : [own]), randomUUID(), "x", `${randomUUID()}x`]],
      [foreigner, [own]],
    ];
    for (const [person, given] of askers) {
      for (const id of given) {
        if (id === undefined) continue;
        const path = operation.path.replace("{uuid}", id).replace("{participant_uuid}", participantId);
        const body = bodies[name] as never;
        const answer =
          operation.method === "get"
            ? await person.get(path)
            : operation.method === "delete"
              ? await person.del(path)
              : await person[operation.method](path, body);
        expect([name, id, answer.status, answer.text]).toEqual([name, id, 404, ""]);
      }
    }
    walked.push(name);
  }
  expect(walked.length).toBeGreaterThanOrEqual(15);
  expect((before as [number][]).map(([status]) => status)).toEqual((before as [number][]).map(() => 200));
  expect(await allOfAda()).toEqual(before);
});

test("every route without a session, with garbage, with one's own authentication token, and with another project's session: 401, empty, whatever else is wrong", async () => {
  for (const operation of operations) {
    const name = nameOf(operation);
    if (open.includes(name)) continue;
    const path = operation.path.replaceAll(/\{\w+\}/g, "x");
    const clients = [walletClient(wallet.bank), walletClient(wallet.bank, { token: "garbage" })];
    if (!byToken.includes(name)) {
      for (const token of [foreigner.sessionToken, foreigner.authToken, wallet.ada.authToken])
        clients.push(walletClient(wallet.bank, { token }));
    }
    for (const client of clients) {
      const answer =
        operation.method === "get"
          ? await client.get(path)
          : operation.method === "delete"
            ? await client.del(path)
            : await client[operation.method](path, "{");
      expect([name, answer.status, answer.text]).toEqual([name, 401, ""]);
    }
  }
});

test("unknown routes and wrong methods: 404, empty", async () => {
  for (const [method, url] of [
    ["GET", "/v1/nothing"],
    ["PATCH", "/v1/users"],
    ["DELETE", "/v1/payments"],
    ["POST", "/v1/users/current/more"],
  ] as const) {
    const answer = await wallet.bank.app.inject({ method, url, headers: { authorization: `Bearer ${wallet.ada.sessionToken}` } });
    expect([url, answer.statusCode, answer.body]).toEqual([url, 404, ""]);
  }
});

test("lists show one's own and nothing else, whatever the filter", async () => {
  for (const path of [
    `/v1/transactions?filter=payment_source_uuid:eq:${ids["payment_sources"]}`,
    "/v1/payments?filter=status:eq:open",
    "/v1/contacts",
  ]) {
    const { status, body } = await wallet.carol.get(path);
    expect([path, status, body]).toEqual([path, 200, []]);
  }
});
