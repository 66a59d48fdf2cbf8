import { present, type WorkspaceId } from "@memento/kernel";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { startTestSmtp, type TestSmtp } from "../../../../tests/support/smtp.ts";
import { newWorkspace } from "../testing.ts";
import { claimMails, type MailToSend } from "./mail-queries.ts";
import { createMailer, type Mailer, type MailTransport } from "./mailer.ts";
import { listMessages } from "./messages.ts";
import { createSmtpTransport, parseMailbox } from "./smtp.ts";

let db: TestDatabase;
let smtp: TestSmtp;
let workspaceId: WorkspaceId;
let transport: MailTransport;
const logged: string[] = [];
const log = { warn: (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`) };
beforeAll(async () => {
  db = await createTestDatabase();
});
beforeEach(async () => {
  smtp = await startTestSmtp();
  await db.database.query("delete from platform.mail");
  logged.length = 0;
  workspaceId = await newWorkspace(db.database);
  transport = createSmtpTransport({ url: `smtp://127.0.0.1:${smtp.port}`, from: "Memento <pay@example.com>" });
});
afterEach(async () => {
  transport.close();
  await smtp.close();
});
afterAll(() => db.drop());

const at = new Date("2030-01-02T03:04:05Z");
const link = "https://pay.example.com/sign/s3cret";
const mail = (recipient: string): MailToSend => ({
  recipient,
  senderName: "Élan & fils",
  subject: "Bonjour à tous",
  text: `Hello ${link}`,
  html: `<p>Hello <a href="${link}">link</a></p>`,
  data: { link },
});
const mailer = (via: MailTransport | undefined = transport): Mailer => createMailer({ database: db.database, transport: via, log });
const queue = (on: Mailer, ...mails: MailToSend[]): Promise<void> =>
  db.database.transaction((tx) => {
    on.queueMails(tx, workspaceId, at, mails);
    return Promise.resolve();
  });
const work = async (on: Mailer): Promise<void> => {
  for (const { task } of await on.outstandingJobs()) await present(on.tasks[task], task)({});
};
/** As if the pause before the next attempt were over. */
const skipPause = (): Promise<unknown[]> =>
  db.database.query("update platform.mail set next_attempt_at = now() - interval '1 second' where next_attempt_at is not null");
const rows = (): Promise<Record<string, unknown>[]> => db.database.query("select * from platform.mail order by recipient");

test("without a mail server a mail is captured, with its data, and nothing is to be done", async () => {
  const capturing = createMailer({ database: db.database, transport: undefined, log });
  await queue(capturing, mail("ada@example.com"));
  const page = { limit: 10, offset: 0 };
  expect(await listMessages(db.database, workspaceId, { channel: "email", recipient: "ada@example.com" }, page)).toMatchObject([
    { channel: "email", subject: "Bonjour à tous", body: `Hello ${link}`, data: { link }, sent_at: at },
  ]);
  expect(await capturing.outstandingJobs()).toEqual([]);
  expect(await rows()).toEqual([]);
});

const file = (content: string | Buffer, filename = "people é.csv") => ({
  filename,
  contentType: "text/csv; charset=utf-8",
  content: Buffer.from(content),
});

test("a captured mail shows its files in data.attachments, beside its other data", async () => {
  const capturing = createMailer({ database: db.database, transport: undefined, log });
  await queue(capturing, { ...mail("files@example.com"), attachments: [file("a,b"), file("", "empty.csv")] });
  const [captured] = await listMessages(
    db.database,
    workspaceId,
    { channel: "email", recipient: "files@example.com" },
    { limit: 1, offset: 0 },
  );
  expect(captured?.data).toEqual({
    link,
    attachments: [
      { filename: "people é.csv", content_type: "text/csv; charset=utf-8", content_base64: Buffer.from("a,b").toString("base64") },
      { filename: "empty.csv", content_type: "text/csv; charset=utf-8", content_base64: "" },
    ],
  });
});

