import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./support/bank.ts";
import { ownersBrowser } from "./support/console.ts";
import { device, freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

/** The objects of the Wallet API, attribute by attribute; a name behind a colon is the object that stands there. All are always present. */
const objects = {
  Authentication: ["uuid", "status_id", "token?"],
  Session: ["uuid", "token?", "created_at", "expires_at"],
  Image: ["uuid", "url", "full_screen_url", "thumbnail_url", "created_at", "updated_at"],
  Relationship: ["status_id", "created_at", "updated_at"],
  User: [
    ...["uuid", "first_name", "last_name", "full_name", "username", "country", "timezone", "timezone_utc_offset", "verified", "official"],
    ...["image:Image", "relationship:Relationship"],
  ],
  CurrentUser: [
    ...["uuid", "status_id", "first_name", "last_name", "full_name", "username", "country", "timezone", "timezone_utc_offset", "locale"],
    ...["verified", "official", "email", "date_of_birth", "phone", "token?", "image:Image", "created_at", "updated_at"],
  ],
  Contact: ["uuid", "user_uuid", "name", "username", "country", "emails", "phones", "created_at", "updated_at"],
  Device: ["uuid", "make", "model", "os_name", "os_version", "sdk_version", "screen_width", "screen_height"],
  Card: ["expiration_month", "expiration_year", "brand", "last_four"],
  BankAccount: ["country", "swift", "iban", "account_number", "nin"],
  PaymentSource: [
    ...["uuid", "type_id", "type", "status_id", "description", "gateway", "currency", "balance", "card:Card", "bank_account:BankAccount"],
    ...["created_at", "updated_at"],
  ],
  Participant: [
    ...["uuid", "user_uuid", "parent_user_uuid", "transaction_uuid", "status_id", "amount", "currency", "full_name", "username"],
    ...["created_at", "updated_at"],
  ],
  Payment: [
    ...["uuid", "status_id", "amount", "currency", "description", "image:Image", "owner:User", "recipient:Participant"],
    ...["created_at", "updated_at"],
  ],
  ParticipationCount: ["invited", "paid", "pending", "rejected", "total"],
  Participation: ["count:ParticipationCount", "first_names"],
  Request: [
    ...["uuid", "status_id", "fulfillment_status_id", "amount", "amount_paid", "currency", "description", "image:Image", "owner:User"],
    ...["participants:Participant", "participation:Participation", "created_at", "updated_at"],
  ],
  PoolAmount: ["uuid", "title", "amount"],
  Pool: [
    ...["uuid", "status_id", "fulfillment_status_id", "amount", "currency", "description", "detailed_description", "hashtag", "is_public"],
    ...["only_owner_sees_participants", "only_owner_sees_recipients", "has_unique_recipients", "allows_optional_amount"],
    ...["minimum_user_amount", "maximum_user_amount", "amounts:PoolAmount", "image:Image", "owner:User", "participants:Participant"],
    ...["participation:Participation", "start_at", "end_at", "created_at", "updated_at"],
  ],
  GatewayResponse: [
    ...["uuid", "amount", "currency", "authorization_code", "reference_code", "tracking_code", "processor_datetime"],
    ...["created_at", "updated_at"],
  ],
  Transaction: [
    ...["uuid", "out_user_uuid", "in_user_uuid", "out_payment_source_uuid", "in_payment_source_uuid", "payment_uuid", "status_id"],
    ...["amount", "currency", "tracking_code", "error", "gateway_response:GatewayResponse", "expires_at", "created_at", "updated_at"],
  ],
  Party: ["uuid", "title", "details"],
  Amounts: ["total", "paid", "cost", "currency"],
  Receipt: [...["description", "reference_code", "time", "payer:Party", "recipient:Party", "payment_method:Party", "amounts:Amounts"]],
  Fee: ["amount", "fee", "total", "currency", "destination_amount", "destination_currency", "rate"],
  Moment: [
    ...["uuid", "status_id", "type_id", "object_uuid", "title", "note", "amount", "total_amount", "currency", "image:Image"],
    ...["participation:Participation", "is_owner", "read_at", "created_at", "updated_at"],
  ],
  Notification: [
    ...["uuid", "actor_uuid", "actor", "notification_type", "notification_key", "object_uuid", "object_data_number", "object_data_string"],
    ...["description", "image:Image", "created_at", "updated_at"],
  ],
  ActivityUpdate: ["has_updates", "payments_received", "payments_due", "payment_due"],
  Announcement: [...["uuid", "id", "type_id", "title", "message", "action_label", "action_url", "dismissible", "created_at", "updated_at"]],
  Verification: ["uuid", "type_id", "status_id", "attempts", "error_code", "error_message", "expires_at"],
} as const satisfies Record<string, readonly string[]>;
type Shape = keyof typeof objects;

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let own: string;
let card: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
  own = (await ada.source())?.uuid ?? "";
  const body = {
    description: "Card",
    type: "card",
    gateway: "simulator",
    card: { expiration_month: 3, expiration_year: 2031, token: "tok_ok" },
  };
  card = (await ada.post("/v1/payment_sources", body)).body.uuid;
  await ada.post(`/v1/payment_sources/${card}/verify`, { code: "123456" });
});
afterAll(() => wallet.close());

