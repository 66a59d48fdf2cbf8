import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileKey } from "@memento/platform";
import { createSigner } from "@memento/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, encodeForm, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, documentForm, eventsAbout, expectRefusal, external, noSuchId, transactionsOf } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const pdf = "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF";
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function newTransaction(on: TestBank = bank): Promise<string> {
  const { body } = await on.post("/v2/transfers", {
    amount: 100,
    local_iban: accountsOf(on).main.iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
    type_strategy: "standard_only",
  });
  const [transaction] = await transactionsOf(on, body as { reference: string });
  return transaction.id as string;
}

const countOf = async (transactionId: string): Promise<number> =>
  (await bank.get(`/v2/transactions/${transactionId}`)).body.attachment_count as number;
const attach = (transactionId: string, content: string | Uint8Array = pdf, filename = "invoice.pdf"): Promise<Answer> =>
  bank.upload("/v2/attachments", documentForm(transactionId, content, filename));
const storedFiles = (): string[] =>
  readdirSync(join(bank.runtime.config.dataDir, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
const pathOf = (id: string): string => join(bank.runtime.config.dataDir, "files", fileKey(bank.workspaceId, id));
async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error("not within four seconds");
    await sleep(20);
  }
}

/** A body written by hand, for what no library would send. */
const boundary = "hand-made";
const raw = (...parts: readonly string[]): Buffer =>
  Buffer.from(`${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`);
