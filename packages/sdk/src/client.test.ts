import { createHash, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BankApiError, type BankClient, createBankClient } from "./client.ts";

type Seen = { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: string };
let seen: Seen[] = [];
let next: { status: number; body: string } = { status: 200, body: "{}" };
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(next.status, { "content-type": "application/json" }).end(next.body);
  });
});

let client: BankClient;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createBankClient({ baseUrl, credentials: { thumbprint: "t", secret: "s", privateKey } });
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const claimsOf = ({ headers }: Seen) =>
  JSON.parse(Buffer.from(headers.authorization?.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<string, string>;

test("what is signed is what is sent", async () => {
  next = { status: 200, body: `{"id":"1"}` };
  expect(await client.call("POST", "/v2/transfers?a=é b", { body: { name: "Zoé" } })).toEqual({ id: "1" });
  const [request] = seen;
  expect(request).toMatchObject({ method: "POST", body: `{"name":"Zoé"}`, headers: { "content-type": "application/json" } });
  expect(request && claimsOf(request)).toMatchObject({ sub: `POST ${request?.url}`, aud: "127.0.0.1" });
});

test("a form with a file and plain bytes are signed as they travel", async () => {
  next = { status: 201, body: `{"id":"1"}` };
  const form = new FormData();
  form.append("transaction_id", "7");
  form.append("document", new Blob(["été"]), "note.txt");
  await client.call("POST", "/v2/attachments", { body: form, idempotencyKey: "mine" });
  await client.send("POST", "/v2/x", { body: new TextEncoder().encode("é"), contentType: "text/plain" });
  const [sent, plain] = seen;
  if (sent === undefined || plain === undefined) throw new Error("nothing was sent");
  expect(sent.headers).toMatchObject({
    "content-type": expect.stringMatching(/^multipart\/form-data; boundary=/),
    "idempotency-key": "mine",
  });
  expect(sent.body).toContain(`name="document"; filename="note.txt"`);
  expect(plain).toMatchObject({ body: "é", headers: { "content-type": "text/plain" } });
  for (const request of [sent, plain]) {
    expect(claimsOf(request)["dig#S256"]).toBe(createHash("sha256").update(request.body, "utf8").digest("base64url"));
  }
});

test("a download asks for the file and gives its bytes; a refusal is thrown", async () => {
  next = { status: 200, body: "%PDF-1.7" };
  expect(Buffer.from(await client.download("/v2/attachments/1")).toString()).toBe("%PDF-1.7");
  expect(seen[0]?.headers.accept).toBe("application/octet-stream");
  next = { status: 400, body: `{"code":"transfer_not_confirmed","message":"Only a confirmed transfer has a proof."}` };
  await expect(client.download("/v2/transfers/1/proof")).rejects.toMatchObject({ status: 400, code: "transfer_not_confirmed" });
});

test("writes carry an Idempotency-Key, the caller's own if there is one; reads and deletes none", async () => {
  next = { status: 200, body: "{}" };
  await client.call("POST", "/v2/transfers", { body: {} });
  await client.call("PATCH", "/v2/ibans/1", { body: {} });
  await client.call("POST", "/v2/transfers", { body: {}, idempotencyKey: "mine" });
  await client.call("GET", "/v2/accounts");
  await client.call("DELETE", "/v2/ibans/1");
  const keys = seen.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/), "mine", undefined, undefined]);
  expect(keys[0]).not.toBe(keys[1]);
});

test("a refusal is thrown with its status, code and message; send only tells it", async () => {
  next = { status: 400, body: `{"code":"invalid_request","message":"amount is required."}` };
  const refused = client.call("POST", "/v2/transfers", { body: {} });
  await expect(refused).rejects.toThrow(BankApiError);
  await expect(refused).rejects.toMatchObject({ status: 400, code: "invalid_request", message: "amount is required." });
  expect(await client.send("POST", "/v2/transfers", { body: {} })).toMatchObject({ status: 400, body: { code: "invalid_request" } });
});

test("an answer without a body is undefined", async () => {
  next = { status: 204, body: "" };
  expect(await client.call("DELETE", "/v2/ibans/1")).toBeUndefined();
});

test("an answer that is no JSON, from a proxy in between, is told as it is", async () => {
  next = { status: 502, body: "<h1>Bad gateway</h1>" };
  await expect(client.call("GET", "/v2/accounts")).rejects.toMatchObject({
    name: "BankApiError",
    status: 502,
    code: "unknown",
    message: "<h1>Bad gateway</h1>",
  });
});
