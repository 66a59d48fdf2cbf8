import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let pool: string;

beforeAll(async () => {
  wallet = await startTestWallet({ WALLET_ATTEMPT_FACTOR: "1" }); // as in production
  ({ ada, blaise } = wallet);
  const body = { description: "Roses\r\nfor <Carol>", currency: "EUR", is_public: true, invites: [blaise.uuid, wallet.carol.uuid] };
  pool = (await ada.post("/v1/pools", body)).body.uuid;
  const paying = { amount: 12.5, payment_source_uuid: (await blaise.source())?.uuid, pin: blaise.pin };
  expect((await blaise.post(`/v1/pools/${pool}/pay`, paying)).status).toBe(201);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

type Mail = {
  subject: string;
  body: string;
  data: { attachments: { filename: string; content_type: string; content_base64: string }[] };
};
const mailsTo = async (email: string): Promise<Mail[]> =>
  (await wallet.bank.get(`/v2/sandbox/messages?channel=email&recipient=${encodeURIComponent(email)}`)).body.results;
const fileOf = (mail: Mail | undefined) => {
  const [file] = mail?.data.attachments ?? [];
  return { name: file?.filename, type: file?.content_type, bytes: Buffer.from(file?.content_base64 ?? "", "base64") };
};
const freshAddress = (): string => `${randomUUID()}@example.com`;
const paths = ["participants/export", "export"];
/** Real time, so that what was counted is counted no more */
const nextHour = () => wallet.bank.passRealTime(3_600_000);
const refusal = ({ status, body }: { status: number; body: { errors: { field?: string; code: string }[] } }) => [
  status,
  ...body.errors.map(({ field, code }) => (field === undefined ? code : `${field}:${code}`)),
];

describe.each(paths)("POST /v1/pools/{uuid}/%s", (path) => {
  const ask = (body: Record<string, unknown>, person = ada, headers: Record<string, string> = {}) =>
    person.post(`/v1/pools/${pool}/${path}`, body, headers);

  test("202, empty; an e-mail with a CSV file, the default format: a header row, then one row each", async () => {
    nextHour();
    const email = freshAddress();
    expect(await ask({ email })).toMatchObject({ status: 202, text: "" });
    const mails = await mailsTo(email);
    expect(mails).toMatchObject([{ subject: "Participants of Roses for <Carol>", body: expect.stringContaining("2 rows") }]);
    const { name, type, bytes } = fileOf(mails[0]);
    expect([name, type]).toEqual(["participants.csv", "text/csv; charset=utf-8"]);
    const lines = bytes.toString("utf8").split("\r\n");
    expect(lines).toEqual([
      "\ufeffName,Username,Status,Amount,Currency,Date (UTC)",
      expect.stringMatching(/^Blaise Pascal,blaise,paid,12\.50,EUR,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^Carol Shaw,carol,invited,,EUR,/),
      "",
    ]);
  });

  test("format excel is a workbook", async () => {
    const email = freshAddress();
    expect((await ask({ email, format: "excel" })).status).toBe(202);
    const { name, type, bytes } = fileOf((await mailsTo(email))[0]);
    expect([name, type]).toEqual(["participants.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain("xl/worksheets/sheet1.xml");
    expect(Buffer.from(files["xl/sharedStrings.xml"] ?? []).toString("utf8")).toContain("Blaise Pascal");
    expect(
      Buffer.from(files["xl/worksheets/sheet1.xml"] ?? [])
        .toString("utf8")
        .match(/<row /g),
    ).toHaveLength(3);
  });

  test.each([
    [{}, "email:required"],
    [{ email: "x" }, "email:invalid_format"],
    [{ email: "a@b" }, "email:invalid_format"],
    [{ email: 5 }, "email:invalid_type"],
    [{ email: "a@example.com\r\nBcc: b@example.com" }, "email:invalid_format"],
    [{ email: `${"x".repeat(250)}@example.com` }, "email:too_long"],
    [{ email: "a@example.com", format: "pdf" }, "format:unknown_value"],
  ])("422 for %j: %s", async (body, fault) => {
    expect(refusal(await ask(body))).toEqual([422, fault]);
  });

  test("is the owner's alone: 404, empty, for others, who see the pool", async () => {
    expect(await ask({ email: freshAddress() }, blaise)).toMatchObject({ status: 404, text: "" });
  });

  test("one Idempotency-Key is one e-mail, however often it is asked with, and at once", async () => {
    const email = freshAddress();
    const key = { "idempotency-key": randomUUID() };
    const answers = await Promise.all([ask({ email }, ada, key), ask({ email }, ada, key), ask({ email }, ada, key)]);
    const said = answers.map((answer) => (answer.status === 202 ? 202 : refusal(answer).join(" ")));
    for (const one of said) expect([202, "400 idempotency_key_in_use"]).toContain(one);
    expect((await ask({ email }, ada, key)).status).toBe(202);
    expect(await mailsTo(email)).toHaveLength(1);
  });
});

test("more than ten exports within an hour are too_many_requests, on both paths together", async () => {
  nextHour();
  const codes: number[] = [];
  for (let asked = 0; asked < 12; asked += 1)
    codes.push((await ada.post(`/v1/pools/${pool}/${paths[asked % 2]}`, { email: "many@example.com" })).status);
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 202), 429, 429]);
  expect(await mailsTo("many@example.com")).toHaveLength(10);
  nextHour();
  expect((await ada.post(`/v1/pools/${pool}/export`, { email: "many@example.com" })).status).toBe(202);
});

test("it is in the owner's language", async () => {
  nextHour();
  const owner = await wallet.signUp();
  const { uuid } = (await owner.post("/v1/pools", { description: "Élan", currency: "EUR" })).body;
  await owner.put("/v1/users/current", { locale: "fr-FR" });
  const email = freshAddress();
  expect((await owner.post(`/v1/pools/${uuid}/export`, { email }, { "accept-language": "en" })).status).toBe(202);
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({ subject: "Participants de Élan", body: expect.stringContaining("« Élan » : 0 ligne.") });
  expect(fileOf(mail).bytes.toString("utf8")).toBe("\ufeffNom,Identifiant,Statut,Montant,Devise,Date (UTC)\r\n");
});

test("all participants of a large pool, read in pages; beyond 20,000 rows Excel, and beyond 100,000 CSV is refused: export_too_large", async () => {
  nextHour();
  const owner = await wallet.signUp();
  const { uuid } = (await owner.post("/v1/pools", { description: "Large", currency: "EUR" })).body;
  const fill = (from: number, to: number) =>
    wallet.bank.runtime.database.query(
      `insert into wallet.participant (workspace_id, participant_id, object_type, object_id, name, status, amount, currency, created_at, updated_at)
        select $1, ('01900000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'pool', $2, 'Person ' || i, 'invited', i, 'EUR', now(), now()
        from generate_series($3::int, $4::int) i`,
      [wallet.projectId, uuid, from, to],
    );
  const email = freshAddress();
  const ask = (format: string) => owner.post(`/v1/pools/${uuid}/export`, { email, format });
  await fill(1, 20_000);
  expect((await ask("excel")).status).toBe(202);
  await fill(20_001, 20_001);
  expect(refusal(await ask("excel"))).toEqual([400, "export_too_large"]);
  expect((await ask("csv")).status).toBe(202);
  const lines = fileOf((await mailsTo(email))[0])
    .bytes.toString("utf8")
    .trimEnd()
    .split("\r\n");
  expect([lines.length, lines[1]?.split(",")[0], lines[5_001]?.split(",")[0], lines.at(-1)?.split(",")[0]]).toEqual([
    20_002,
    "Person 1",
    "Person 5001",
    "Person 20001",
  ]);
  await fill(20_002, 100_000);
  expect((await ask("csv")).status).toBe(202);
  await fill(100_001, 100_001);
  expect(refusal(await ask("csv"))).toEqual([400, "export_too_large"]);
});
