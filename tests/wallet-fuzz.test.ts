import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, withKey } from "./support/bank.ts";
import { noSuchId } from "./support/demo.ts";
import { type Ask, askEverything, type Material, type Paths } from "./support/fuzz.ts";
import { picture } from "./support/images.ts";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet, walletClient } from "./support/wallet.ts";

const iban = "DE89370400440532013000";

let wallet: TestWallet;
let asker: TestPerson;
/** The session of who asks: some of what is asked ends it. */
let token: string;

/** The codes of a documented table, which begins with a heading. */
const codesBelow = (heading: string): ReadonlySet<string | undefined> => {
  const text = readFileSync(join(import.meta.dirname, "../docs/wallet-errors.md"), "utf8");
  const part = text.slice(text.indexOf(heading) + heading.length).split("\n## ")[0] ?? "";
  return new Set([...part.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]));
};
const codesOfState = codesBelow("## What a state refuses");
const codesOfAttributes = codesBelow("## What is wrong with an attribute");

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const made = (answer: Answer): string => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text}`);
  return String(answer.body.uuid);
};

/** Somebody new with money and one of each thing asks next, so that what one operation spoils (a PIN, a phone number) does not silence the others. */
async function somebodyNew(): Promise<Material> {
  asker = await wallet.signUp();
  token = asker.sessionToken;
  const { ada, blaise } = wallet;
  const from = (await ada.source())?.uuid;
  const paid = await ada.post("/v1/payments", {
    currency: "EUR",
    recipient: { amount: 0.5, user_uuid: asker.uuid },
    payment_source_uuid: from,
    pin: ada.pin,
  });
  made(paid);
  const own = (await asker.source())?.uuid ?? "";
  const card = await asker.post("/v1/payment_sources", {
    description: "A card",
    type: "card",
    gateway: "simulator",
    card: { token: "tok_visa", expiration_month: 12, expiration_year: 2030, name: "Test Person" },
  });
  const account = await asker.post("/v1/payment_sources", {
    description: "A bank account",
    type: "bank_account",
    gateway: "sepa",
    bank_account: { country: "DE", swift: "COBADEFFXXX", iban },
  });
  const sources = [own, made(card), made(account)];
  const payment = await asker.post("/v1/payments", {
    currency: "EUR",
    recipient: { amount: 0.1, user_uuid: blaise.uuid },
    payment_source_uuid: own,
    pin: asker.pin,
  });
  const image = await asker.post("/v1/images", await picture(8, 8), { "content-type": "image/jpeg" });
  const uploaded = [{ uuid: made(image) }];
  const transactions = (await asker.get("/v1/transactions")).body.map(({ uuid }: { uuid: string }) => uuid) as string[];
  return {
    ids: {
      images: [made(image)],
      users: [asker.uuid, blaise.uuid],
      payment_sources: sources,
      payments: [made(payment)],
      transactions,
      contacts: [made(await asker.post("/v1/contacts", { user_uuid: blaise.uuid }))],
      verifications: [made(await asker.post("/v1/verifications", { type: "email", recipient: "a@example.com", event: "x" }))],
      tokens: [
        made(
          await wallet.anyone.post("/v1/tokens", {
            identity: { type: "username", value: asker.username },
            authenticator: "sms",
            device: { uuid: randomUUID(), make: "a", model: "b", os_name: "iOS", os_version: "1", screen_width: 1, screen_height: 1 },
          }),
        ),
      ],
      nothing: [noSuchId],
    },
    ibans: [iban],
    named: {
      payment_source_uuid: [own, own, own, ...sources, noSuchId],
      user_uuid: [blaise.uuid, blaise.uuid, asker.uuid, noSuchId],
      recipient: [
        ...[0.01, 0.001, 20.5].map((amount) => ({ amount, user_uuid: blaise.uuid })),
        ...[{ user_uuid: blaise.uuid }, { phone: freshPhone(), name: "Bob" }, { payment_source_uuid: sources[2] }],
        { amount: 0.01, user_uuid: noSuchId, phone: "x" },
        ...["a@example.com", "+33612345678", "x"],
      ],
      amount: [0.01, 0.01, 0.02, 0.1, 5, 0.001, 1e-7, 0, -1, 2 ** 53],
      image: [...uploaded, ...uploaded, { uuid: noSuchId }, { url: "http://169.254.169.254/a.png" }, {}],
      phone: [freshPhone(), freshPhone(), blaise.phone, "0612345678", "+1", "+33 6 12 34 56 78", "x"],
      pin: [asker.pin],
      current_pin: [asker.pin],
      username: [asker.username, "ada", ...Array.from({ length: 6 }, () => `n${randomUUID().slice(0, 8)}`)],
      password: ["correct horse battery staple", "password", "12345678"],
      authenticator: ["password", "sms", "call", "x"],
      currency: ["EUR", "EUR", "EUR", "EUR", "USD", "JPY", "GBP", "XXX"],
      gateway: ["simulator", "simulator", "sepa", "sepa", "stripe", "x"],
      country: ["FR", "DE", "DE", "UK", "US", "XX"],
      timezone: ["Europe/Paris", "Asia/Tokyo", "Mars/Olympus"],
      locale: ["fr-FR", "en", "x"],
      date_of_birth: ["1990-02-28", "1990-02-30", "2090-01-01"],
      swift: ["COBADEFFXXX", "COBADEFF", "x"],
      iban: [iban, iban, "x"],
      token: ["tok_visa", "tok_visa", "tok_declined", "tok_error", "tok_slow", "x"],
      filter: [
        "status:eq:open",
        "type:eq:virtual",
        "amount:gt:0.1",
        "created_at:gt:2020-01-01",
        "name:like:%a%",
        "name:in:(a|b)",
        "x",
        ":::",
      ],
      sort: ["created_at", "-amount", "name:desc", "x", ""],
    },
  };
}

async function ask(method: string, { path, body, withKey: key }: Ask): Promise<Answer> {
  const headers = { "content-type": "application/json", ...(key ? withKey() : {}) };
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const send = (): Promise<Answer> => {
    const client = walletClient(wallet.bank, { token: path === "/v1/sessions" ? asker.authToken : token });
    if (method === "post") return client.post(path, payload, headers);
    if (method === "put") return client.put(path, payload, headers);
    return method === "delete" ? client.del(path) : client.get(path);
  };
  const answer = await send();
  if (answer.status !== 401) return answer;
  const opened = await walletClient(wallet.bank, { token: asker.authToken }).post("/v1/sessions");
  if (opened.status !== 201) return answer;
  token = opened.body.token;
  return send();
}

/** The operations that did what was asked, once at least */
const done = new Set<string>();

function judge({ status, body, text }: Answer, what: string): void {
  expect(status, `${what}: ${text}`).toBeLessThan(500);
  if (status < 400) {
    done.add(what.replace(/ .*?"path":"\/v1\/(\w+).*/, " $1"));
    return;
  }
  if (status === 401 || status === 404) {
    expect(text, what).toBe("");
    return;
  }
  expect(body, `${what}: ${text}`).toEqual({ errors: expect.any(Array) as unknown[] });
  for (const error of body.errors as Record<string, unknown>[]) {
    const { field, code, message, ...more } = error;
    expect([message, more], what).toEqual([expect.stringMatching(/./), {}]);
    if (field !== undefined) expect(field, what).toMatch(/./);
    expect(field === undefined ? codesOfState : codesOfAttributes, `${what}: ${text}`).toContain(code);
  }
}

test(
  "whatever is asked of the Wallet API, no answer is a fault of ours, and every refusal has its documented shape and code",
  { timeout: 240_000 },
  async () => {
    const { paths } = (await wallet.anyone.get("/v1/openapi.json")).body as { paths: Paths };
    await askEverything(paths, somebodyNew, ask, judge);
    // Else the questions are such that nothing but refusals is tried.
    const resources = ["users", "sessions", "tokens", "contacts", "payment_sources", "payments", "fees", "verifications", "devices"];
    expect([...done]).toEqual(expect.arrayContaining(resources.map((resource) => `post ${resource}`)));
  },
);