describe("files with a mail server", () => {
  const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256));
  const files = (): Promise<unknown[]> => db.database.query("select * from platform.mail_attachment");

  test("go out with their mail, byte by byte, and are forgotten with its text", async () => {
    const on = mailer();
    await queue(on, { ...mail("ada@example.com"), attachments: [file(bytes), file("second", "b.txt")] }, mail("bob@example.com"));
    expect(await files()).toHaveLength(2);
    await work(on);
    const sent = (recipient: string): string =>
      present(
        smtp.mails.find(({ recipients }) => recipients.includes(recipient)),
        "mail",
      ).message;
    expect(sent("ada@example.com").replaceAll(/\s/g, "")).toContain(bytes.toString("base64"));
    expect(sent("ada@example.com")).toMatch(/Content-Disposition: attachment;\s+filename="?b\.txt"?/);
    expect(sent("bob@example.com")).not.toContain("attachment");
    expect(await files()).toEqual([]);
    expect(await rows()).toMatchObject([{ sent_at: expect.any(Date) }, { sent_at: expect.any(Date) }]);
  });

  test("stay while their mail is tried again, and are forgotten when it is given up", async () => {
    const on = mailer();
    smtp.answers.set("ada@example.com", "451 later");
    await queue(on, { ...mail("ada@example.com"), attachments: [file(bytes)] });
    await work(on);
    expect(await files()).toHaveLength(1);
    smtp.answers.set("ada@example.com", "550 no such user");
    await skipPause();
    await work(on);
    expect(await files()).toEqual([]);
  });

  test("of more than 10 MiB are no mail's, with a server or without", async () => {
    const tooMuch = { ...mail("ada@example.com"), attachments: [file(Buffer.alloc(6 * 2 ** 20)), file(Buffer.alloc(4 * 2 ** 20 + 1))] };
    await expect(queue(mailer(), tooMuch)).rejects.toThrow("a mail carries 10485761 bytes");
    await expect(queue(createMailer({ database: db.database, transport: undefined, log }), tooMuch)).rejects.toThrow("a mail carries");
  });
});