const filePart = (content = pdf, name = "document", filename = "a.pdf"): string =>
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: application/pdf\r\n\r\n${content}`;
const textPart = (name: string, value: string): string => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const sendRaw = (body: Uint8Array, contentType = `multipart/form-data; boundary=${boundary}`): Promise<Answer> =>
  bank.upload("/v2/attachments", body, { "content-type": contentType });

describe("POST /v2/attachments", () => {
  test("attaches a document: 201, counted on its transaction, stored under its id, told as attachment_created", async () => {
    const transactionId = await newTransaction();
    const { status, body } = await attach(transactionId, pdf, "Facture n° 7.pdf");
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.any(String) as string,
        transaction_id: transactionId,
        filename: "Facture n° 7.pdf",
        size: pdf.length,
        mime_type: "application/pdf",
        date: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        is_deleted: false,
      },
    });
    expect(await countOf(transactionId)).toBe(1);
    expect(statSync(pathOf(body.id)).size).toBe(pdf.length);
    expect(statSync(pathOf(body.id)).mode & 0o777).toBe(0o600);
    expect(await eventsAbout(bank, body.id)).toEqual(["attachment_created"]);
    expect((await bank.events()).find((event) => event.resourceId === body.id)?.resourceType).toBe("attachment");
  });

  test.each([
    ["a PDF that claims nothing", pdf, "x", "application/pdf"],
    ["an image named as a PDF", png, "x.pdf", "image/png"],
    ["a table", "a;b\r\n1;2\r\n", "Export.CSV", "text/csv"],
    ["text in UTF-8, whatever its name", "\ufeffÀ payer : 5 €\n", "note.pdf", "text/plain"],
    ["XML", '<?xml version="1.0"?><Document/>', "camt.xml", "application/xml"],
  ])("takes %s and says what it is by its content", async (_what, content, filename, type) => {
    const answer = await attach(await newTransaction(), content, filename);
    expect([answer.status, answer.body.mime_type]).toEqual([201, type]);
    const file = await bank.get(`/v2/attachments/${answer.body.id}`, { accept: "application/octet-stream" });
    expect(file.bytes.equals(Buffer.from(content))).toBe(true);
  });

  test.each([
    ["HTML", "<!doctype html><script>alert(1)</script>", "invoice.pdf"],
    ["SVG", "  <svg xmlns='http://www.w3.org/2000/svg'/>", "logo.png"],
    ["a program", Buffer.from("7f454c4602010100000000000000000002003e00", "hex"), "invoice.pdf"],
    ["an archive", Buffer.from("504b0304140000000000", "hex"), "invoice.docx"],
    ["text with a NUL", "abc\0def", "a.txt"],
    ["text in another encoding", Buffer.from([0xe9, 0x74, 0xe9]), "été.txt"],
    ["a GIF", "GIF89a\u0001\u0000\u0001\u0000", "a.png"],
  ])("refuses unsupported_document_type: %s", async (_what, content, filename) => {
    const transactionId = await newTransaction();
    const before = storedFiles();
    expectRefusal(await attach(transactionId, content, filename), 400, "unsupported_document_type");
    expect(storedFiles()).toEqual(before);
    expect(await countOf(transactionId)).toBe(0);
  });

  test("takes 10 MiB exactly and refuses a byte more (413)", async () => {
    const transactionId = await newTransaction();
    const most = Buffer.alloc(10 * 1024 * 1024, "x");
    const taken = await attach(transactionId, most, "large.txt");
    expect([taken.status, taken.body.size]).toEqual([201, most.length]);
    const file = await bank.get(`/v2/attachments/${taken.body.id}`, { accept: "*/*;q=0.5, application/octet-stream" });
    expect(file.bytes.equals(most)).toBe(true);
    expectRefusal(await attach(transactionId, Buffer.alloc(most.length + 1, "x"), "large.txt"), 413, "invalid_request", /10 MiB/);
    expectRefusal(await attach(transactionId, Buffer.alloc(most.length + 100_000, "x"), "large.txt"), 413, "invalid_request");
    expect(await countOf(transactionId)).toBe(1);
  });

  test("refuses an empty document", async () => {
    expectRefusal(await attach(await newTransaction(), "", "a.pdf"), 400, "invalid_request", /^document is empty/);
  });

  test("refuses what is no form, or not whole", async () => {
    const transactionId = await newTransaction();
    const whole = raw(filePart(), textPart("transaction_id", transactionId));
    expect((await sendRaw(whole)).status).toBe(201);
    const cases: [Answer, RegExp][] = [
      [await sendRaw(whole.subarray(0, whole.length - 30)), /cut off/],
      [await sendRaw(whole.subarray(0, 20)), /cut off|no headers/],
      [await sendRaw(Buffer.from("nothing of the kind")), /boundary is not there/],
      [await sendRaw(whole, "multipart/form-data"), /boundary/],
      [await sendRaw(whole, "multipart/form-data; boundary=other"), /boundary is not there/],
      [await sendRaw(whole, "application/json"), /multipart\/form-data/],
      [await bank.post("/v2/attachments", { transaction_id: transactionId, document: "x" }), /multipart\/form-data/],
      [await bank.post("/v2/attachments"), /multipart\/form-data/],
    ];
    for (const [answer, message] of cases) expectRefusal(answer, 400, "invalid_request", message);
    expect(await countOf(transactionId)).toBe(1);
  });

  test("refuses fields that are missing, unknown, doubled or out of shape", async () => {
    const transactionId = await newTransaction();
    const id = textPart("transaction_id", transactionId);
    const cases: [Buffer, RegExp][] = [
      [raw(id), /^document is required/],
      [raw(filePart()), /^transaction_id is required/],
      [raw(filePart(), filePart(), id), /^document must be given once/],
      [raw(filePart(), id, id), /^transaction_id must be given once/],
      [raw(filePart(), id, textPart("note", "x")), /^note is not a known field/],
      [raw(filePart(), textPart("transaction_id", "42")), /^transaction_id must match format "uuid"/],
      [raw(textPart("document", "text, no file"), id), /^document must be a file/],
      [raw(`Content-Type: text/plain\r\n\r\nx`, id), /no name/],
    ];
    for (const [body, message] of cases) expectRefusal(await sendRaw(body), 400, "invalid_request", message);
    expect(await countOf(transactionId)).toBe(0);
  });

  test("refuses a transaction that is not there, and one of another workspace, and stores nothing", async () => {
    const other = await bank.otherWorkspace();
    const foreign = await other.get("/v2/transactions?size=1");
    const before = storedFiles();
    expectRefusal(await attach(noSuchId), 400, "invalid_request", /^transaction_id is no transaction/);
    expectRefusal(await attach(foreign.body.results[0].id), 400, "invalid_request", /^transaction_id is no transaction/);
    expect(storedFiles()).toEqual(before);
  });

  test("refuses too_many_attachments: twenty at a time, also when they come at once; a deleted one makes room", async () => {
    const transactionId = await newTransaction();
    const answers = await Promise.all(Array.from({ length: 25 }, () => attach(transactionId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(20).fill(201), ...Array<number>(5).fill(400)]);
    for (const answer of answers.filter(({ status }) => status === 400)) expectRefusal(answer, 400, "too_many_attachments");
    expect(await countOf(transactionId)).toBe(20);
    await bank.del(`/v2/attachments/${answers.find(({ status }) => status === 201)?.body.id}`);
    expect((await attach(transactionId)).status).toBe(201);
    expect(await countOf(transactionId)).toBe(20);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\Invoice.pdf", "Invoice.pdf"],
    ["..", "document"],
    [" .hidden ", "hidden"],
    ["a\u0000b\u001bc\r\nX-Evil: 1.pdf", "abcX-Evil_ 1.pdf"],
    ["\u202efdp.exe", "fdp.exe"],
    ['he said "no" <now>.pdf', "he said _no_ _now_.pdf"],
    ["e\u0301te\u0301.pdf", "\u00e9t\u00e9.pdf"],
    ["発票 🧾.pdf", "発票 🧾.pdf"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(125)}.pdf`],
  ])("cleans the file name %j", async (given, kept) => {
    const { status, body } = await attach(await newTransaction(), pdf, given);
    expect([status, body.filename]).toEqual([201, kept]);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
    const file = await bank.get(`/v2/attachments/${body.id}`, { accept: "application/pdf" });
    expect(file.headers["content-disposition"]).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
    const [, encoded = ""] = /filename\*=UTF-8''(.*)$/.exec(file.headers["content-disposition"] ?? "") ?? [];
    expect(decodeURIComponent(encoded)).toBe(kept);
  });

  test("a file without a name is named document", async () => {
    const id = textPart("transaction_id", await newTransaction());
    for (const part of [
      filePart(pdf, "document", ""),
      `Content-Disposition: form-data; name=document\r\nContent-Type: x/y\r\n\r\n${pdf}`,
    ]) {
      expect((await sendRaw(raw(part, id))).body.filename).toBe("document");
    }
  });

  test("refuses a body other than the one that was signed (401), and one without a digest", async () => {
    const transactionId = await newTransaction();
    const { thumbprint, secret, private_key: privateKey } = bank.demo.bank.application;
    const sign = createSigner({ thumbprint, secret, privateKey });
    const url = "http://127.0.0.1:3000/v2/attachments";
    const { body, contentType } = await encodeForm(documentForm(transactionId));
    const tampered = Uint8Array.from(body);
    tampered[tampered.length - 80] = 0x58;
    const send = (authorization: string, sent: Uint8Array) =>
      bank.upload("/v2/attachments", sent, { authorization, "content-type": contentType });
    expectRefusal(await send(sign({ method: "POST", url, body }), tampered), 401, "unauthorized", /dig#S256 must be/);
    expectRefusal(await send(sign({ method: "POST", url }), body), 401, "unauthorized", /dig#S256 is missing/);
    expectRefusal(await send("Bearer a.b.c", body), 401, "unauthorized");
    const token = sign({ method: "POST", url, body });
    expect((await send(token, body)).status).toBe(201);
    expectRefusal(await send(token, body), 401, "unauthorized", /jti was used before/);
    expect(await countOf(transactionId)).toBe(1);
  });

  test("needs attachments:write; reading needs attachments:read", async () => {
    const transactionId = await newTransaction();
    const reader = await bank.clientWith(["attachments:read"]);
    const writer = await bank.clientWith(["attachments:write"]);
    expectRefusal(await reader.upload("/v2/attachments", documentForm(transactionId)), 403, "permission_denied");
    const { status, body } = await writer.upload("/v2/attachments", documentForm(transactionId));
    expect(status).toBe(201);
    expectRefusal(await writer.get(`/v2/attachments/${body.id}`), 403, "permission_denied");
    expect((await reader.get(`/v2/attachments/${body.id}`)).status).toBe(200);
  });

  test("with an Idempotency-Key a repetition stores nothing twice, also with another boundary; other content is 422", async () => {
    const transactionId = await newTransaction();
    const headers = withKey();
    const first = await bank.upload("/v2/attachments", documentForm(transactionId, pdf, "a.pdf"), headers);
    const files = storedFiles();
    const second = await bank.upload("/v2/attachments", documentForm(transactionId, pdf, "a.pdf"), headers);
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect(second.headers["idempotent-replayed"]).toBe("true");
    const other = await bank.upload("/v2/attachments", documentForm(transactionId, `${pdf} `, "a.pdf"), headers);
    expectRefusal(other, 422, "idempotency_key_mismatch");
    expect(await countOf(transactionId)).toBe(1);
    expect(storedFiles()).toEqual(files);
    const same = withKey();
    const crowd = await Promise.all(Array.from({ length: 8 }, () => bank.upload("/v2/attachments", documentForm(transactionId), same)));
    expect(new Set(crowd.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
    expect(crowd.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await countOf(transactionId)).toBe(2);
    expect(storedFiles()).toHaveLength(files.length + 1);
  });
});

describe("GET /v2/attachments/{id}", () => {
  test("answers JSON by default and the file when asked, never to be shown in a browser", async () => {
    const { body } = await attach(await newTransaction(), png, "Straße.png");
    const path = `/v2/attachments/${body.id}`;
    for (const accept of [undefined, "*/*", "application/json", "application/*", "text/html, application/json;q=0.5"]) {
      const answer = await bank.get(path, accept === undefined ? {} : { accept });
      expect([accept, answer.body]).toEqual([accept, body]);
      expect(answer.headers).toMatchObject({ "content-type": "application/json; charset=utf-8", vary: "Accept" });
    }
    for (const [accept, type] of [
      ["application/octet-stream", "application/octet-stream"],
      ["image/png", "image/png"],
      ["image/*", "image/png"],
      ["application/json;q=0.1, */*;q=0.05, application/octet-stream;q=0.9", "application/octet-stream"],
    ] as const) {
      const answer = await bank.get(path, { accept });
      expect(answer.status).toBe(200);
      expect(answer.bytes.equals(png)).toBe(true);
      expect(answer.headers).toMatchObject({
        "content-type": type,
        "content-length": String(png.length),
        "content-disposition": `attachment; filename="Stra_e.png"; filename*=UTF-8''Stra%C3%9Fe.png`,
        "x-content-type-options": "nosniff",
        vary: "Accept",
      });
    }
    const text = (await attach(await newTransaction(), "é", "a.txt")).body.id as string;
    expect((await bank.get(`/v2/attachments/${text}`, { accept: "text/plain" })).headers["content-type"]).toBe("text/plain; charset=utf-8");
  });

  test("answers not_acceptable (406) for a type it does not come in", async () => {
    const { body } = await attach(await newTransaction(), png);
    const answer = await bank.get(`/v2/attachments/${body.id}`, { accept: "application/pdf, image/jpeg, application/json;q=0" });
    expectRefusal(answer, 406, "not_acceptable", /image\/png/);
    expect(answer.headers).toMatchObject({ "content-type": "application/json; charset=utf-8", vary: "Accept" });
  });

  test("answers 404 for an unknown id, another workspace's and a text that is no UUID, whatever is asked for", async () => {
    const { body } = await attach(await newTransaction());
    const other = await bank.otherWorkspace();
    for (const accept of ["application/json", "application/octet-stream"]) {
      expectRefusal(await bank.get(`/v2/attachments/${noSuchId}`, { accept }), 404, "not_found");
      expectRefusal(await bank.get("/v2/attachments/..%2f..%2fetc%2fpasswd", { accept }), 404, "not_found");
      expectRefusal(await other.get(`/v2/attachments/${body.id}`, { accept }), 404, "not_found");
    }
    expectRefusal(await other.del(`/v2/attachments/${body.id}`), 404, "not_found");
  });

  test("a file that is gone or cut is a plain 500 or no whole answer, and the audit names it", async () => {
    const { body } = await attach(await newTransaction());
    const path = pathOf(body.id);
    rmSync(path);
    const answer = await bank.get(`/v2/attachments/${body.id}`, { accept: "application/octet-stream" });
    expectRefusal(answer, 500, "internal_error", /^A fault of ours\. Request [0-9a-f-]{36}\.$/);
    expect(answer.headers["content-disposition"]).toBeUndefined();
    const detail = expect.stringContaining(
      `file of attachment ${body.id} (workspace ${bank.workspaceId}, ${pdf.length} bytes) is missing`,
    ) as string;
    expect(await bank.verify()).toEqual([{ kind: "attachment_file_wrong", detail }]);
    writeFileSync(path, "short");
    expect(await bank.verify()).toEqual([{ kind: "attachment_file_wrong", detail: expect.stringContaining("has 5 bytes") as string }]);
    writeFileSync(path, pdf);
    expect(await bank.verify()).toEqual([]);
  });
});

describe("GET /v2/attachments", () => {
  test("lists newest first, by transaction, in pages, deleted ones on request", async () => {
    const [one, two] = [await newTransaction(), await newTransaction()];
    const ids: string[] = [];
    for (const transactionId of [one, two, one, one]) ids.push((await attach(transactionId)).body.id as string);
    await bank.del(`/v2/attachments/${ids[2]}`);
    const list = async (query: string): Promise<string[]> =>
      (await bank.get(`/v2/attachments?${query}`)).body.results.map(({ id }: { id: string }) => id) as string[];
    expect(await list(`transaction_id=${one}`)).toEqual([ids[3], ids[0]]);
    expect(await list(`transaction_id=${one.toUpperCase()}&include_deleted=true`)).toEqual([ids[3], ids[2], ids[0]]);
    expect(await list("size=2")).toEqual([ids[3], ids[1]]);
    expect(await list("size=3&include_deleted=true")).toEqual([ids[3], ids[2], ids[1]]);
    const second = await bank.get(`/v2/attachments?transaction_id=${one}&size=1&page=2`);
    expect(second.body).toMatchObject({ results: [{ id: ids[0] }], has_prev: true, has_next: false });
    expect((await bank.get(`/v2/attachments?transaction_id=${one}&size=1`)).body).toMatchObject({ has_prev: false, has_next: true });
    expect(await list(`transaction_id=${noSuchId}`)).toEqual([]);
    const other = await bank.otherWorkspace();
    expect((await other.get(`/v2/attachments?transaction_id=${one}`)).body.results).toEqual([]);
    for (const query of ["transaction_id=42", "include_deleted=maybe", "size=101", "transaction=1"]) {
      expectRefusal(await bank.get(`/v2/attachments?${query}`), 400, "invalid_request");
    }
  });
});

describe("DELETE /v2/attachments/{id}", () => {
  test("deletes softly: JSON stays, the file does not, the count goes down; told once, fine to repeat", async () => {
    const transactionId = await newTransaction();
    const { body } = await attach(transactionId);
    const path = `/v2/attachments/${body.id}`;
    const answers = await Promise.all([bank.del(path), bank.del(path)]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ""],
      [204, ""],
    ]);
    expect((await bank.del(path)).status).toBe(204);
    expect((await bank.get(path)).body).toEqual({ ...body, is_deleted: true });
    expectRefusal(await bank.get(path, { accept: "application/octet-stream" }), 404, "not_found");
    expectRefusal(await bank.get(path, { accept: "application/pdf" }), 404, "not_found");
    expect(await countOf(transactionId)).toBe(0);
    expect(await eventsAbout(bank, body.id)).toEqual(["attachment_created", "attachment_deleted"]);
    await eventually(() => !storedFiles().includes(body.id));
  });
});