const order = (changes: Record<string, unknown> = {}) => ({
  currency: "EUR",
  description: "Lunch",
  recipient: { amount: 2, user_uuid: blaise.uuid },
  payment_source_uuid: card,
  pin: ada.pin,
  ...changes,
});
const pay = async (): Promise<string> => (await ada.post("/v1/payments", order())).body.uuid;
const makePool = (changes: Record<string, unknown> = {}) =>
  ada.post("/v1/pools", { description: "Roses", currency: "EUR", amounts: [{ amount: 1 }], invites: [blaise.uuid], ...changes });
const pool = async (): Promise<string> => (await makePool()).body.uuid;
const contact = async (): Promise<string> => (await ada.post("/v1/contacts", { name: "Jane", phone: freshPhone() })).body.uuid;
const announcement = async (): Promise<string> => {
  const made = await (await ownersBrowser(wallet.bank)).post("/announcements", { title: "New", message: "Look." });
  return made.body.id;
};
/** A payment that shows an image, which its recipient gets */
const payWithImage = async (): Promise<string> => {
  const { uuid } = (await image()).body;
  return (await ada.post("/v1/payments", order({ image: { uuid } }))).body.recipient.transaction_uuid;
};
const asked = () => ada.post("/v1/verifications", { type: "email", recipient: "shape@example.com", event: "user_kyc" });
const picture = {
  content: "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC",
};
const image = () => ada.post("/v1/images", picture);
const signup = () => ({
  first_name: "S",
  last_name: "H",
  username: `shape${Math.floor(Math.random() * 1e9)}`,
  phone: freshPhone(),
  pin: "1234",
  device: device(),
});
const token = (changes: Record<string, unknown> = {}) =>
  wallet.anyone.post("/v1/tokens", { identity: { type: "username", value: "ada" }, authenticator: "sms", device: device(), ...changes });

/** Ada asks Blaise for two euros, which he may have paid. */
const request = (owner: TestPerson = ada, other: TestPerson = blaise) =>
  owner.post("/v1/requests", { amount: 2, currency: "EUR", description: "Tea", participants: [{ user_uuid: other.uuid, amount: 2 }] });
