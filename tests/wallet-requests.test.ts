import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

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

type Body = Record<string, unknown>;
const asked = (changes: Body = {}): Body => ({
  amount: 30,
  currency: "EUR",
  description: "Dinner",
  participants: [
    { user_uuid: blaise.uuid, amount: 10 },
    { user_uuid: carol.uuid, amount: 20 },
  ],
  ...changes,
});
const create = async (person: TestPerson, body: Body = asked()) => {
  const answer = await person.post("/v1/requests", body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const errors = (status: number, ...faults: [field: string | undefined, code: string][]) => ({
  status,
  body: {
    errors: faults.map(([field, code]) => ({ ...(field === undefined ? {} : { field }), code, message: expect.any(String) })),
  },
});
const gone = { status: 404, text: "" };
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/) as string;
const pushesTo = async ({ uuid }: TestPerson) =>
  (await wallet.bank.get(`/v2/sandbox/messages?channel=push&recipient=${uuid}&size=5`)).body.results;
const rowsOf = async (table: string, uuid: string): Promise<number> => {
  const column = table === "request" ? "request_id" : "object_id";
  return (await wallet.bank.runtime.database.query(`select from wallet.${table} where ${column} = $1`, [uuid])).length;
};

describe("POST /v1/requests", () => {
  test("201 with every attribute: open, unfulfilled, nothing paid, everybody pending; GET answers the same, a participant sees the same", async () => {
    const body = await create(ada);
    const participant = (uuid: string, amount: number, full_name: string, username: string) => ({
      uuid: expect.any(String),
      user_uuid: uuid,
      parent_user_uuid: ada.uuid,
      transaction_uuid: null,
      status_id: 1,
      amount,
      currency: "EUR",
      full_name,
      username,
      created_at: body.created_at,
      updated_at: body.created_at,
    });
    expect(body).toEqual({
      uuid: expect.any(String),
      status_id: 1,
      fulfillment_status_id: 1,
      amount: 30,
      amount_paid: 0,
      currency: "EUR",
      description: "Dinner",
      image: null,
      owner: expect.objectContaining({ uuid: ada.uuid, full_name: "Ada Lovelace", relationship: null }),
      participants: [participant(blaise.uuid, 10, "Blaise Pascal", "blaise"), participant(carol.uuid, 20, expect.any(String), "carol")],
      participation: { count: { invited: 0, paid: 0, pending: 2, rejected: 0, total: 2 }, first_names: ["Blaise", expect.any(String)] },
      created_at: moment,
      updated_at: body.created_at,
    });
    expect((await ada.get(`/v1/requests/${body.uuid}`)).body).toEqual(body);
    expect((await blaise.get(`/v1/requests/${body.uuid.toUpperCase()}`)).body).toEqual(body);
  });

  test("takes the example of the reference, its participant by phone waiting", async () => {
    const body = await create(ada, {
      amount: 20.0,
      currency: "EUR",
      description: "Payment request",
      participants: [
        { user_uuid: blaise.uuid, amount: 10.0 },
        { phone: "+44 111 2222 3333", name: "John Dough", amount: 10.0 },
      ],
    });
    expect(body.participants[1]).toMatchObject({ user_uuid: null, full_name: "John Dough", username: null, status_id: 1, amount: 10 });
    expect(body.participation.first_names).toEqual(["Blaise", "John"]);
    expect(JSON.stringify(body)).not.toContain("2222");
  });

  test("each user is told, and none of the others; all of them have it among their moments, the owner as owner", async () => {
    const { uuid } = await create(ada, asked({ description: "Tram" }));
    for (const [person, amount] of [
      [blaise, "10.00"],
      [carol, "20.00"],
    ] as const) {
      const [told] = await pushesTo(person);
      expect(told.data).toEqual({ key: "requested", type: "request", object_uuid: uuid, notification_uuid: expect.any(String) });
      expect(told.body).toMatch(new RegExp(`Ada Lovelace.*${amount} EUR.*Tram`));
    }
    const { database } = wallet.bank.runtime;
    const moments = await database.query("select user_id, is_owner from wallet.moment where object_id = $1 order by moment_id", [uuid]);
    expect(moments).toEqual([
      { user_id: ada.uuid, is_owner: true },
      { user_id: blaise.uuid, is_owner: false },
      { user_id: carol.uuid, is_owner: false },
    ]);
  });

  test("a phone of somebody who proved it is theirs: that user, who sees it", async () => {
    const body = await create(ada, asked({ amount: 1, participants: [{ phone: "06 39 98 00 02", name: "Boss", amount: 1 }] }));
    expect(body.participants[0]).toMatchObject({ user_uuid: blaise.uuid, full_name: "Blaise Pascal", username: "blaise" });
    expect((await blaise.get(`/v1/requests/${body.uuid}`)).status).toBe(200);
  });

  test("any other phone waits: whoever proves it later sees the request, is told, and can pay it", async () => {
    const phone = freshPhone();
    const { uuid } = await create(ada, asked({ amount: 2.5, participants: [{ phone, name: "John", amount: 2.5 }] }));
    const pending = await wallet.signUp({ phone, isPending: true });
    expect(await pending.get(`/v1/requests/${uuid}`)).toMatchObject(gone);
    const john = await wallet.signInAgain(pending);
    const seen = (await john.get(`/v1/requests/${uuid}`)).body;
    expect(seen.participants[0]).toMatchObject({ user_uuid: john.uuid, full_name: "Test Person", username: john.username, status_id: 1 });
    expect((await john.get("/v1/requests")).body).toEqual([seen]);
    expect((await pushesTo(john))[0].data).toMatchObject({ key: "requested", object_uuid: uuid });
    expect(await rowsOf("moment", uuid)).toBe(2);
    const source = (await ada.source())?.uuid;
    await ada.post("/v1/payments", {
      currency: "EUR",
      recipient: { amount: 5, user_uuid: john.uuid },
      payment_source_uuid: source,
      pin: ada.pin,
    });
    const paid = await john.post(`/v1/requests/${uuid}/pay`, { payment_source_uuid: (await john.source())?.uuid, pin: john.pin });
    expect(paid).toMatchObject({ status: 201, body: { status_id: 2, user_uuid: john.uuid } });
  });

  test("image: an uploaded one by its url; one that cannot be had is null; description may be left out", async () => {
    const content = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC";
    const { body: image } = await ada.post("/v1/images", { content });
    const body = await create(ada, asked({ image: { url: image.url } }));
    expect(body.image).toEqual(image);
    expect((await carol.get(`/v1/requests/${body.uuid}`)).body.image).toEqual(image);
    expect((await create(ada, asked({ image: { uuid: image.uuid } }))).image).toEqual(image);
    expect(await create(ada, asked({ image: { url: "http://127.0.0.1:9/" }, description: undefined }))).toMatchObject({
      image: null,
      description: null,
    });
  });

  test("a currency of three decimals or none is exact to the last", async () => {
    const participants = [
      { user_uuid: blaise.uuid, amount: 0.1 },
      { user_uuid: carol.uuid, amount: 0.2 },
    ];
    expect(await create(ada, asked({ amount: 0.3, participants }))).toMatchObject({ amount: 0.3 });
    const yen = [{ user_uuid: blaise.uuid, amount: 1500 }];
    expect(await create(ada, asked({ amount: 1500, currency: "JPY", participants: yen }))).toMatchObject({ amount: 1500, currency: "JPY" });
  });

  const one = (share: Body) => ({ amount: 10, participants: [share] });
  test.each<[string, () => Body, [string, string][]]>([
    ["amount missing", () => ({ amount: undefined }), [["amount", "required"]]],
    ["amount null", () => ({ amount: null }), [["amount", "required"]]],
    ["amount zero", () => ({ amount: 0 }), [["amount", "too_small"]]],
    ["amount negative", () => ({ amount: -30 }), [["amount", "too_small"]]],
    ["amount of three decimals", () => ({ amount: 30.001 }), [["amount", "too_precise"]]],
    ["amount a text", () => ({ amount: "30" }), [["amount", "invalid_type"]]],
    ["amount huge", () => ({ amount: 1e14 }), [["amount", "too_large"]]],
    ["shares that do not add up", () => ({ amount: 30.01 }), [["amount", "incorrect"]]],
    ["currency missing", () => ({ currency: undefined }), [["currency", "required"]]],
    ["currency of no project", () => ({ currency: "AUD" }), [["currency", "unknown_value"]]],
    ["currency no code", () => ({ currency: "euro" }), [["currency", "invalid_format"]]],
    ["description too long", () => ({ description: "x".repeat(1_001) }), [["description", "too_long"]]],
    ["description of another type", () => ({ description: 5 }), [["description", "invalid_type"]]],
    ["image of another type", () => ({ image: "x" }), [["image", "invalid_type"]]],
    ["participants missing", () => ({ participants: undefined }), [["participants", "required"]]],
    ["participants empty", () => ({ participants: [] }), [["participants", "too_short"]]],
    ["participants no list", () => ({ participants: { user_uuid: blaise.uuid, amount: 30 } }), [["participants", "invalid_type"]]],
    [
      "participants beyond a hundred",
      () => ({ amount: 101, participants: Array.from({ length: 101 }, () => ({ phone: freshPhone(), amount: 1 })) }),
      [["participants", "too_long"]],
    ],
    ["a share without amount", () => one({ user_uuid: blaise.uuid }), [["participants.0.amount", "required"]]],
    ["a share of zero", () => one({ user_uuid: blaise.uuid, amount: 0 }), [["participants.0.amount", "too_small"]]],
    ["a share of three decimals", () => one({ user_uuid: blaise.uuid, amount: 9.999 }), [["participants.0.amount", "too_precise"]]],
    ["a share of another type", () => one({ user_uuid: blaise.uuid, amount: "10" }), [["participants.0.amount", "invalid_type"]]],
    ["a share of nobody", () => one({ amount: 10 }), [["participants.0.user_uuid", "required"]]],
    [
      "a share of a user and a phone",
      () => one({ user_uuid: blaise.uuid, phone: freshPhone(), amount: 10 }),
      [["participants.0.phone", "not_allowed"]],
    ],
    ["a phone that is none", () => one({ phone: "call me", amount: 10 }), [["participants.0.phone", "invalid_format"]]],
    ["a user_uuid that is none", () => one({ user_uuid: "x", amount: 10 }), [["participants.0.user_uuid", "invalid_format"]]],
    ["a user that is not there", () => one({ user_uuid: randomUUID(), amount: 10 }), [["participants.0.user_uuid", "not_found"]]],
    ["a name too long", () => one({ phone: freshPhone(), name: "x".repeat(201), amount: 10 }), [["participants.0.name", "too_long"]]],
    ["the owner by user_uuid", () => one({ user_uuid: ada.uuid.toUpperCase(), amount: 10 }), [["participants.0.user_uuid", "not_allowed"]]],
    ["the owner by phone", () => one({ phone: ada.phone, amount: 10 }), [["participants.0.phone", "not_allowed"]]],
    [
      "a user twice",
      () => ({ participants: [15, 15].map((amount) => ({ user_uuid: blaise.uuid, amount })) }),
      [["participants.1.user_uuid", "already_taken"]],
    ],
    [
      "a phone twice, written otherwise",
      () => ({ participants: ["+33 6 12 34 56 78", "0612345678"].map((phone) => ({ phone, amount: 15 })) }),
      [["participants.1.phone", "already_taken"]],
    ],
    [
      "a user and their phone",
      () => ({
        participants: [
          { user_uuid: blaise.uuid, amount: 15 },
          { phone: blaise.phone, amount: 15 },
        ],
      }),
      [["participants.1.phone", "already_taken"]],
    ],
    [
      "a phone and its user",
      () => ({
        participants: [
          { phone: blaise.phone, amount: 15 },
          { user_uuid: blaise.uuid, amount: 15 },
        ],
      }),
      [["participants.1.user_uuid", "already_taken"]],
    ],
    [
      "three faults at once",
      () => ({ amount: 0, participants: [{ amount: 1 }, { user_uuid: carol.uuid, amount: -1 }] }),
      [
        ["amount", "too_small"],
        ["participants.0.user_uuid", "required"],
        ["participants.1.amount", "too_small"],
      ],
    ],
  ])("422 for %s, and nothing is made", async (_what, changes, faults) => {
    const before = (await ada.get("/v1/requests?limit=1")).headers["x-total-count"];
    expect(await ada.post("/v1/requests", asked(changes()))).toMatchObject(errors(422, ...faults));
    expect((await ada.get("/v1/requests?limit=1")).headers["x-total-count"]).toBe(before);
  });

  test("a user of another project, and one who was rejected, are not there: participants.0.user_uuid not_found", async () => {
    const other = (await wallet.bank.otherWorkspace()).demo;
    const rejected = await wallet.signUp();
    await wallet.bank.runtime.database.query("update wallet.user set status = 'rejected' where user_id = $1", [rejected.uuid]);
    for (const user_uuid of [other.wallet.users[0]?.uuid, rejected.uuid])
      expect(await ada.post("/v1/requests", asked({ amount: 1, participants: [{ user_uuid, amount: 1 }] }))).toMatchObject(
        errors(422, ["participants.0.user_uuid", "not_found"]),
      );
  });

  test("400 blocked where one participant blocks the owner, by uuid or phone; whom the owner blocks can be asked", async () => {
    const [owner, person] = [await wallet.signUp(), await wallet.signUp()];
    await person.post(`/v1/users/${owner.uuid}/block`);
    const shares = [
      { user_uuid: person.uuid, amount: 1 },
      { phone: person.phone, amount: 1 },
    ];
    for (const share of shares)
      expect(await owner.post("/v1/requests", asked({ amount: 1, participants: [share] }))).toMatchObject(
        errors(400, [undefined, "blocked"]),
      );
    expect((await person.get("/v1/requests")).body).toEqual([]);
    await create(person, asked({ amount: 1, participants: [{ user_uuid: owner.uuid, amount: 1 }] }));
  });

  test("400 user_pending for an owner whose phone is not proven; user_locked for a locked one", async () => {
    const pending = await wallet.signUp({ isPending: true });
    expect(await pending.post("/v1/requests", asked())).toMatchObject(errors(400, [undefined, "user_pending"]));
    const locked = await wallet.signUp();
    await wallet.bank.runtime.database.query("update wallet.user set status = 'locked' where user_id = $1", [locked.uuid]);
    expect(await locked.post("/v1/requests", asked())).toMatchObject(errors(400, [undefined, "user_locked"]));
  });

  test("with one Idempotency-Key it is one request, answered to the byte; malformed JSON is 400", async () => {
    const person = await wallet.signUp();
    const key = { "idempotency-key": randomUUID() };
    const answers = await Promise.all([1, 2].map(() => person.post("/v1/requests", asked(), key)));
    const [first, second] = [...answers, await person.post("/v1/requests", asked(), key)].filter(({ status }) => status === 201);
    expect(second?.text).toBe(first?.text);
    expect((await person.get("/v1/requests")).headers["x-total-count"]).toBe("1");
    expect(await person.post("/v1/requests", asked({ description: "Else" }), key)).toMatchObject({ status: 422 });
    expect(await person.post("/v1/requests", "{")).toMatchObject(errors(400, [undefined, "malformed_json"]));
  });

  test("a hundred participants, and fifty requests at once", async () => {
    const participants = Array.from({ length: 100 }, (_, index) => ({ phone: `+3369${String(1_000_000 + index)}`, amount: 0.01 }));
    const large = await create(ada, asked({ amount: 1, participants }));
    expect([large.participants.length, large.participation.count.total]).toEqual([100, 100]);
    expect((await ada.get(`/v1/requests/${large.uuid}`)).body).toEqual(large);
    const person = await wallet.signUp();
    const made = await Promise.all(Array.from({ length: 50 }, () => create(person)));
    expect(new Set(made.map(({ uuid }) => uuid)).size).toBe(50);
    const listed = (await person.get("/v1/requests?limit=100")).body as { uuid: string }[];
    expect(listed.toSorted((one, other) => (one.uuid < other.uuid ? -1 : 1))).toEqual(
      made.toSorted((one, other) => (one.uuid < other.uuid ? -1 : 1)),
    );
  });
});

describe("GET /v1/requests/{uuid}", () => {
  test("404, empty, for strangers, unknown and malformed ids, and people of another project", async () => {
    const { uuid } = await create(ada);
    const stranger = await wallet.signUp();
    const other = (await wallet.bank.otherWorkspace()).demo;
    const [user] = other.wallet.users;
    const foreigner = await signIn(wallet.bank, user as NonNullable<typeof user>, other.wallet.project_id);
    for (const answer of [
      await stranger.get(`/v1/requests/${uuid}`),
      await foreigner.get(`/v1/requests/${uuid}`),
      await ada.get(`/v1/requests/${randomUUID()}`),
      await ada.get("/v1/requests/x"),
    ])
      expect(answer).toMatchObject(gone);
    expect(await wallet.anyone.get(`/v1/requests/${uuid}`)).toMatchObject({ status: 401, text: "" });
  });

  test("a participant sees what is between them and the owner, whatever became of their share", async () => {
    const person = await wallet.signUp();
    const body = await create(ada, asked({ amount: 1, participants: [{ user_uuid: person.uuid, amount: 1 }] }));
    await ada.post(`/v1/requests/${body.uuid}/participants/${body.participants[0].uuid}/cancel`);
    await person.post(`/v1/users/${ada.uuid}/block`);
    expect((await person.get(`/v1/requests/${body.uuid}`)).body).toMatchObject({
      status_id: 2,
      owner: { relationship: { status_id: 2 } },
      participants: [{ status_id: 5 }],
    });
  });
});

describe("PUT /v1/requests/{uuid}", () => {
  test("changes description or image, and updated_at; what is left out, null, the same or anything else stays", async () => {
    const content = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC";
    const { body: image } = await ada.post("/v1/images", { content });
    const before = await create(ada);
    await wallet.moveClock("PT1M");
    for (const body of [
      {},
      { description: null },
      { description: "Dinner" },
      { amount: 5, participants: [], currency: "USD", status_id: 2 },
    ])
      expect(await ada.put(`/v1/requests/${before.uuid}`, body)).toMatchObject({ status: 200, body: before });
    const renamed = await ada.put(`/v1/requests/${before.uuid}`, { description: "Supper" });
    expect(renamed.body).toEqual({ ...before, description: "Supper", updated_at: renamed.body.updated_at });
    expect(Date.parse(renamed.body.updated_at)).toBeGreaterThanOrEqual(Date.parse(before.updated_at) + 60_000);
    const pictured = await ada.put(`/v1/requests/${before.uuid}`, { image: { uuid: image.uuid, url: image.url } });
    expect(pictured.body).toMatchObject({ description: "Supper", image });
    expect((await blaise.get(`/v1/requests/${before.uuid}`)).body).toEqual(pictured.body);
  });

  test("also on a closed request; and changes at once are both kept", async () => {
    const { uuid, participants } = await create(ada);
    for (const participant of participants) await ada.post(`/v1/requests/${uuid}/participants/${participant.uuid}/cancel`);
    const [one, other] = await Promise.all([
      ada.put(`/v1/requests/${uuid}`, { description: "Off" }),
      ada.put(`/v1/requests/${uuid}`, { description: "Off" }),
    ]);
    expect([one?.status, other?.status]).toEqual([200, 200]);
    expect((await ada.get(`/v1/requests/${uuid}`)).body).toMatchObject({ status_id: 2, description: "Off" });
  });

  test.each([
    [{ description: 5 }, "description", "invalid_type"],
    [{ description: "x".repeat(1_001) }, "description", "too_long"],
    [{ image: { url: 5 } }, "image.url", "invalid_type"],
    [{ image: { uuid: "x" } }, "image.uuid", "invalid_format"],
  ])("422 for %.30j: %s %s", async (body, field, code) => {
    const { uuid } = await create(ada);
    expect(await ada.put(`/v1/requests/${uuid}`, body)).toMatchObject(errors(422, [field, code]));
  });

  test("404 for a participant and a stranger, and it stays as it is", async () => {
    const before = await create(ada);
    const stranger = await wallet.signUp();
    for (const person of [blaise, stranger])
      expect(await person.put(`/v1/requests/${before.uuid}`, { description: "Mine" })).toMatchObject(gone);
    expect((await ada.get(`/v1/requests/${before.uuid}`)).body).toEqual(before);
  });
});

describe("DELETE /v1/requests/{uuid}", () => {
  test("204, empty; then it is gone for everybody, with its participants, moments and notifications", async () => {
    const { uuid, participants } = await create(ada);
    for (const table of ["request", "participant", "moment", "notification"]) expect(await rowsOf(table, uuid)).toBeGreaterThan(0);
    const { database } = wallet.bank.runtime;
    await database.query(
      `insert into wallet.moment_read (workspace_id, user_id, moment_id, read_at)
        select workspace_id, user_id, moment_id, created_at from wallet.moment where object_id = $1`,
      [uuid],
    );
    const reads = () => database.query("select from wallet.moment_read where user_id = any ($1::uuid[])", [[ada.uuid, blaise.uuid]]);
    const before = (await reads()).length;
    expect(await ada.del(`/v1/requests/${uuid}`)).toMatchObject({ status: 204, text: "" });
    for (const table of ["request", "participant", "moment", "notification"]) expect(await rowsOf(table, uuid)).toBe(0);
    expect((await reads()).length).toBe(before - 2);
    for (const answer of [
      await ada.get(`/v1/requests/${uuid}`),
      await blaise.get(`/v1/requests/${uuid}`),
      await ada.del(`/v1/requests/${uuid}`),
      await blaise.post(`/v1/requests/${uuid}/reject`),
      await ada.post(`/v1/requests/${uuid}/participants/${participants[0].uuid}/remind`),
    ])
      expect(answer).toMatchObject(gone);
    expect((await ada.get("/v1/requests?limit=500")).body.map((one: { uuid: string }) => one.uuid)).not.toContain(uuid);
  });

  test("400 request_answered once somebody was settled with, or rejected; cancelled ones do not count", async () => {
    for (const [act, allowed] of [
      [(uuid: string, share: string) => ada.post(`/v1/requests/${uuid}/participants/${share}/settle`), false],
      [(uuid: string) => blaise.post(`/v1/requests/${uuid}/reject`), false],
      [(uuid: string, share: string) => ada.post(`/v1/requests/${uuid}/participants/${share}/cancel`), true],
    ] as const) {
      const { uuid, participants } = await create(ada);
      expect((await act(uuid, participants[0].uuid)).status).toBe(200);
      expect(await ada.del(`/v1/requests/${uuid}`)).toMatchObject(allowed ? { status: 204 } : errors(400, [undefined, "request_answered"]));
      expect((await ada.get(`/v1/requests/${uuid}`)).status).toBe(allowed ? 404 : 200);
    }
  });

  test("404 for a participant and a stranger; of two at once one is 204", async () => {
    const { uuid } = await create(ada);
    for (const person of [blaise, await wallet.signUp()]) expect(await person.del(`/v1/requests/${uuid}`)).toMatchObject(gone);
    const answers = await Promise.all([ada.del(`/v1/requests/${uuid}`), ada.del(`/v1/requests/${uuid}`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
  });
});

describe("GET /v1/requests", () => {
  let owner: TestPerson;
  /** In the order in which they were made, a minute between each: two of the owner's, the second closed; one of Ada's in which the owner has a share */
  const made: { uuid: string; created_at: string }[] = [];
  beforeAll(async () => {
    owner = await wallet.signUp();
    for (const [person, amount, asks] of [
      [owner, 5, blaise],
      [owner, 50.5, blaise],
      [ada, 500, owner],
    ] as const) {
      made.push(await create(person, asked({ amount, participants: [{ user_uuid: asks.uuid, amount }] })));
      await wallet.moveClock("PT1M");
    }
    await blaise.post(`/v1/requests/${made[1]?.uuid}/reject`);
    await wallet.moveClock("PT1M");
  });

  const list = async (query: string, path = "/v1/requests") => {
    const { status, body, headers } = await owner.get(`${path}?${query}`);
    expect(status).toBe(200);
    const places = (body as { uuid: string }[]).map(({ uuid }) => made.findIndex((one) => one.uuid === uuid));
    return { places, total: headers["x-total-count"], link: headers["link"] };
  };

  test("answers what the user made and what they have a share in, newest first, each as it is by itself; /v1/reqests as well", async () => {
    for (const path of ["/v1/requests", "/v1/reqests"])
      expect(await list("", path)).toEqual({ places: [2, 1, 0], total: "3", link: undefined });
    const { body } = await owner.get("/v1/requests");
    for (const one of body) expect((await owner.get(`/v1/requests/${one.uuid}`)).body).toEqual(one);
    expect((await (await wallet.signUp()).get("/v1/requests")).body).toEqual([]);
    expect(await wallet.anyone.get("/v1/reqests")).toMatchObject({ status: 401, text: "" });
  });

  test("page and limit: Link leads on, X-Total-Count counts all", async () => {
    expect(await list("limit=2")).toMatchObject({ places: [2, 1], total: "3", link: expect.stringContaining('page=2>; rel="next"') });
    expect(await list("limit=2&page=2")).toMatchObject({ places: [0], total: "3", link: expect.stringContaining('rel="prev"') });
    expect(await list("limit=2&page=9")).toMatchObject({ places: [], total: "3" });
  });

  test.each<[string, number[]]>([
    ["owner:eq:true", [1, 0]],
    ["owner:eq:false", [2]],
    ["status:eq:open", [2, 0]],
    ["status:eq:closed", [1]],
    ["status:eq:2", [1]],
    ["status:in:[open,closed]", [2, 1, 0]],
    ["status:eq:all", [2, 1, 0]],
    ["owner:eq:true,status:eq:open", [0]],
    ["amount:gt:5", [2, 1]],
    ["amount:eq:50.5", [1]],
    ["amount:lte:50.5,amount:gte:5", [1, 0]],
    ["created_at:gte:2018-01-01", [2, 1, 0]],
    ["updated_at:lt:2018-01-01", []],
  ])("filter=%s", async (filter, places) => {
    expect(await list(`filter=${encodeURIComponent(filter)}`)).toMatchObject({ places, total: String(places.length) });
  });

  test("sort by created_at and updated_at, both ways; created_at compares with a date and time", async () => {
    expect((await list("sort=created_at:asc")).places).toEqual([0, 1, 2]);
    expect((await list("sort=updated_at:desc")).places).toEqual([1, 2, 0]);
    expect((await list("sort=updated_at:asc")).places).toEqual([0, 2, 1]);
    expect((await list(`filter=created_at:lt:${made[1]?.created_at}`)).places).toEqual([0]);
  });

  test.each([
    ["page=0", "page", "too_small"],
    ["limit=501", "limit", "too_large"],
    ["filter=description:eq:x", "filter", "unknown_field"],
    ["filter=owner:eq:me", "filter", "unknown_value"],
    ["filter=owner:in:[true]", "filter", "unknown_operator"],
    ["filter=status:eq:pending", "filter", "unknown_value"],
    ["sort=amount", "sort", "unknown_field"],
  ])("%s: 422 with field %s and code %s", async (query, field, code) =>
    expect(await owner.get(`/v1/requests?${query}`)).toMatchObject(errors(422, [field, code])),
  );
});
