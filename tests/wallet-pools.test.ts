import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { picture } from "./support/images.ts";
import { signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let carol: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise, carol } = wallet);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const details = (changes: Record<string, unknown> = {}) => ({ description: "A gift", currency: "EUR", ...changes });
const create = async (person: TestPerson, changes: Record<string, unknown> = {}) => {
  const answer = await person.post("/v1/pools", details(changes));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
type Said = { status: number; body: { errors?: { field?: string; code: string }[] } };
const refusal = ({ status, body }: Said) => [
  status,
  ...(body.errors ?? []).map(({ field, code }) => (field === undefined ? code : `${field}:${code}`)),
];
const contribute = async (person: TestPerson, pool: string, amount = 5) => {
  const source = (await person.source())?.uuid;
  const answer = await person.post(`/v1/pools/${pool}/pay`, { amount, payment_source_uuid: source, pin: person.pin });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/) as string;
const pushesOf = async (person: TestPerson) =>
  (await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${person.uuid}`)).body.results as {
    body: string;
    data: Record<string, unknown>;
  }[];

describe("POST /v1/pools", () => {
  test("with a title and a currency: 201, every attribute of the pool, all else at its default", async () => {
    const body = await create(ada, { description: "  A gift  " });
    expect(body).toEqual({
      uuid: expect.any(String),
      status_id: 1,
      fulfillment_status_id: 1,
      amount: 0,
      currency: "EUR",
      description: "A gift",
      detailed_description: null,
      hashtag: null,
      is_public: false,
      only_owner_sees_participants: false,
      only_owner_sees_recipients: false,
      has_unique_recipients: false,
      allows_optional_amount: false,
      minimum_user_amount: null,
      maximum_user_amount: null,
      amounts: [],
      image: null,
      owner: expect.objectContaining({ uuid: ada.uuid, username: "ada", relationship: null }),
      participants: [],
      participation: { count: { invited: 0, paid: 0, pending: 0, rejected: 0, total: 0 }, first_names: [] },
      start_at: null,
      end_at: null,
      created_at: moment,
      updated_at: body.created_at,
    });
    expect((await ada.get(`/v1/pools/${body.uuid}`)).body).toEqual(body);
  });

  test("takes the example of the reference: detailed_description, hashtag, amounts, invites, image, is_public, has_unique_recipients, minimum_user_amount and all", async () => {
    const uploaded = (await ada.post("/v1/images", { content: (await picture()).toString("base64") })).body;
    const body = await create(ada, {
      description: "Money Pool #1",
      detailed_description: "This is a more detailed,\nmultiple line description.",
      hashtag: "#moneypool1",
      amounts: [{ title: "Payment title", amount: 10.0 }, { amount: 20.5 }],
      invites: [blaise.uuid, carol.uuid.toUpperCase(), blaise.uuid],
      image: { url: uploaded.url },
      is_public: true,
      only_owner_sees_recipients: true,
      has_unique_recipients: true,
      allows_optional_amount: true,
      minimum_user_amount: 50.0,
      maximum_user_amount: 150.0,
      start_at: "2027-12-20 16:00:00",
      end_at: "2027-12-28T23:00:00+02:00",
    });
    expect(body).toMatchObject({
      detailed_description: "This is a more detailed,\nmultiple line description.",
      hashtag: "moneypool1",
      amounts: [
        { uuid: expect.any(String), title: "Payment title", amount: 10 },
        { uuid: expect.any(String), title: null, amount: 20.5 },
      ],
      image: { uuid: uploaded.uuid },
      is_public: true,
      only_owner_sees_participants: true,
      only_owner_sees_recipients: true,
      has_unique_recipients: true,
      allows_optional_amount: true,
      minimum_user_amount: 50,
      maximum_user_amount: 150,
      participants: [
        { user_uuid: blaise.uuid, parent_user_uuid: ada.uuid, status_id: 6, amount: null, transaction_uuid: null, currency: "EUR" },
        { user_uuid: carol.uuid, full_name: "Carol Shaw", username: "carol", status_id: 6 },
      ],
      participation: { count: { invited: 2, total: 2 }, first_names: ["Blaise", "Carol"] },
      start_at: "2027-12-20T16:00:00.000Z",
      end_at: "2027-12-28T21:00:00.000Z",
    });
  });

  test("whoever is invited is told: a push message, a notification, a moment each", async () => {
    const { uuid } = await create(ada, { invites: [blaise.uuid], description: "Roses" });
    expect((await pushesOf(blaise))[0]).toMatchObject({
      body: expect.stringContaining("(Roses)"),
      data: { key: "invited", type: "pool", object_uuid: uuid },
    });
    const { database } = wallet.bank.runtime;
    expect(await database.query(`select user_id, is_owner from wallet.moment where object_id = $1 order by is_owner desc`, [uuid])).toEqual(
      [
        { user_id: ada.uuid, is_owner: true },
        { user_id: blaise.uuid, is_owner: false },
      ],
    );
    expect(await database.query(`select user_id, actor_id, type, key, text from wallet.notification where object_id = $1`, [uuid])).toEqual(
      [{ user_id: blaise.uuid, actor_id: ada.uuid, type: "pool", key: "invited", text: "Roses" }],
    );
  });

  const many = (length: number, value: unknown) => Array.from({ length }, () => value);
  test.each<[string, Record<string, unknown>, ...string[]]>([
    ["no title", { description: undefined }, "description:required"],
    ["a title of spaces", { description: "   " }, "description:required"],
    ["an empty title", { description: "" }, "description:required"],
    ["a title that is a number", { description: 5 }, "description:invalid_type"],
    ["a long title", { description: "x".repeat(201) }, "description:too_long"],
    ["a long detailed_description", { detailed_description: "x".repeat(5_001) }, "detailed_description:too_long"],
    ["no currency", { currency: undefined }, "currency:required"],
    ["a currency that is none", { currency: "euro" }, "currency:invalid_format"],
    ["a currency that the project does not have", { currency: "AUD" }, "currency:unknown_value"],
    ["a hashtag with a space", { hashtag: "money pool" }, "hashtag:invalid_format"],
    ["a hashtag that is empty", { hashtag: "#" }, "hashtag:invalid_format"],
    ["a hashtag with two #", { hashtag: "##x" }, "hashtag:invalid_format"],
    ["51 amounts", { amounts: many(51, { amount: 1 }) }, "amounts:too_long"],
    ["amounts that are no list", { amounts: "10" }, "amounts:invalid_type"],
    ["an amount without an amount", { amounts: [{ title: "A" }] }, "amounts.0.amount:required"],
    ["an amount of nothing", { amounts: [{ amount: 1 }, { amount: 0 }] }, "amounts.1.amount:too_small"],
    ["an amount below nothing", { amounts: [{ amount: -1 }] }, "amounts.0.amount:too_small"],
    ["an amount of half a cent", { amounts: [{ amount: 1.005 }] }, "amounts.0.amount:too_precise"],
    ["a huge amount", { amounts: [{ amount: 1e15 }] }, "amounts.0.amount:too_large"],
    ["an amounts.title that is no text", { amounts: [{ amount: 1, title: 1 }] }, "amounts.0.title:invalid_type"],
    ["a minimum_user_amount of half a yen", { currency: "JPY", minimum_user_amount: 1.5 }, "minimum_user_amount:too_precise"],
    ["a minimum_user_amount of nothing", { minimum_user_amount: 0 }, "minimum_user_amount:too_small"],
    ["a maximum_user_amount that is a text", { maximum_user_amount: "5" }, "maximum_user_amount:invalid_type"],
    ["more at least than at most", { minimum_user_amount: 2, maximum_user_amount: 1 }, "minimum_user_amount:too_large"],
    ["a start_at that is no time", { start_at: "tomorrow" }, "start_at:invalid_format"],
    ["an end_at on no day", { end_at: "2027-02-30 10:00:00" }, "end_at:invalid_format"],
    ["an end before the beginning", { start_at: "2027-12-20 16:00:00", end_at: "2027-12-20 15:59:59" }, "end_at:incorrect"],
    ["an end_at in the past", { end_at: "2017-12-28 23:00:00" }, "end_at:in_past"],
    ["is_public as a text", { is_public: "true" }, "is_public:invalid_type"],
    ["has_unique_recipients as a number", { has_unique_recipients: 1 }, "has_unique_recipients:invalid_type"],
    ["allows_optional_amount as a list", { allows_optional_amount: [] }, "allows_optional_amount:invalid_type"],
    ["only_owner_sees_participants as a text", { only_owner_sees_participants: "yes" }, "only_owner_sees_participants:invalid_type"],
    [
      "two answers to who sees participants",
      { only_owner_sees_participants: true, only_owner_sees_recipients: false },
      "only_owner_sees_recipients:incorrect",
    ],
    ["invites that are no list", { invites: "x" }, "invites:invalid_type"],
    ["an invite that is no id", { invites: ["x"] }, "invites.0:invalid_format"],
    ["101 invites", { invites: many(101, randomUUID()) }, "invites:too_long"],
    ["an image that is a text", { image: "x" }, "image:invalid_type"],
    [
      "several faults",
      { description: " ", hashtag: "-", end_at: "x" },
      "description:required",
      "hashtag:invalid_format",
      "end_at:invalid_format",
    ],
  ])("422 for %s: %j is %s", async (_what, changes, ...faults) => {
    expect(refusal(await ada.post("/v1/pools", details(changes)))).toEqual([422, ...faults]);
  });

  test("invites: nobody here is 422 not_found, another project's user too, the owner not_allowed; and then nobody is invited and nothing is made", async () => {
    const other = await wallet.bank.otherWorkspace();
    const [stranger] = other.demo.wallet.users;
    const foreign = await signIn(wallet.bank, stranger ?? fail(), other.demo.bank.workspace_id);
    const before = (await ada.get("/v1/pools?filter=owner:eq:true&limit=1")).headers["x-total-count"];
    for (const unknown of [randomUUID(), foreign.uuid])
      expect(refusal(await ada.post("/v1/pools", details({ invites: [blaise.uuid, unknown] })))).toEqual([422, "invites.1:not_found"]);
    expect(refusal(await ada.post("/v1/pools", details({ invites: [ada.uuid] })))).toEqual([422, "invites.0:not_allowed"]);
    expect((await ada.get("/v1/pools?filter=owner:eq:true&limit=1")).headers["x-total-count"]).toBe(before);
  });

  test("amounts need not lie within minimum and maximum, and a currency without decimals has none", async () => {
    const body = await create(ada, {
      currency: "JPY",
      amounts: [{ amount: 500 }],
      minimum_user_amount: 1_000,
      allows_optional_amount: true,
    });
    expect(body).toMatchObject({ currency: "JPY", amounts: [{ amount: 500 }], minimum_user_amount: 1_000 });
  });

  test("the first moment of year one, which the reference prints for no time, is none", async () => {
    expect(await create(ada, { start_at: "0001-01-01T00:00:00Z", end_at: null })).toMatchObject({ start_at: null, end_at: null });
  });

  test("a pending user makes no pool: user_pending", async () => {
    const pending = await wallet.signUp({ isPending: true });
    expect(refusal(await pending.post("/v1/pools", details()))).toEqual([400, "user_pending"]);
  });

  test("somebody who blocks the owner cannot be invited, nor one whom the owner blocks: blocked", async () => {
    const [one, two] = [await wallet.signUp(), await wallet.signUp()];
    await one.post(`/v1/users/${two.uuid}/block`);
    expect(refusal(await two.post("/v1/pools", details({ invites: [one.uuid] })))).toEqual([400, "blocked"]);
    expect(refusal(await one.post("/v1/pools", details({ invites: [two.uuid] })))).toEqual([400, "blocked"]);
  });

  test("with an Idempotency-Key the same pool is answered, to the byte, and there is one", async () => {
    const key = { "idempotency-key": randomUUID() };
    const description = randomUUID();
    const [first, second] = [
      await ada.post("/v1/pools", details({ description }), key),
      await ada.post("/v1/pools", details({ description }), key),
    ];
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect((await ada.get(`/v1/pools?filter=name:eq:${description}`)).body).toHaveLength(1);
    expect((await ada.post("/v1/pools", details({ description: "other" }), key)).status).toBe(422);
  });
});

describe("a private pool", () => {
  test("is 404, empty, on every route for whoever neither made it nor takes part; so are unknown and malformed ids", async () => {
    const { uuid } = await create(ada, { invites: [blaise.uuid] });
    for (const id of [uuid, randomUUID(), "x"]) {
      const asked = [
        await carol.get(`/v1/pools/${id}`),
        await carol.put(`/v1/pools/${id}`, { description: "Mine" }),
        await carol.post(`/v1/pools/${id}/close`),
        await carol.post(`/v1/pools/${id}/invite`, [{ user_uuid: carol.uuid }]),
        await carol.get(`/v1/pools/${id}/participants`),
        await carol.post(`/v1/pools/${id}/pay`, { amount: 1, payment_source_uuid: (await carol.source())?.uuid, pin: carol.pin }),
        await carol.post(`/v1/pools/${id}/participants/export`, { email: "carol@example.com" }),
        await carol.post(`/v1/pools/${id}/export`, { email: "carol@example.com" }),
        ...(id === "x" ? [] : [await carol.post("/v1/pools/close", { uuid: id })]),
      ];
      for (const { status, text } of asked) expect([status, text]).toEqual([404, ""]);
    }
    expect((await blaise.get(`/v1/pools/${uuid}`)).status).toBe(200);
    expect((await ada.get(`/v1/pools/${uuid}`)).body.status_id).toBe(1);
  });

  test("whoever takes part may look, and no more: PUT, close, invite and export are 404, empty, for them", async () => {
    const { uuid } = await create(ada, { invites: [blaise.uuid] });
    for (const { status, text } of [
      await blaise.put(`/v1/pools/${uuid}`, { description: "Mine" }),
      await blaise.post(`/v1/pools/${uuid}/close`),
      await blaise.post(`/v1/pools/${uuid}/invite`, [{ user_uuid: carol.uuid }]),
      await blaise.post(`/v1/pools/${uuid}/export`, { email: "blaise@example.com" }),
    ])
      expect([status, text]).toEqual([404, ""]);
  });

  test("of another project is nobody's here", async () => {
    const other = await wallet.bank.otherWorkspace();
    const foreign = await signIn(wallet.bank, other.demo.wallet.users[0] ?? fail(), other.demo.bank.workspace_id);
    const { uuid } = await create(foreign, { is_public: true });
    expect((await ada.get(`/v1/pools/${uuid}`)).status).toBe(404);
    expect((await ada.get(`/v1/pools?limit=500`)).body.map((pool: { uuid: string }) => pool.uuid)).not.toContain(uuid);
  });
});

describe("PUT /v1/pools/{uuid}", () => {
  test("changes what is given and leaves the rest; null takes away what may be missing", async () => {
    const uploaded = { content: (await picture()).toString("base64") };
    const image = { uuid: (await ada.post("/v1/images", uploaded)).body.uuid };
    const whole = {
      ...{ detailed_description: "More", hashtag: "gift", amounts: [{ title: "A", amount: 5 }], image, is_public: true },
      ...{ minimum_user_amount: 1, maximum_user_amount: 9, start_at: "2027-01-01 00:00:00", end_at: "2028-01-01 00:00:00" },
      ...{ has_unique_recipients: true, allows_optional_amount: true, only_owner_sees_participants: true },
    };
    const before = await create(ada, whole);
    const renamed = await ada.put(`/v1/pools/${before.uuid}`, { description: "New Title" });
    expect([renamed.status, renamed.body]).toEqual([200, { ...before, description: "New Title", updated_at: moment }]);
    const nulls = { detailed_description: null, hashtag: null, image: null, minimum_user_amount: null, maximum_user_amount: null };
    const { body } = await ada.put(`/v1/pools/${before.uuid}`, { ...nulls, start_at: null, end_at: null });
    expect(body).toEqual({ ...renamed.body, ...nulls, start_at: null, end_at: null, updated_at: moment });
    expect((await ada.get(`/v1/pools/${before.uuid}`)).body).toEqual(body);
  });

  test("amounts: given they replace all, an empty list removes all, left out they stay", async () => {
    const { uuid } = await create(ada, { amounts: [{ amount: 1 }, { amount: 2 }] });
    const amountsAfter = async (change: Record<string, unknown>): Promise<number[]> => {
      const { body } = await ada.put(`/v1/pools/${uuid}`, change);
      expect((await ada.get(`/v1/pools/${uuid}`)).body.amounts).toEqual(body.amounts);
      return body.amounts.map(({ amount }: { amount: number }) => amount);
    };
    expect(await amountsAfter({ description: "x" })).toEqual([1, 2]);
    expect(await amountsAfter({ amounts: [{ amount: 7 }, { amount: 3, title: "T" }, { amount: 5 }] })).toEqual([7, 3, 5]);
    expect(await amountsAfter({ amounts: [] })).toEqual([]);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ description: null }, "description:required"],
    [{ description: " " }, "description:required"],
    [{ detailed_description: 5 }, "detailed_description:invalid_type"],
    [{ hashtag: "a b" }, "hashtag:invalid_format"],
    [{ currency: "USD" }, "currency:not_allowed"],
    [{ amounts: [{ title: "A", amount: 0 }] }, "amounts.0.amount:too_small"],
    [{ minimum_user_amount: 11 }, "minimum_user_amount:too_large"],
    [{ maximum_user_amount: 0.001 }, "maximum_user_amount:too_precise"],
    [{ end_at: "2027-01-01 00:00:00" }, "end_at:incorrect"],
    [{ start_at: null, end_at: "2017-01-01 00:00:00" }, "end_at:in_past"],
    [{ is_public: 1 }, "is_public:invalid_type"],
    [{ has_unique_recipients: "x" }, "has_unique_recipients:invalid_type"],
    [{ allows_optional_amount: "x" }, "allows_optional_amount:invalid_type"],
    [{ only_owner_sees_participants: "x" }, "only_owner_sees_participants:invalid_type"],
    [{ only_owner_sees_recipients: 0 }, "only_owner_sees_recipients:invalid_type"],
    [{ image: { url: 5 } }, "image.url:invalid_type"],
    [{ image: { uuid: "x" } }, "image.uuid:invalid_format"],
  ])("422 for %j: %s, and nothing changes", async (change, fault) => {
    const before = await create(ada, { maximum_user_amount: 10, start_at: "2027-06-01 00:00:00" });
    expect(refusal(await ada.put(`/v1/pools/${before.uuid}`, change))).toEqual([422, fault]);
    expect((await ada.get(`/v1/pools/${before.uuid}`)).body).toEqual(before);
  });

  test("the same currency is no change; hidden participants can be shown", async () => {
    const { uuid } = await create(ada, { only_owner_sees_participants: true });
    const { status, body } = await ada.put(`/v1/pools/${uuid}`, { currency: "EUR", only_owner_sees_recipients: false });
    expect([status, body.only_owner_sees_participants]).toEqual([200, false]);
  });

  test("a pool that has ended can still be renamed", async () => {
    const person = await wallet.signUp();
    const soon = new Date(Date.parse((await create(person)).created_at) + 3_600_000).toISOString();
    const { uuid } = await create(person, { end_at: soon });
    await wallet.bank.runtime.database.query("update wallet.pool set end_at = created_at - interval '1 day' where pool_id = $1", [uuid]);
    expect((await person.put(`/v1/pools/${uuid}`, { description: "Late" })).status).toBe(200);
  });
});

describe("POST /v1/pools/{uuid}/close and POST /v1/pools/close", () => {
  test.each(["path", "uuid", "pool_uuid"])("by %s: closed and fulfilled, once; then nothing changes: pool_closed", async (by) => {
    const { uuid } = await create(ada, { invites: [blaise.uuid] });
    const close = () => (by === "path" ? ada.post(`/v1/pools/${uuid}/close`) : ada.post("/v1/pools/close", { [by]: uuid.toUpperCase() }));
    expect(await close()).toMatchObject({ status: 200, body: { uuid, status_id: 2, fulfillment_status_id: 3, amount: 0 } });
    expect(refusal(await close())).toEqual([400, "pool_closed"]);
    expect(refusal(await ada.put(`/v1/pools/${uuid}`, { description: "New" }))).toEqual([400, "pool_closed"]);
    expect(refusal(await ada.post(`/v1/pools/${uuid}/invite`, [{ user_uuid: carol.uuid }]))).toEqual([400, "pool_closed"]);
    const paying = { amount: 1, payment_source_uuid: (await blaise.source())?.uuid, pin: blaise.pin };
    expect(refusal(await blaise.post(`/v1/pools/${uuid}/pay`, paying))).toEqual([400, "pool_closed"]);
    expect((await blaise.get(`/v1/pools/${uuid}`)).body).toMatchObject({ status_id: 2, fulfillment_status_id: 3 });
  });

  test("422 for a body that names no pool, or two", async () => {
    expect(refusal(await ada.post("/v1/pools/close"))).toEqual([422, "uuid:required"]);
    expect(refusal(await ada.post("/v1/pools/close", { uuid: "x" }))).toEqual([422, "uuid:invalid_format"]);
    expect(refusal(await ada.post("/v1/pools/close", { uuid: randomUUID(), pool_uuid: randomUUID() }))).toEqual([
      422,
      "pool_uuid:incorrect",
    ]);
  });

  test("closed ten times at once, it closes once", async () => {
    const { uuid } = await create(ada);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ada.post(`/v1/pools/${uuid}/close`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 400)]);
  });
});

describe("POST /v1/pools/{uuid}/invite", () => {
  const invite = (person: TestPerson, pool: string, ...people: { uuid: string }[]) =>
    person.post(
      `/v1/pools/${pool}/invite`,
      people.map(({ uuid }) => ({ user_uuid: uuid })),
    );

  test("200 with the pool; inviting twice makes no second row, and tells nobody twice", async () => {
    const person = await wallet.signUp();
    const { uuid } = await create(ada);
    const first = await invite(ada, uuid, person, blaise, person);
    expect(first.status).toBe(200);
    expect(first.body.participants).toMatchObject([
      { user_uuid: person.uuid, parent_user_uuid: ada.uuid, status_id: 6, amount: null },
      { user_uuid: blaise.uuid, status_id: 6 },
    ]);
    const again = await invite(ada, uuid, person);
    expect([again.status, again.body.participants]).toEqual([200, first.body.participants]);
    expect((await pushesOf(person)).filter(({ data }) => data["object_uuid"] === uuid)).toHaveLength(1);
    expect((await person.get(`/v1/pools/${uuid}`)).status).toBe(200);
  });

  test("invited by ten requests at once, somebody is in once", async () => {
    const { uuid } = await create(ada);
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite(ada, uuid, blaise, carol)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await ada.get(`/v1/pools/${uuid}`)).body.participation.count).toMatchObject({ invited: 2, total: 2 });
  });

  test("whoever contributed is left as they are", async () => {
    const { uuid } = await create(ada, { is_public: true });
    const part = await contribute(blaise, uuid);
    expect((await invite(ada, uuid, blaise)).body.participants).toEqual([{ ...part, updated_at: moment }]);
  });

  test("in a public pool whoever takes part invites others, and is named as their parent; who does not is 404", async () => {
    const person = await wallet.signUp();
    const { uuid } = await create(ada, { is_public: true, invites: [blaise.uuid] });
    expect((await invite(carol, uuid, person)).status).toBe(404);
    const { status, body } = await invite(blaise, uuid, person);
    expect([status, body.owner.uuid]).toEqual([200, ada.uuid]);
    expect(body.participants).toMatchObject([{ user_uuid: blaise.uuid }, { user_uuid: person.uuid, parent_user_uuid: blaise.uuid }]);
  });

  test.each<[string, unknown, string]>([
    ["no list", {}, "body:invalid_type"],
    ["nobody", [], "body:too_short"],
    ["101 people", Array.from({ length: 101 }, () => ({ user_uuid: randomUUID() })), "body:too_long"],
    ["no user_uuid", [{}], "0.user_uuid:required"],
    ["a user_uuid that is none", [{ user_uuid: "x" }], "0.user_uuid:invalid_format"],
    ["somebody unknown", [{ user_uuid: randomUUID() }], "0.user_uuid:not_found"],
  ])("422 for %s", async (_what, body, fault) => {
    const { uuid } = await create(ada);
    expect(refusal(await ada.post(`/v1/pools/${uuid}/invite`, body as []))).toEqual([422, fault]);
  });

  test("the owner is not_allowed; one fault among many, and nobody is invited", async () => {
    const { uuid } = await create(ada);
    expect(refusal(await invite(ada, uuid, blaise, ada))).toEqual([422, "1.user_uuid:not_allowed"]);
    expect((await ada.get(`/v1/pools/${uuid}`)).body.participation.count.total).toBe(0);
  });

  test("who blocks the owner, or whoever invites, cannot be invited: blocked", async () => {
    const [shy, guest] = [await wallet.signUp(), await wallet.signUp()];
    const { uuid } = await create(ada, { is_public: true, invites: [guest.uuid] });
    await shy.post(`/v1/users/${guest.uuid}/block`);
    expect(refusal(await invite(guest, uuid, shy))).toEqual([400, "blocked"]);
    expect((await invite(ada, uuid, shy)).status).toBe(200);
    const shier = await wallet.signUp();
    await shier.post(`/v1/users/${ada.uuid}/block`);
    expect(refusal(await invite(guest, uuid, shier))).toEqual([400, "blocked"]);
  });

  test("a pending user invites nobody: user_pending", async () => {
    const pending = await wallet.signUp({ isPending: true });
    const { uuid } = await create(ada, { is_public: true, invites: [pending.uuid] });
    expect(refusal(await invite(pending, uuid, blaise))).toEqual([400, "user_pending"]);
  });
});

describe("who sees participants", () => {
  test("where only the owner does, others see their own part, numbers, and no first_names", async () => {
    const { uuid } = await create(ada, { only_owner_sees_participants: true, is_public: true, invites: [blaise.uuid, carol.uuid] });
    const part = await contribute(blaise, uuid);
    const stranger = await wallet.signUp();
    const count = { invited: 1, paid: 1, pending: 0, rejected: 0, total: 2 };
    const look = async (person: TestPerson) => {
      const { body } = await person.get(`/v1/pools/${uuid}`);
      const list = await person.get(`/v1/pools/${uuid}/participants`);
      const listed = (await person.get(`/v1/pools?filter=name:eq:${encodeURIComponent(body.description)}&limit=500`)).body;
      expect(listed.find((one: { uuid: string }) => one.uuid === uuid)).toEqual(body);
      expect(list.headers["x-total-count"]).toBe(String(body.participants.length));
      expect(list.body).toEqual(body.participants);
      return { names: body.participants.map((one: { username: string }) => one.username), participation: body.participation };
    };
    expect(await look(ada)).toEqual({ names: ["blaise", "carol"], participation: { count, first_names: ["Blaise", "Carol"] } });
    expect(await look(blaise)).toEqual({ names: ["blaise"], participation: { count, first_names: [] } });
    expect(await look(carol)).toEqual({ names: ["carol"], participation: { count, first_names: [] } });
    expect(await look(stranger)).toEqual({ names: [], participation: { count, first_names: [] } });
    expect((await blaise.get(`/v1/pools/${uuid}/participants`)).body).toEqual([{ ...part, updated_at: moment }]);
  });
});

describe("GET /v1/pools/{uuid}/participants", () => {
  let pool: string;
  beforeAll(async () => {
    pool = (await create(ada, { invites: [blaise.uuid, carol.uuid] })).uuid;
    await contribute(carol, pool);
    await wallet.bank.runtime.database.query(
      `update wallet.participant set updated_at = updated_at + interval '1 second' where object_id = $1 and user_id = $2`,
      [pool, carol.uuid],
    );
  });
  const names = async (query: string) => {
    const { status, body, headers } = await blaise.get(`/v1/pools/${pool}/participants?${query}`);
    expect(status).toBe(200);
    const found = body.map((one: { username: string }) => one.username);
    if (!query.includes("limit")) expect(headers["x-total-count"]).toBe(String(found.length));
    return found;
  };

  test("in the order of their coming; filter by status, sort by created_at and updated_at, page and limit", async () => {
    expect(await names("")).toEqual(["blaise", "carol"]);
    expect(await names("filter=status:eq:invited")).toEqual(["blaise"]);
    expect(await names("filter=status:eq:paid")).toEqual(["carol"]);
    expect(await names("filter=status:in:[requested,rejected]")).toEqual([]);
    expect(await names("filter=status:in:[invited,paid]")).toEqual(["blaise", "carol"]);
    expect(await names("filter=status:eq:all")).toEqual(["blaise", "carol"]);
    expect(await names("filter=created_at:lt:2018-01-01")).toEqual([]);
    expect(await names("sort=updated_at:desc")).toEqual(["carol", "blaise"]);
    expect(await names("sort=created_at:desc")).toEqual(["carol", "blaise"]);
    expect(await names("limit=1&page=2")).toEqual(["carol"]);
  });

  test.each([
    ["filter=status:eq:happy", "filter", "unknown_value"],
    ["filter=status:lt:paid", "filter", "unknown_operator"],
    ["filter=phone:eq:1", "filter", "unknown_field"],
    ["sort=amount:asc", "sort", "unknown_field"],
    ["page=0", "page", "too_small"],
    ["limit=501", "limit", "too_large"],
  ])("%s: 422 with field %s and code %s", async (query, field, code) => {
    expect(refusal(await ada.get(`/v1/pools/${pool}/participants?${query}`))).toEqual([422, `${field}:${code}`]);
  });
});

describe("GET /v1/pools", () => {
  let owner: TestPerson;
  let guest: TestPerson;
  let other: TestPerson;
  let mark: string;
  beforeEach(async () => {
    [owner, guest, other] = await Promise.all([wallet.signUp(), wallet.signUp(), wallet.signUp()]);
    mark = randomUUID().slice(0, 8);
    await create(owner, { description: `b own ${mark}`, hashtag: `H${mark}` });
    await create(owner, { description: `A public ${mark}`, is_public: true });
    await create(owner, { description: `c guest ${mark}`, invites: [guest.uuid], is_public: true });
  });
  const list = async (person: TestPerson, filter = "", rest = "") => {
    const { status, body, headers, text } = await person.get(`/v1/pools?filter=name:like:${mark}${filter}${rest}`);
    expect(status, text).toBe(200);
    const names = (body as { description: string }[]).map(({ description }) => description.replace(` ${mark}`, ""));
    return { names, total: headers["x-total-count"], link: headers["link"] };
  };
  const namesOf = async (...ask: Parameters<typeof list>) => (await list(...ask)).names;

  test("has one's own pools, those one is in, and public ones, each once, newest first", async () => {
    expect(await list(owner)).toMatchObject({ names: ["c guest", "A public", "b own"], total: "3" });
    expect(await list(guest)).toMatchObject({ names: ["c guest", "A public"], total: "2" });
    expect(await namesOf(other)).toEqual(["c guest", "A public"]);
  });

  test("filter: owner, status, created_at, updated_at, name, hashtag, amount", async () => {
    expect(await namesOf(owner, ",owner:eq:true")).toEqual(["c guest", "A public", "b own"]);
    expect(await namesOf(owner, ",owner:eq:false")).toEqual([]);
    expect(await namesOf(guest, ",owner:eq:false")).toEqual(["c guest", "A public"]);
    expect(await namesOf(guest, ",owner:eq:true")).toEqual([]);
    const { uuid } = (await owner.get(`/v1/pools?filter=hashtag:eq:%23h${mark}`)).body[0];
    await owner.post(`/v1/pools/${uuid}/close`);
    expect(await namesOf(owner, ",status:eq:closed")).toEqual(["b own"]);
    expect(await namesOf(owner, ",status:eq:open")).toEqual(["c guest", "A public"]);
    expect(await namesOf(owner, ",status:in:[open,closed]")).toHaveLength(3);
    expect(await namesOf(owner, ",status:eq:all")).toHaveLength(3);
    expect(await namesOf(owner, ",created_at:gt:2018-01-01,updated_at:gte:2018-01-01")).toHaveLength(3);
    expect(await namesOf(owner, ",created_at:lt:2018-01-01")).toEqual([]);
    expect(await namesOf(owner, `,hashtag:like:${mark}`)).toEqual(["b own"]);
    const paid = (await owner.get(`/v1/pools?filter=name:like:A public ${mark}`)).body[0].uuid;
    await contribute(ada, paid, 2.5);
    expect(await namesOf(owner, ",amount:eq:2.5")).toEqual(["A public"]);
    expect(await namesOf(owner, ",amount:lt:2.5")).toEqual(["c guest", "b own"]);
  });

  test("sort by name, created_at and updated_at", async () => {
    expect(await namesOf(owner, "", "&sort=name:asc")).toEqual(["A public", "b own", "c guest"]);
    expect(await namesOf(owner, "", "&sort=created_at:asc")).toEqual(["b own", "A public", "c guest"]);
    const { uuid } = (await owner.get(`/v1/pools?filter=hashtag:eq:h${mark}`)).body[0];
    await owner.put(`/v1/pools/${uuid}`, { detailed_description: "x" });
    expect((await namesOf(owner, "", "&sort=updated_at:desc"))[0]).toBe("b own");
  });

  test("pages over its three parts: every pool once, with X-Total-Count and Link", async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(owner, "", `&limit=1&page=${page}`)));
    expect(pages.map(({ names }) => names)).toEqual([["c guest"], ["A public"], ["b own"], []]);
    expect(pages.map(({ total }) => total)).toEqual(["3", "3", "3", "3"]);
    expect(pages[0]?.link).toContain('rel="next"');
    expect(await list(guest, "", "&limit=1&page=2&sort=name:asc")).toMatchObject({ names: ["c guest"], total: "2" });
  });

  test("the printed example of a filter answers 200", async () => {
    const query = "filter=status:in:[open,closed],created_at:lt:2018-01-01,name:like:john&sort=name:asc";
    expect(await owner.get(`/v1/pools?${query}`)).toMatchObject({ status: 200, body: [] });
  });

  test.each([
    ["filter=owner:eq:maybe", "filter", "unknown_value"],
    ["filter=status:eq:ended", "filter", "unknown_value"],
    ["filter=currency:eq:EUR", "filter", "unknown_field"],
    ["filter=owner:in:[true]", "filter", "unknown_operator"],
    ["filter=name", "filter", "malformed"],
    ["filter=created_at:lt:soon", "filter", "invalid_format"],
    ["sort=amount:asc", "sort", "unknown_field"],
    ["page=0", "page", "too_small"],
    ["limit=0", "limit", "too_small"],
  ])("%s: 422 with field %s and code %s", async (query, field, code) => {
    expect(refusal(await owner.get(`/v1/pools?${query}`))).toEqual([422, `${field}:${code}`]);
  });

  test("hides public pools of owners who block one, or whom one blocks, unless one takes part", async () => {
    await owner.post(`/v1/users/${guest.uuid}/block`);
    await other.post(`/v1/users/${owner.uuid}/block`);
    expect(await list(guest)).toMatchObject({ names: ["c guest"], total: "1" });
    expect(await namesOf(other)).toEqual([]);
    expect(await namesOf(ada)).toEqual(["c guest", "A public"]);
  });

  test("without a session: 401, empty", async () => {
    expect(await wallet.anyone.get("/v1/pools")).toMatchObject({ status: 401, text: "" });
  });
});

test("a pool's own object has its first hundred participants, the list has all", async () => {
  const { uuid } = await create(ada);
  await wallet.bank.runtime.database.query(
    `insert into wallet.participant (workspace_id, participant_id, object_type, object_id, user_id, status, currency, created_at, updated_at)
      select $1, ('01900000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'pool', $2, $3, 'invited', 'EUR', now(), now() from generate_series(1, 130) i`,
    [wallet.projectId, uuid, blaise.uuid],
  );
  const { body } = await ada.get(`/v1/pools/${uuid}`);
  expect([body.participants.length, body.participants[99].uuid.slice(-3), body.participation.count.total]).toEqual([100, "100", 130]);
  const { body: list, headers } = await ada.get(`/v1/pools/${uuid}/participants?limit=500`);
  expect([list.length, headers["x-total-count"]]).toEqual([130, "130"]);
});

test("a picture that a pool has is kept by the sweep's look", async () => {
  const image = (await ada.post("/v1/images", { content: (await picture()).toString("base64") })).body;
  await create(ada, { image: { uuid: image.uuid } });
  const { lookAtOldImages } = await import("../packages/wallet/src/images/queries.ts");
  const later = new Date(Date.now() + 3 * 86_400_000);
  await lookAtOldImages(wallet.bank.runtime.database, later, later, 1_000);
  expect((await ada.get(`/v1/images/${image.uuid}`)).status).toBe(200);
});

function fail(): never {
  throw new Error("there is somebody");
}