describe("with a mail server", () => {
  test("a mail goes out once as text and HTML, with a Message-ID of its own, and its text is forgotten", async () => {
    const on = mailer();
    await queue(on, mail("ada@example.com"), mail("bob@example.com"));
    expect(await on.outstandingJobs()).toHaveLength(1);
    await work(on);
    expect(smtp.mails.map(({ recipients }) => recipients).toSorted()).toEqual([["ada@example.com"], ["bob@example.com"]]);
    const message = present(
      smtp.mails.find(({ recipients }) => recipients.includes("ada@example.com")),
      "mail",
    ).message;
    expect(message).toMatch(/^To: ada@example\.com\r$/m);
    expect(message).toMatch(/^From: .*pay@example\.com>\r$/m);
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(message).toContain("Content-Type: text/plain");
    expect(message).toContain("Content-Type: text/html");
    expect(message).toContain(link);
    const kept = await rows();
    expect(message).toContain(`<${String(present(kept[0], "row")["mail_id"])}@example.com>`);
    for (const row of kept) {
      expect(row).toMatchObject({ text_body: null, html_body: null, next_attempt_at: null, attempts: 1, sent_at: expect.any(Date) });
      expect(JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain("s3cret");
    }
    expect(await on.outstandingJobs()).toEqual([]);
    expect(smtp.mails).toHaveLength(2);
  });

  test("a transaction that does not commit sends nothing", async () => {
    const on = mailer();
    const failing = db.database.transaction((tx) => {
      on.queueMails(tx, workspaceId, at, [mail("ada@example.com")]);
      return Promise.reject(new Error("no"));
    });
    await expect(failing).rejects.toThrow("no");
    expect(await on.outstandingJobs()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test("a server that says later is asked again after a pause, which grows", async () => {
    const on = mailer();
    smtp.answers.set("ada@example.com", "451 later");
    await queue(on, mail("ada@example.com"));
    const pauseMs = async (): Promise<number> => {
      const [row] = await db.database.query<{ ms: number }>(
        "select (extract(epoch from next_attempt_at - clock_timestamp()) * 1000)::float8 as ms from platform.mail",
      );
      return present(row, "row").ms;
    };
    await work(on);
    expect(await on.outstandingJobs()).toEqual([]);
    const first = await pauseMs();
    expect(first).toBeGreaterThan(30_000);
    expect(first).toBeLessThan(61_000);
    await skipPause();
    await work(on);
    expect(await pauseMs()).toBeGreaterThan(first + 30_000);
    expect(await rows()).toMatchObject([{ attempts: 2, sent_at: null, last_error: "EENVELOPE, answer 451" }]);
    smtp.answers.clear();
    await skipPause();
    await work(on);
    expect(await rows()).toMatchObject([{ attempts: 3, sent_at: expect.any(Date), text_body: null }]);
    expect(smtp.mails).toHaveLength(1);
  });

  test("a recipient that does not exist is given up at once, the others get theirs, and the log holds neither text nor address", async () => {
    const on = mailer();
    smtp.answers.set("nobody@example.com", "550 no such user nobody@example.com");
    await queue(on, mail("nobody@example.com"), mail("zoe@example.com"));
    await work(on);
    expect(await rows()).toMatchObject([
      {
        recipient: "nobody@example.com",
        sent_at: null,
        failed_at: expect.any(Date),
        next_attempt_at: null,
        text_body: null,
        html_body: null,
      },
      { recipient: "zoe@example.com", sent_at: expect.any(Date), failed_at: null },
    ]);
    expect(logged).toHaveLength(1);
    expect(logged.join()).toContain("answer 550");
    expect(logged.join()).not.toMatch(/s3cret|nobody@|Hello/);
  });

  test("after some fourteen attempts a mail is given up and its text forgotten", async () => {
    const on = mailer();
    smtp.answers.set("ada@example.com", "451 later");
    await queue(on, mail("ada@example.com"));
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await skipPause();
      await work(on);
    }
    expect(await rows()).toMatchObject([{ attempts: 14, failed_at: expect.any(Date), text_body: null, next_attempt_at: null }]);
  });

  test("a mail that a dying worker had claimed is found again after its pause", async () => {
    const on = mailer();
    await queue(on, mail("ada@example.com"));
    expect(await claimMails(db.database, new Date(Date.now() + 1_000), 10)).toHaveLength(1);
    await work(on);
    expect(smtp.mails).toHaveLength(0);
    await skipPause();
    await work(on);
    expect(smtp.mails).toHaveLength(1);
  });

  test("two workers at a time send each mail once", async () => {
    const on = mailer();
    await queue(on, ...Array.from({ length: 25 }, (_, index) => mail(`user${index}@example.com`)));
    await Promise.all([work(on), work(on), work(on)]);
    expect(smtp.mails).toHaveLength(25);
    expect(new Set(smtp.mails.flatMap(({ recipients }) => recipients)).size).toBe(25);
  });

  test("a password is not sent in plain text to a server elsewhere, and no fault holds it", async () => {
    const elsewhere = createSmtpTransport({ url: `smtp://me:hunter2@0.0.0.0:${smtp.port}`, from: "pay@example.com" });
    const on = mailer(elsewhere);
    await queue(on, mail("ada@example.com"));
    await work(on);
    elsewhere.close();
    expect(smtp.commands).toContain("STARTTLS");
    expect(smtp.commands.join()).not.toMatch(/AUTH|MAIL/);
    expect(await rows()).toMatchObject([{ sent_at: null, attempts: 1, last_error: expect.any(String) }]);
    expect(JSON.stringify((await rows()).map((row) => row["last_error"])) + logged.join()).not.toContain("hunter2");
  });
});

test.each([
  ["pay@example.com", { name: "", address: "pay@example.com" }],
  ["Memento <pay@example.com>", { name: "Memento", address: "pay@example.com" }],
  ['"Élan & fils" <pay@example.com>', { name: "Élan & fils", address: "pay@example.com" }],
])("%s is a mailbox", (text, parts) => {
  expect(parseMailbox(text)).toEqual(parts);
});