const payRequest = async () => {
  const { uuid, participants } = (await request()).body;
  const payment = { payment_source_uuid: (await blaise.source())?.uuid, pin: blaise.pin };
  return { uuid, participant: participants[0].uuid, answer: await blaise.post(`/v1/requests/${uuid}/pay`, payment) };
};
const actOnRequest = (act: string) => async () => {
  const { uuid, participants } = (await request()).body;
  return ada.post(`/v1/requests/${uuid}/participants/${participants[0].uuid}/${act}`);
};
/** An answer of each operation that has a body, and what it is; of a list, that of its elements. */
const samples: Readonly<Record<string, readonly [Shape, () => Promise<Answer>]>> = {
  "POST /v1/tokens": ["Authentication", () => token()],
  "POST /v1/tokens/{uuid}/secret": [
    "Authentication",
    async () => {
      const { uuid } = (await token()).body;
      return wallet.anyone.post(`/v1/tokens/${uuid}/secret`, { secret: await wallet.codeFor(ada.phone), pin: ada.pin });
    },
  ],
  "GET /v1/tokens/{uuid}": ["Authentication", async () => wallet.anyone.get(`/v1/tokens/${(await token()).body.uuid}`)],
  "POST /v1/sessions": [
    "Session",
    async () => {
      const secret = wallet.bank.demo.wallet.users[0]?.password;
      const { body } = await token({ authenticator: "password", secret });
      return wallet.anyone.post("/v1/sessions", undefined, { authorization: `Bearer ${body.token}` });
    },
  ],
  "POST /v1/sessions/verify": ["Session", () => ada.post("/v1/sessions/verify")],
  "POST /v1/users": ["CurrentUser", () => wallet.anyone.post("/v1/users", signup())],
  "PUT /v1/users": ["CurrentUser", () => ada.put("/v1/users", { first_name: "Ada" })],
  "PUT /v1/users/current": ["CurrentUser", () => ada.put("/v1/users/current", { last_name: "Lovelace" })],
  "PUT /v1/users/{uuid}": ["CurrentUser", () => ada.put(`/v1/users/${ada.uuid}`, { email: "ada@demo.test" })],
  "GET /v1/users/current": ["CurrentUser", () => ada.get("/v1/users/current")],
  "GET /v1/users": ["User", () => ada.get("/v1/users?filter=username:like:bla")],
  "GET /v1/users/search": ["User", () => ada.get("/v1/users/search?query=blaise")],
  "GET /v1/users/{uuid}": ["User", () => ada.get(`/v1/users/${blaise.uuid}`)],
  "POST /v1/users/{uuid}/block": ["User", () => ada.post(`/v1/users/${wallet.carol.uuid}/block`)],
  "POST /v1/users/{uuid}/unblock": ["User", () => ada.post(`/v1/users/${wallet.carol.uuid}/unblock`)],
  "POST /v1/contacts": ["Contact", () => ada.post("/v1/contacts", { user_uuid: blaise.uuid })],
  "GET /v1/contacts": ["Contact", async () => (await contact(), ada.get("/v1/contacts"))],
  "GET /v1/contacts/{uuid}": ["Contact", async () => ada.get(`/v1/contacts/${await contact()}`)],
  "PUT /v1/contacts/{uuid}": ["Contact", async () => ada.put(`/v1/contacts/${await contact()}`, { name: "Joan", email: "j@example.com" })],
  "GET /v1/payment_sources": ["PaymentSource", () => ada.get("/v1/payment_sources")],
  "GET /v1/payment_sources/{uuid}": ["PaymentSource", () => ada.get(`/v1/payment_sources/${own}`)],
  "POST /v1/payment_sources": [
    "PaymentSource",
    () => {
      const bank_account = { country: "UK", swift: "AAABBCCDDD", iban: "GB98MIDL07009312345678", account_number: "", nin: "" };
      return ada.post("/v1/payment_sources", { description: "My Bank Account", type: "bank_account", gateway: "sepa", bank_account });
    },
  ],
  "PUT /v1/payment_sources/{uuid}": ["PaymentSource", () => ada.put(`/v1/payment_sources/${card}`, { description: "My Updated Card" })],
  "POST /v1/payment_sources/{uuid}/verify": ["PaymentSource", () => ada.post(`/v1/payment_sources/${card}/verify`, { code: "123456" })],
  "POST /v1/payments": ["Payment", () => ada.post("/v1/payments", order())],
  "GET /v1/payments": ["Payment", async () => (await pay(), ada.get("/v1/payments"))],
  "GET /v1/payments/{uuid}": ["Payment", async () => ada.get(`/v1/payments/${await pay()}`)],
  "GET /v1/payments/{uuid}/receipt": ["Receipt", async () => ada.get(`/v1/payments/${await pay()}/receipt`)],
  "POST /v1/requests": ["Request", () => request()],
  "GET /v1/requests": ["Request", async () => (await request(), ada.get("/v1/requests"))],
  "GET /v1/requests/{uuid}": ["Request", async () => blaise.get(`/v1/requests/${(await request()).body.uuid}`)],
  "PUT /v1/requests/{uuid}": [
    "Request",
    async () => ada.put(`/v1/requests/${(await request()).body.uuid}`, { description: "Cake", image: (await image()).body }),
  ],
  "POST /v1/requests/{uuid}/participants/{participant_uuid}/remind": ["Request", actOnRequest("remind")],
  "POST /v1/requests/{uuid}/participants/{participant_uuid}/settle": ["Request", actOnRequest("settle")],
  "POST /v1/requests/{uuid}/participants/{participant_uuid}/cancel": ["Request", actOnRequest("cancel")],
  "POST /v1/requests/{uuid}/pay": ["Participant", async () => (await payRequest()).answer],
  "POST /v1/requests/{uuid}/reject": ["Participant", async () => blaise.post(`/v1/requests/${(await request()).body.uuid}/reject`)],
  "GET /v1/requests/{uuid}/receipt": ["Receipt", async () => blaise.get(`/v1/requests/${(await payRequest()).uuid}/receipt`)],
  "GET /v1/requests/{uuid}/participants/{participant_uuid}/receipt": [
    "Receipt",
    async () => {
      const { uuid, participant } = await payRequest();
      return ada.get(`/v1/requests/${uuid}/participants/${participant}/receipt`);
    },
  ],
  "GET /v1/transactions": ["Transaction", async () => (await pay(), ada.get("/v1/transactions"))],
  "GET /v1/transactions/{uuid}": [
    "Transaction",
    async () => {
      const { transaction_uuid: uuid } = (await ada.get(`/v1/payments/${await pay()}`)).body.recipient;
      return ada.get(`/v1/transactions/${uuid}`);
    },
  ],
  "POST /v1/pools": ["Pool", async () => makePool({ image: { uuid: (await image()).body.uuid } })],
  "GET /v1/pools": ["Pool", async () => (await pool(), ada.get("/v1/pools"))],
  "GET /v1/pools/{uuid}": ["Pool", async () => blaise.get(`/v1/pools/${await pool()}`)],
  "PUT /v1/pools/{uuid}": ["Pool", async () => ada.put(`/v1/pools/${await pool()}`, { description: "More roses" })],
  "POST /v1/pools/{uuid}/close": ["Pool", async () => ada.post(`/v1/pools/${await pool()}/close`)],
  "POST /v1/pools/close": ["Pool", async () => ada.post("/v1/pools/close", { uuid: await pool() })],
  "POST /v1/pools/{uuid}/invite": ["Pool", async () => ada.post(`/v1/pools/${await pool()}/invite`, [{ user_uuid: wallet.carol.uuid }])],
  "GET /v1/pools/{uuid}/participants": ["Participant", async () => ada.get(`/v1/pools/${await pool()}/participants`)],
  "POST /v1/pools/{uuid}/pay": [
    "Participant",
    async () => {
      const source = (await blaise.source())?.uuid;
      return blaise.post(`/v1/pools/${await pool()}/pay`, { amount: 1, payment_source_uuid: source, pin: blaise.pin });
    },
  ],
  "POST /v1/fees/calculate": [
    "Fee",
    () => {
      const side = { payment_source_uuid: own, currency: "EUR" };
      return ada.post("/v1/fees/calculate", { amount: 10.5, source: side, destination: side });
    },
  ],
  "POST /v1/verifications": ["Verification", asked],
  "PUT /v1/verifications": [
    "Verification",
    () => ada.put("/v1/verifications", { type: "passport", data: "01234567890123456789", event: "user_kyc" }),
  ],
  "GET /v1/verifications/{uuid}": ["Verification", async () => ada.get(`/v1/verifications/${(await asked()).body.uuid}`)],
  "POST /v1/verifications/{uuid}/data": [
    "Verification",
    async () => {
      const { uuid } = (await asked()).body;
      return ada.post(`/v1/verifications/${uuid}/data`, { data: await wallet.codeFor("shape@example.com") });
    },
  ],
  "POST /v1/devices/current": ["Device", () => ada.post("/v1/devices/current", device())],
  "GET /v1/devices/current": ["Device", () => ada.get("/v1/devices/current")],
  "PUT /v1/devices/current": ["Device", () => ada.put("/v1/devices/current", { apn_device_token: "a", gcm_device_token: "b" })],
  "GET /v1/moments": ["Moment", async () => (await payWithImage(), blaise.get("/v1/moments?limit=3"))],
  "GET /v1/moments/{uuid}": ["Moment", async () => blaise.get(`/v1/moments/${await payWithImage()}`)],
  "GET /v1/notifications": ["Notification", async () => (await payWithImage(), blaise.get("/v1/notifications?limit=3"))],
  "GET /v1/activity/updates": ["ActivityUpdate", () => blaise.get("/v1/activity/updates?since=2017-01-01 00:00:00")],
  "GET /v1/announcements": ["Announcement", async () => (await announcement(), ada.get("/v1/announcements"))],
  "GET /v1/announcements/{uuid}": ["Announcement", async () => ada.get(`/v1/announcements/${await announcement()}`)],
  "GET /v1/announcement/{uuid}": ["Announcement", async () => ada.get(`/v1/announcement/${await announcement()}`)],
  "POST /v1/announcements/{uuid}/dismiss": ["Announcement", async () => ada.post(`/v1/announcements/${await announcement()}/dismiss`)],
  "POST /v1/images": ["Image", image],
  "GET /v1/images/{uuid}": ["Image", async () => ada.get(`/v1/images/${(await image()).body.uuid}`)],
};

