import { randomUUID } from "node:crypto";
import { createSigner } from "@memento/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase, urlOf } from "./support/database.ts";
import {
  clientAt,
  credentialsOf,
  type DemoFile,
  readDemo,
  runCli,
  scratchDir,
  type ServerProcess,
  startProcess,
} from "./support/process.ts";

const external = "FR1420041010050500013M02606";
const rateLimit = 400;

let database: TestDatabase;
let servers: ServerProcess[];
let demo: DemoFile;

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = {
    DATABASE_URL: urlOf(database.connection),
    BANK_RATE_LIMIT: String(rateLimit),
    BANK_RATE_WINDOW_SECONDS: "3600",
    DATABASE_POOL_SIZE: "6",
  };
  const first = await startProcess(scratchDir("first"), environment);
  const second = await startProcess(scratchDir("second"), environment);
  servers = [first, second];
  demo = readDemo(first.dataDir);
});
afterAll(async () => {
  for (const server of servers) server.child.kill("SIGTERM");
  expect(await Promise.all(servers.map((server) => server.ended()))).toEqual([0, 0]);
  const verified = await runCli(scratchDir("verify"), ["verify"], { DATABASE_URL: urlOf(database.connection) });
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining("No fault") as string });
  await database.drop();
});

const main = () => demo.bank.accounts[0]!;
const clients = () => servers.map((server) => clientAt(server.baseUrl, demo));

test("a token used at one process is a replay at the other", async () => {
  const sign = createSigner(credentialsOf(demo));
  const authorization = sign({ method: "GET", url: `${servers[0]!.baseUrl}/v2/accounts` });
  const statuses = [];
  for (const server of [servers[0]!, servers[1]!, servers[0]!])
    statuses.push((await fetch(`${server.baseUrl}/v2/accounts`, { headers: { authorization } })).status);
  expect(statuses).toEqual([200, 401, 401]);
});

test("one Idempotency-Key at both at once has one effect", async () => {
  const before = await clients()[0]!.send("GET", `/v2/accounts/${main().id}`);
  const body = { amount: 7, local_iban: main().iban, beneficiary_iban: external, beneficiary_name: "Bob" };
  const idempotencyKey = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => clients()[index % 2]!.send("POST", "/v2/transfers", { body, idempotencyKey })),
  );
  const done = answers.filter((answer) => answer.status === 200);
  expect(answers.filter((answer) => ![200, 409].includes(answer.status))).toEqual([]);
  expect(new Set(done.map((answer) => answer.text)).size).toBe(1);
  const after = await clients()[1]!.send("GET", `/v2/accounts/${main().id}`);
  expect((before.body as { balance: number }).balance - (after.body as { balance: number }).balance).toBe(7);
});

test("of fifty parallel transfers of a whole balance, half at each, exactly one succeeds", async () => {
  const account = demo.bank.accounts[1]!;
  const body = { amount: account.balance, local_iban: account.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => clients()[index % 2]!.send("POST", "/v2/transfers", { body })),
  );
  const statuses = answers.map((answer) => (answer.body as { status: string }).status);
  expect(statuses.filter((status) => status === "authorized")).toHaveLength(1);
  expect(statuses.filter((status) => status === "failed")).toHaveLength(49);
});

test("the rate limit counts both together, to the request", async () => {
  const first = await clients()[0]!.send("GET", "/v2/accounts?size=1");
  const left = Number(first.headers.get("ratelimit-remaining"));
  expect(left).toBeLessThan(rateLimit - 70); // what the tests above used, at both
  const answers = await Promise.all(
    Array.from({ length: left + 10 }, (_, index) => clients()[index % 2]!.send("GET", "/v2/accounts?size=1")),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(left);
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]?.body).toMatchObject({ code: "too_many_requests" });
  expect(refused[0]?.headers.get("ratelimit-remaining")).toBe("0");
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});