test("a store that cannot be written is 503 with nothing leaked, and nothing is attached", async () => {
  const blocked = await startTestBank();
  try {
    const { dataDir } = blocked.runtime.config;
    writeFileSync(join(dataDir, "files"), "a file where the folder should be");
    const transactionId = await newTransaction(blocked);
    const answer = await blocked.upload("/v2/attachments", documentForm(transactionId), withKey(randomUUID()));
    expectRefusal(answer, 503, "unavailable", /^Stored files cannot be reached right now\.$/);
    expect(answer.headers["retry-after"]).toBe("1");
    expect(answer.text).not.toContain(dataDir);
    expect((await blocked.get("/v2/attachments")).body.results).toEqual([]);
    expect(await blocked.verify()).toEqual([]);
  } finally {
    await blocked.close();
  }
});

test("more large uploads at once than fit in memory wait for each other and all arrive", async () => {
  const transactionId = await newTransaction();
  const contents = Array.from({ length: 14 }, () => randomBytes(750_000).toString("hex"));
  const answers = await Promise.all(contents.map((content) => attach(transactionId, content, "large.txt")));
  expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 201));
  for (const [index, { body }] of answers.entries()) {
    const file = await bank.get(`/v2/attachments/${body.id}`, { accept: "application/octet-stream" });
    expect(file.text === contents[index]).toBe(true);
  }
});