/** What is missing from a value, or too much in it, as paths. */
function oddities(value: Record<string, unknown>, shape: Shape, path = ""): string[] {
  const found: string[] = [];
  const attributes: readonly string[] = objects[shape];
  const names = new Set<string>();
  for (const attribute of attributes) {
    const [name = "", inner] = attribute.replace("?", "").split(":");
    names.add(name);
    if (!(name in value)) {
      if (!attribute.includes("?")) found.push(`${path}${name} is missing`);
    } else if (inner !== undefined && value[name] !== null) {
      const inside = (Array.isArray(value[name]) ? value[name] : [value[name]]) as Record<string, unknown>[];
      found.push(...inside.flatMap((one) => oddities(one, inner as Shape, `${path}${name}.`)));
    }
  }
  return [...found, ...Object.keys(value).flatMap((name) => (names.has(name) ? [] : [`${path}${name} is too much`]))];
}

const bodyless = [
  "DELETE /v1/sessions/current",
  "DELETE /v1/contacts/{uuid}",
  "DELETE /v1/payment_sources/{uuid}",
  "DELETE /v1/requests/{uuid}",
  "POST /v1/pools/{uuid}/export",
  "POST /v1/pools/{uuid}/participants/export",
];
const files = ["GET /v1/files/images/{rendition}/{file}", "HEAD /v1/files/images/{rendition}/{file}"];

describe("an answer has every attribute of its object, and no more", () => {
  test.each(Object.keys(samples))("%s", async (name) => {
    const [shape, ask] = samples[name] ?? ["User", () => Promise.reject(new Error(name))];
    const { status, body, text } = await ask();
    expect([name, status < 300, text]).toEqual([name, true, text]);
    const values = (Array.isArray(body) ? body : [body]) as Record<string, unknown>[];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(oddities(value, shape)).toEqual([]);
  });

  test("every operation of the OpenAPI document has its sample, and answers with one of its documented statuses", async () => {
    const document = (await wallet.bank.app.inject({ method: "GET", url: "/v1/openapi.json" })).json();
    const names = Object.entries(document.paths as Record<string, Record<string, { responses: object }>>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(names.toSorted()).toEqual([...Object.keys(samples), ...bodyless, ...files].toSorted());
    for (const [name, [, ask]] of Object.entries(samples)) {
      const [method = "", path = ""] = name.split(" ");
      expect(Object.keys(document.paths[path][method.toLowerCase()].responses)).toContain(String((await ask()).status));
    }
  });
});
