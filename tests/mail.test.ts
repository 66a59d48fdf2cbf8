import { setTimeout as sleep } from "node:timers/promises";
import { present } from "@memento/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { startTestSmtp, type TestSmtp } from "./support/smtp.ts";

let smtp: TestSmtp;
let bank: TestBank;
beforeAll(async () => {
  smtp = await startTestSmtp();
  bank = await startTestBank({
    MEMENTO_MODE: "production",
    PUBLIC_URL: "https://pay.example.com/bank",
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    MAIL_FROM: "Memento <no-reply@pay.example.com>",
  });
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
  await smtp.close();
});

/** The text part of a mail as a person reads it: quoted-printable undone. */
const readable = (message: string): string =>
  Buffer.from(
    message.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();

async function mailTo(recipient: string, number = 1): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const mails = smtp.mails.filter(({ recipients }) => recipients.includes(recipient));
    if (mails.length >= number) return readable(present(mails[number - 1], "mail").message);
    if (tries > 250) throw new Error(`no mail to ${recipient}`);
    await sleep(20);
  }
}

test("in production a debtor gets the mail for real, with a link to the public address, and the database forgets it", async () => {
  const body = {
    reference: "MAIL-1",
    scheme: "core",
    debtor_email: "ada@example.com",
    email_custom_message: "Bonjour Ada,\nmerci & à bientôt.",
  };
  const made = await bank.post("/v2/mandate_signature_requests", body);
  expect(made.status, made.text).toBe(200);
  const mail = await mailTo("ada@example.com");
  expect(mail).toMatch(/^From: Demo workspace <no-reply@pay\.example\.com>\r$/m);
  expect(mail).toContain("Content-Type: multipart/alternative");
  expect(mail).toContain("> Bonjour Ada,");
  expect(mail).toContain("merci &amp; à bientôt.");
  const token = present(/https:\/\/pay\.example\.com\/bank\/sign\/([A-Za-z0-9_-]{43})/.exec(mail)?.[1], "token");
  const page = await bank.app.inject({ method: "GET", url: `/sign/${token}`, headers: { host: "pay.example.com" } });
  expect(page.statusCode).toBe(200);

  for (let tries = 0; tries < 100; tries += 1) {
    const waiting = await bank.runtime.database.query("select 1 from platform.mail where sent_at is null");
    if (waiting.length === 0) break;
    await sleep(20);
  }
  const everything = await bank.runtime.database.query<{ row: string }>(
    "select m::text as row from platform.mail m union all select m::text from platform.message m union all select r::text from bank.mandate_signature_request r",
  );
  expect(everything).toHaveLength(2);
  expect(everything.map(({ row }) => row).join()).not.toContain(token);
});

test("a mail server that is away delays the mail, not the request", async () => {
  smtp.answers.set("bob@example.com", "451 later");
  const made = await bank.post("/v2/mandate_signature_requests", { reference: "MAIL-2", scheme: "core", debtor_email: "bob@example.com" });
  expect(made.status).toBe(200);
  for (let tries = 0; tries < 250 && !smtp.commands.some((line) => line.includes("bob@example.com")); tries += 1) await sleep(20);
  smtp.answers.clear();
  for (let tries = 0; tries < 100; tries += 1) {
    const noted = await bank.runtime.database.query("select 1 from platform.mail where last_error is not null");
    if (noted.length > 0) break;
    await sleep(20);
  }
  // As if the pause of a minute were over; a worker looks every few seconds.
  await bank.runtime.database.query("update platform.mail set next_attempt_at = now() where recipient = 'bob@example.com'");
  for (const { task, payload } of await bank.runtime.mailer.outstandingJobs()) await bank.runtime.mailer.tasks[task]?.(payload);
  expect(await mailTo("bob@example.com")).toContain("/sign/");
});

test("in a sandbox nobody is written to, whatever is configured", async () => {
  const sandbox = await startTestBank({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: "no-reply@pay.example.com" });
  try {
    const before = smtp.commands.length;
    await sandbox.post("/v2/mandate_signature_requests", { reference: "MAIL-3", scheme: "core", debtor_email: "carol@example.com" });
    const { body } = await sandbox.get("/v2/sandbox/messages?recipient=carol@example.com");
    expect(body.results).toHaveLength(1);
    expect(await sandbox.runtime.database.query("select 1 from platform.mail")).toEqual([]);
    expect(smtp.commands.length).toBe(before);
  } finally {
    await sandbox.close();
  }
});
