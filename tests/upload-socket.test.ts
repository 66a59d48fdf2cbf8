import { createHash } from "node:crypto";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createBankClient, createSigner } from "@memento/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeForm, startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, documentForm, external, transactionsOf } from "./support/demo.ts";

/** Uploads over a real socket, where a body can be slow, cut off or never come. */
let bank: TestBank;
let port: number;
let transactionId: string;
beforeAll(async () => {
  bank = await startTestBank();
  port = Number(new URL(await bank.app.listen({ host: "127.0.0.1", port: 0 })).port);
  const { body } = await bank.post("/v2/transfers", {
    amount: 100,
    local_iban: accountsOf(bank).main.iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
    type_strategy: "standard_only",
  });
  const [transaction] = await transactionsOf(bank, body as { reference: string });
  transactionId = transaction.id as string;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const credentials = () => {
  const { thumbprint, secret, private_key: privateKey } = bank.demo.bank.application;
  return { thumbprint, secret, privateKey };
};
const countOf = async (): Promise<number> => (await bank.get(`/v2/transactions/${transactionId}`)).body.attachment_count as number;

/** A request's head on the wire; what follows is up to the test. */
function open(headers: Record<string, string>, path = "/v2/attachments"): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  let text = "";
  socket.on("data", (chunk: Buffer) => void (text += chunk.toString("latin1")));
  const answer = new Promise<string>((resolve) => {
    socket.on("close", () => resolve(text));
    socket.on("error", () => {});
  });
  return { socket, answer };
}

async function signedForm(content: string | Uint8Array) {
  const { body, contentType } = await encodeForm(documentForm(transactionId, content, "slow.txt"));
  const authorization = createSigner(credentials())({ method: "POST", url: `http://127.0.0.1:${port}/v2/attachments`, body });
  return { body, headers: { authorization, "content-type": contentType, "content-length": String(body.length) } };
}

test("POST /v2/attachments takes a body that arrives later than a token lives", async () => {
  const before = await countOf();
  const { body, headers } = await signedForm("worth the wait");
  const { socket, answer } = open(headers);
  socket.write(body.subarray(0, 50));
  await sleep(6_500);
  socket.write(body.subarray(50));
  expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(await countOf()).toBe(before + 1);
}, 20_000);

test("POST /v2/attachments answers 401 to a stranger before any of the body came", async () => {
  const { socket, answer } = open({
    authorization: "Bearer a.b.c",
    "content-type": "multipart/form-data; boundary=b",
    "content-length": "10000000",
  });
  expect(await Promise.race([answer, sleep(3_000, "nothing")])).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
});

test("POST /v2/attachments keeps nothing of an upload that breaks off, and its place is free again", async () => {
  const before = await countOf();
  const content = "x".repeat(2 * 1024 * 1024);
  for (let round = 0; round < 20; round += 1) {
    const { body, headers } = await signedForm(content);
    const { socket, answer } = open(headers);
    socket.write(body.subarray(0, 70_000));
    await sleep(20);
    socket.destroy();
    await answer;
  }
  const client = createBankClient({ baseUrl: `http://127.0.0.1:${port}`, credentials: credentials() });
  const made = (await client.call("POST", "/v2/attachments", { body: documentForm(transactionId, content, "whole.txt") })) as {
    id: string;
  };
  expect(await countOf()).toBe(before + 1);
  const file = await client.download(`/v2/attachments/${made.id}`);
  expect(createHash("sha256").update(file).digest("hex")).toBe(createHash("sha256").update(content).digest("hex"));
}, 30_000);

test("POST /v2/attachments refuses a body of more than a document's size without a length, as soon as it is too much", async () => {
  const { authorization } = (await signedForm("x")).headers;
  const { socket, answer } = open({ authorization, "content-type": "multipart/form-data; boundary=b", "transfer-encoding": "chunked" });
  const chunk = Buffer.alloc(1024 * 1024, "x");
  for (let sent = 0; sent < 12 && !socket.destroyed; sent += 1)
    socket.write(Buffer.concat([Buffer.from("100000\r\n"), chunk, Buffer.from("\r\n")]));
  expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
});

test.each(["/v2/transfers/bulks", "/v2/collections/bulks"])(
  "POST %s answers 401 to a stranger before any of the body came",
  async (path) => {
    const { socket, answer } = open(
      { authorization: "Bearer a.b.c", "content-type": "application/json", "content-length": "30000000" },
      path,
    );
    expect(await Promise.race([answer, sleep(3_000, "nothing")])).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  },
);

test("POST /v2/transfers/bulks refuses a body that is not the one that was signed, and one beyond 32 MiB", async () => {
  const path = "/v2/transfers/bulks";
  const url = `http://127.0.0.1:${port}${path}`;
  const body = JSON.stringify({ transfers: [] });
  const authorization = createSigner(credentials())({ method: "POST", url, body: body.replace("[]", "{}") });
  const other = open({ authorization, "content-type": "application/json", "content-length": String(body.length) }, path);
  other.socket.write(body);
  expect(await other.answer).toMatch(/^HTTP\/1\.1 401 /);
  const tooLarge = createSigner(credentials())({ method: "POST", url, body });
  const large = open({ authorization: tooLarge, "content-type": "application/json", "content-length": String(33 * 1024 * 1024) }, path);
  expect(await large.answer).toMatch(/^HTTP\/1\.1 413 /);
});
