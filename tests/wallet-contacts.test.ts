import { newId } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
/** Whose address book is empty at first */
let jane: TestPerson;
const noSuchId = "01890000-0000-7000-8000-000000000000";

beforeAll(async () => {
  wallet = await startTestWallet();
  jane = await wallet.signUp();
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const described = (changes: Record<string, unknown> = {}) => ({ name: "Jane Dough", phone: freshPhone(), ...changes });
const create = async (person: TestPerson, body: Record<string, unknown>) => {
  const answer = await person.post("/v1/contacts", body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const errors = (...faults: [field: string, code: string][]) => ({
  status: 422,
  body: { errors: faults.map(([field, code]) => ({ field, code, message: expect.any(String) })) },
});
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/) as string;

describe("POST /v1/contacts", () => {
  test("from a user: 201 with the user's present name, username and country; emails and phones are what the owner wrote, so none", async () => {
    const body = await create(wallet.ada, { user_uuid: wallet.blaise.uuid });
    const blaise = (await wallet.ada.get(`/v1/users/${wallet.blaise.uuid}`)).body;
    expect(body).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      user_uuid: wallet.blaise.uuid,
      name: blaise.full_name,
      username: "blaise",
      country: blaise.country,
      emails: [],
      phones: [],
      created_at: moment,
      updated_at: body.created_at,
    });
    expect(blaise.country).toMatch(/^[A-Z]{2}$/);
    expect((await wallet.ada.get(`/v1/contacts/${body.uuid}`)).body).toEqual(body);
  });

  test("with name, email and phone: 201, the single email and phone are the lists' only items; user_uuid and username are null", async () => {
    const body = await create(jane, { name: " Jane Dough ", email: "jane@example.com", phone: "+44 7400 123 456" });
    expect(body).toEqual({
      uuid: expect.any(String),
      user_uuid: null,
      name: "Jane Dough",
      username: null,
      country: "GB",
      emails: ["jane@example.com"],
      phones: ["+447400123456"],
      created_at: moment,
      updated_at: body.created_at,
    });
  });

  test("takes the example of the reference, as a form and as JSON; email is optional; the same person may be described twice", async () => {
    const example = { name: "Jane Dough", email: "jane@example.com", phone: "+44 123 4567 8901" };
    const first = await create(jane, example);
    expect(first).toMatchObject({ emails: ["jane@example.com"], phones: ["+4412345678901"] });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const second = await jane.post("/v1/contacts", JSON.stringify({ name: example.name, phone: example.phone }), form);
    expect(second).toMatchObject({ status: 201, body: { emails: [], phones: ["+4412345678901"] } });
    expect(second.body.uuid).not.toBe(first.uuid);
  });

  test("phone: a number of a registered user does not tell who that is", async () => {
    expect(await create(jane, described({ phone: wallet.ada.phone }))).toMatchObject({ user_uuid: null, username: null });
  });

  test("phone without its country code is one of the project's country", async () => {
    expect(await create(jane, described({ phone: "06 12 34 56 78" }))).toMatchObject({ phones: ["+33612345678"], country: "FR" });
  });

  test("from a user with a name, email and phone of the owner's own: these are shown, username and country stay the user's", async () => {
    const person = await wallet.signUp();
    const own = { name: "Mum", email: "mum@example.com", phone: "+44 7400 123456" };
    expect(await create(jane, { user_uuid: person.uuid.toUpperCase(), ...own })).toMatchObject({
      user_uuid: person.uuid,
      name: "Mum",
      username: person.username,
      country: "FR",
      emails: [own.email],
      phones: ["+447400123456"],
    });
  });

  test("a user is among the contacts once: again is 201 with the contact that is there, also when both come at once", async () => {
    const [owner, person] = [await wallet.signUp(), await wallet.signUp()];
    const both = await Promise.all([create(owner, { user_uuid: person.uuid }), create(owner, { user_uuid: person.uuid })]);
    expect(both[1]).toEqual(both[0]);
    expect(await create(owner, { user_uuid: person.uuid, name: "Another" })).toEqual(both[0]);
    expect((await owner.get("/v1/contacts")).body).toEqual([both[0]]);
    const others = await create(jane, { user_uuid: person.uuid });
    expect(others.uuid).not.toBe(both[0].uuid);
  });

  test.each<[string, Record<string, unknown>, [string, string][]]>([
    [
      "nothing",
      {},
      [
        ["name", "required"],
        ["phone", "required"],
      ],
    ],
    ["no phone", { name: "Jane" }, [["phone", "required"]]],
    ["no name", { phone: "+33612345678" }, [["name", "required"]]],
    ["a phone that is null", { name: "Jane", phone: null }, [["phone", "required"]]],
    [
      "a user_uuid that is null",
      { user_uuid: null },
      [
        ["name", "required"],
        ["phone", "required"],
      ],
    ],
    [
      "email alone",
      { email: "jane@example.com" },
      [
        ["name", "required"],
        ["phone", "required"],
      ],
    ],
    ["a name of spaces", { name: "  ", phone: "+33612345678" }, [["name", "required"]]],
    ["a name of another type", { name: 5, phone: "+33612345678" }, [["name", "invalid_type"]]],
    ["a name too long", { name: "x".repeat(201), phone: "+33612345678" }, [["name", "too_long"]]],
    ["a phone that is none", { name: "Jane", phone: "call me" }, [["phone", "invalid_format"]]],
    ["a phone too short", { name: "Jane", phone: "+336" }, [["phone", "invalid_format"]]],
    ["a phone of another type", { name: "Jane", phone: 33612345678 }, [["phone", "invalid_type"]]],
    ["an email that is none", { name: "Jane", phone: "+33612345678", email: "jane" }, [["email", "invalid_format"]]],
    ["emails, a list, as email", { name: "Jane", phone: "+33612345678", email: ["a@b.co"] }, [["email", "invalid_type"]]],
    ["a user_uuid that is none", { user_uuid: "ada" }, [["user_uuid", "invalid_format"]]],
    ["a user_uuid of nobody", { user_uuid: noSuchId }, [["user_uuid", "not_found"]]],
    [
      "two wrong types at once",
      { name: 1, phone: 2 },
      [
        ["name", "invalid_type"],
        ["phone", "invalid_type"],
      ],
    ],
  ])("422 for %s", async (_what, body, faults) => {
    const before = (await jane.get("/v1/contacts?limit=1")).headers["x-total-count"];
    expect(await jane.post("/v1/contacts", body)).toMatchObject(errors(...faults));
    expect((await jane.get("/v1/contacts?limit=1")).headers["x-total-count"]).toBe(before);
  });

  test("user_uuid of another project's user is 422 not_found", async () => {
    const other = await wallet.bank.otherWorkspace();
    const [user] = other.demo.wallet.users;
    expect(await jane.post("/v1/contacts", { user_uuid: user?.uuid })).toMatchObject(errors(["user_uuid", "not_found"]));
  });

  test("errors are told in the reader's language", async () => {
    const { body } = await jane.post("/v1/contacts", { name: "Jeanne" }, { "accept-language": "fr" });
    expect(body.errors[0].message).toContain("obligatoire");
  });

  test("Idempotency-Key: repeated, it makes one contact and gives the same answer", async () => {
    const owner = await wallet.signUp();
    const [key, body] = [{ "idempotency-key": newId() }, described()];
    const [first, second] = [await owner.post("/v1/contacts", body, key), await owner.post("/v1/contacts", body, key)];
    expect(second.text).toBe(first.text);
    expect((await owner.get("/v1/contacts")).headers["x-total-count"]).toBe("1");
  });

  test("400 too_many_contacts beyond 10,000", async () => {
    const owner = await wallet.signUp();
    await wallet.bank.runtime.database.query(
      `insert into wallet.contact (workspace_id, contact_id, owner_id, name, phone, created_at, updated_at)
        select $1, gen_random_uuid(), $2, 'Somebody', '+33612345678', now(), now() from generate_series(1, 9999)`,
      [wallet.projectId, owner.uuid],
    );
    await create(owner, described());
    expect(await owner.post("/v1/contacts", described())).toMatchObject({ status: 400, body: { errors: [{ code: "too_many_contacts" }] } });
    const { headers, body } = await owner.get("/v1/contacts?limit=500&page=20");
    expect([headers["x-total-count"], body.length]).toEqual(["10000", 500]);
  });
});

describe("GET /v1/contacts/{uuid}", () => {
  test("a user's contact shows that user's name, username and country as they are now", async () => {
    const person = await wallet.signUp();
    const contact = await create(jane, { user_uuid: person.uuid });
    const username = `new${newId().slice(-12)}`;
    expect((await person.put("/v1/users", { first_name: "New", last_name: "Name", username, country: "UK" })).status).toBe(200);
    const { body } = await jane.get(`/v1/contacts/${contact.uuid}`);
    expect(body).toEqual({ ...contact, name: "New Name", username, country: "GB" });
  });

  test("404 with an empty body for an unknown uuid, one that is none, and another user's contact", async () => {
    const { uuid } = await create(jane, described());
    for (const answer of [
      await jane.get(`/v1/contacts/${noSuchId}`),
      await jane.get("/v1/contacts/mum"),
      await wallet.ada.get(`/v1/contacts/${uuid}`),
    ])
      expect(answer).toMatchObject({ status: 404, text: "" });
  });

  test("404 for a contact of another project, whoever asks", async () => {
    const { uuid } = await create(jane, described());
    const other = await wallet.bank.otherWorkspace();
    const [user] = other.demo.wallet.users;
    if (user === undefined) throw new Error("the demo has people");
    const stranger = await signIn(wallet.bank, user, other.demo.wallet.project_id);
    expect(await stranger.get(`/v1/contacts/${uuid}`)).toMatchObject({ status: 404, text: "" });
    expect((await stranger.get("/v1/contacts")).body).toEqual([]);
  });
});

describe("PUT /v1/contacts/{uuid}", () => {
  test.each([
    ["name", "Johanna Dough", { name: "Johanna Dough" }],
    ["email", "johanna@example.com", { emails: ["johanna@example.com"] }],
    ["phone", "+44 7400 123456", { phones: ["+447400123456"], country: "GB" }],
  ])("changes %s alone, and updated_at", async (attribute, value, expected) => {
    const before = await create(jane, described({ email: "jane@example.com" }));
    await wallet.moveClock("PT1M");
    const { status, body } = await jane.put(`/v1/contacts/${before.uuid}`, { [attribute]: value });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, ...expected, updated_at: body.updated_at });
    expect(Date.parse(body.updated_at)).toBeGreaterThanOrEqual(Date.parse(before.updated_at) + 60_000);
    expect((await jane.get(`/v1/contacts/${before.uuid}`)).body).toEqual(body);
  });

  test("with nothing, nulls or what is the same already: 200, and nothing changes", async () => {
    const before = await create(jane, described({ email: "jane@example.com" }));
    for (const body of [{}, { name: null, email: null, phone: null }, { name: before.name, user_uuid: wallet.ada.uuid, unknown: true }])
      expect(await jane.put(`/v1/contacts/${before.uuid}`, body)).toMatchObject({ status: 200, body: before });
  });

  test("a user's contact takes a name, email and phone of the owner's own, which only the owner sees", async () => {
    const person = await wallet.signUp();
    const { uuid } = await create(jane, { user_uuid: person.uuid });
    const { body } = await jane.put(`/v1/contacts/${uuid}`, { name: "Boss", phone: "+33 6 12 34 56 78" });
    expect(body).toMatchObject({ user_uuid: person.uuid, name: "Boss", username: person.username, phones: ["+33612345678"] });
    expect((await jane.get(`/v1/users/${person.uuid}`)).body.full_name).toBe("Test Person");
  });

  test("changes that come at once are all kept", async () => {
    const before = await create(jane, described());
    const changes = [{ name: "Johanna Dough" }, { email: "johanna@example.com" }, { phone: "+33612345679" }];
    await Promise.all(changes.map((change) => jane.put(`/v1/contacts/${before.uuid}`, change)));
    expect((await jane.get(`/v1/contacts/${before.uuid}`)).body).toMatchObject({
      name: "Johanna Dough",
      emails: ["johanna@example.com"],
      phones: ["+33612345679"],
    });
  });

  test.each([
    ["name", "", "required"],
    ["name", 1, "invalid_type"],
    ["email", "nobody", "invalid_format"],
    ["phone", "12", "invalid_format"],
    ["phone", "", "required"],
  ])("422 for %s %j: %s", async (field, value, code) => {
    const { uuid } = await create(jane, described());
    expect(await jane.put(`/v1/contacts/${uuid}`, { [field]: value })).toMatchObject(errors([field, code]));
  });

  test("404 for an unknown uuid and another user's contact, which stays as it is", async () => {
    const contact = await create(jane, described());
    expect(await jane.put(`/v1/contacts/${noSuchId}`, { name: "X" })).toMatchObject({ status: 404, text: "" });
    expect(await wallet.ada.put(`/v1/contacts/${contact.uuid}`, { name: "X" })).toMatchObject({ status: 404, text: "" });
    expect((await jane.get(`/v1/contacts/${contact.uuid}`)).body).toEqual(contact);
  });
});

describe("DELETE /v1/contacts/{uuid}", () => {
  test("204 with an empty body; then it is in no list, 404 for every method, and the user may become a contact again", async () => {
    const person = await wallet.signUp();
    const contact = await create(jane, { user_uuid: person.uuid });
    expect(await jane.del(`/v1/contacts/${contact.uuid}`)).toMatchObject({ status: 204, text: "" });
    expect((await jane.get(`/v1/contacts?filter=username:eq:${person.username}`)).body).toEqual([]);
    for (const answer of [
      await jane.get(`/v1/contacts/${contact.uuid}`),
      await jane.put(`/v1/contacts/${contact.uuid}`, { name: "X" }),
      await jane.del(`/v1/contacts/${contact.uuid}`),
    ])
      expect(answer).toMatchObject({ status: 404, text: "" });
    expect((await create(jane, { user_uuid: person.uuid })).uuid).not.toBe(contact.uuid);
    expect((await jane.get(`/v1/users/${person.uuid}`)).status).toBe(200);
  });

  test("404 for another user's contact, which stays", async () => {
    const { uuid } = await create(jane, described());
    expect(await wallet.ada.del(`/v1/contacts/${uuid}`)).toMatchObject({ status: 404, text: "" });
    expect((await jane.get(`/v1/contacts/${uuid}`)).status).toBe(200);
  });

  test("of two deletions at once one is 204 and one 404", async () => {
    const { uuid } = await create(jane, described());
    const answers = await Promise.all([jane.del(`/v1/contacts/${uuid}`), jane.del(`/v1/contacts/${uuid}`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
  });
});

test.each([
  ["get", "/v1/contacts"],
  ["post", "/v1/contacts"],
  ["get", `/v1/contacts/${noSuchId}`],
  ["put", `/v1/contacts/${noSuchId}`],
  ["del", `/v1/contacts/${noSuchId}`],
] as const)("401 with an empty body without a session: %s %s", async (method, path) =>
  expect(await wallet.anyone[method](path)).toMatchObject({ status: 401, text: "" }),
);

describe("GET /v1/contacts", () => {
  let owner: TestPerson;
  let person: TestPerson;
  /** In the order in which they were made, a minute between each */
  const made: { uuid: string; name: string; created_at: string; updated_at: string }[] = [];
  beforeAll(async () => {
    owner = await wallet.signUp();
    person = await wallet.signUp();
    for (const body of [
      described({ name: "Émile, 100%", email: "emile@example.com", phone: "+33612345678" }),
      described({ name: 'Anne "Nan" O\'Hara' }),
      { user_uuid: person.uuid },
      described({ name: "zoe_2" }),
      described({ name: "Bob [work]: boss" }),
    ]) {
      made.push(await create(owner, body));
      await wallet.moveClock("PT1M");
    }
  });
  const emile = "Émile, 100%";
  const anne = 'Anne "Nan" O\'Hara';
  const bob = "Bob [work]: boss";

  const list = async (query: string) => {
    const { status, body, headers } = await owner.get(`/v1/contacts?${query}`);
    return { status, body, names: Array.isArray(body) ? body.map(({ name }: { name: string }) => name) : [], headers };
  };
  const filtered = (filter: string) => list(`sort=created_at:asc&filter=${encodeURIComponent(filter)}`);

  test("answers an array of the owner's contacts only, newest first, with X-Total-Count and no Link for one page", async () => {
    const { status, body, headers } = await list("");
    expect(status).toBe(200);
    expect(body).toEqual(made.toReversed());
    expect(headers["x-total-count"]).toBe("5");
    expect(headers["link"]).toBeUndefined();
  });

  test("nobody's contacts are an empty array with X-Total-Count 0", async () => {
    const { body, headers } = await (await wallet.signUp()).get("/v1/contacts");
    expect([body, headers["x-total-count"], headers["link"]]).toEqual([[], "0", undefined]);
  });

  test("page and limit: Link leads from page to page and back, each item once; next and prev only where there are such pages", async () => {
    const seen: string[] = [];
    const relations: string[][] = [];
    let url: string | undefined = "/v1/contacts?limit=2&sort=name:asc&filter=created_at:gte:2018-01-01";
    while (url !== undefined) {
      const { body, headers } = await owner.get(url);
      expect(headers["x-total-count"]).toBe("5");
      seen.push(...body.map(({ uuid }: { uuid: string }) => uuid));
      const links = [...(headers["link"] ?? "").matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, to = "", rel = ""]) => ({ to, rel }));
      relations.push(links.map(({ rel }) => rel));
      for (const { to } of links) expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({ limit: "2", sort: "name:asc" });
      const next = links.find(({ rel }) => rel === "next");
      url = next === undefined ? undefined : new URL(next.to).pathname + new URL(next.to).search;
    }
    expect(relations).toEqual([["next"], ["prev", "next"], ["prev"]]);
    expect(seen.toSorted()).toEqual(made.map(({ uuid }) => uuid).toSorted());
  });

  test("page past the end: 200, an empty array, X-Total-Count of all; however far", async () => {
    for (const page of ["2", "3", "1000000", "99999999999999999999"]) {
      const { status, body, headers } = await list(`page=${page}&limit=5`);
      expect([status, body, headers["x-total-count"]]).toEqual([200, [], "5"]);
      expect(headers["link"]).toEqual(page === "2" ? expect.stringMatching(/page=1&limit=5>; rel="prev"$/) : undefined);
    }
  });

  test.each([
    ["page=0", "page", "too_small"],
    ["page=-1", "page", "too_small"],
    ["page=one", "page", "invalid_type"],
    ["page=1.5", "page", "invalid_type"],
    ["page=", "page", "invalid_type"],
    ["page=1&page=2", "page", "invalid_type"],
    ["limit=0", "limit", "too_small"],
    ["limit=501", "limit", "too_large"],
    ["limit=all", "limit", "invalid_type"],
    ["filter=nothing:eq:1", "filter", "unknown_field"],
    ["filter=name:gt:a", "filter", "unknown_operator"],
    ["filter=name:john", "filter", "malformed"],
    ["filter=name", "filter", "malformed"],
    ["filter=name:eq:a%00b", "filter", "malformed"],
    ["filter=user:eq:maybe", "filter", "unknown_value"],
    ["filter=created_at:lt:yesterday", "filter", "invalid_format"],
    [`filter=name:eq:${"x".repeat(4_000)}`, "filter", "too_long"],
    ["sort=phone", "sort", "unknown_field"],
    ["sort=name:up", "sort", "unknown_value"],
    ["sort=name:", "sort", "malformed"],
  ])("%.40s: 422 with field %s and code %s", async (query, field, code) =>
    expect(await owner.get(`/v1/contacts?${query}`)).toMatchObject(errors([field, code])),
  );

  test("faults of page, limit, filter and sort are told in the reader's language", async () => {
    const { body } = await owner.get("/v1/contacts?filter=a:eq:b&sort=b", { "accept-language": "fr-FR" });
    expect(body.errors).toEqual([
      { field: "filter", code: "unknown_field", message: "« filter » désigne un attribut inconnu" },
      { field: "sort", code: "unknown_field", message: "« sort » désigne un attribut inconnu" },
    ]);
  });

  test.each<[string, string[]]>([
    ["name:like:émile", [emile]],
    ["name:like:%", [emile]],
    ["name:like:_", ["zoe_2"]],
    ["name:like:TEST PERS", ["Test Person"]],
    [`name:eq:"Émile, 100%"`, [emile]],
    [`name:eq:"Anne ""Nan"" O'Hara"`, [anne]],
    [`name:in:["Bob [work]: boss",zoe_2]`, ["zoe_2", bob]],
    ["name:like:[work]: b", [bob]],
    ["email:eq:emile@example.com", [emile]],
    ["phone:eq:+33 6 12 34 56 78", [emile]],
    ["user:eq:true", ["Test Person"]],
    ["user:eq:false", [emile, anne, "zoe_2", bob]],
    ["name:like:o,user:eq:false", [anne, "zoe_2", bob]],
    ["name:eq:nobody", []],
    ["name:eq:' or true --", []],
  ])("filter=%s", async (filter, expected) => {
    const { names, headers } = await filtered(filter);
    expect(names).toEqual(expected);
    expect(headers["x-total-count"]).toBe(String(expected.length));
  });

  test("filter by username, in whichever case", async () => {
    expect((await filtered(`username:eq:${person.username.toUpperCase()}`)).names).toEqual(["Test Person"]);
    expect((await filtered(`username:like:${person.username.slice(1, 8)}`)).names).toEqual(["Test Person"]);
  });

  test("filter by created_at with every operator, as a date or a date and time, brackets and spaces encoded or not", async () => {
    const third = made[2]?.created_at ?? "";
    const names = made.map(({ name }) => name);
    expect((await filtered(`created_at:lt:${third}`)).names).toEqual(names.slice(0, 2));
    expect((await filtered(`created_at:lte:${third}`)).names).toEqual(names.slice(0, 3));
    expect((await filtered(`created_at:gt:${third}`)).names).toEqual(names.slice(3));
    expect((await filtered(`created_at:gte:${third}`)).names).toEqual(names.slice(2));
    expect((await filtered(`created_at:eq:${third}`)).names).toEqual(names.slice(2, 3));
    expect((await list(`sort=created_at&filter=created_at:gte:${third.slice(0, 19).replace("T", "+")}`)).names).toEqual(names.slice(2));
    expect((await filtered("created_at:lt:2018-01-01")).names).toEqual([]);
    expect((await filtered("updated_at:gte:2018-01-01")).names).toEqual(names);
    expect((await list("filter=name:in:[zoe_2,nobody]")).names).toEqual(["zoe_2"]);
    expect((await list("filter=name%3Ain%3A%5Bzoe_2%2Cnobody%5D")).names).toEqual(["zoe_2"]);
  });

  test("sort by name, username, created_at and updated_at, in both directions; a bare field sorts ascending", async () => {
    const byName = [anne, bob, "Test Person", "zoe_2", emile];
    expect((await list("sort=name:asc")).names).toEqual(byName);
    expect((await list("sort=name")).names).toEqual(byName);
    expect((await list("sort=name:desc,created_at:asc")).names).toEqual(byName.toReversed());
    expect((await list("sort=username:asc")).names[0]).toBe("Test Person");
    expect((await list("sort=created_at:asc")).names).toEqual(made.map(({ name }) => name));
    const [first] = made;
    await owner.put(`/v1/contacts/${first?.uuid}`, { email: "other@example.com" });
    expect((await list("sort=updated_at:desc")).names[0]).toBe(emile);
  });

  test("Link leads to the project's own host name where that was called", async () => {
    const host = "pay.example.com";
    await wallet.bank.runtime.database.query("insert into wallet.project_host (host, workspace_id) values ($1, $2)", [
      host,
      wallet.projectId,
    ]);
    const ask = (headers: Record<string, string>) =>
      wallet.bank.app.inject({
        method: "GET",
        url: "/v1/contacts?limit=1",
        headers: { authorization: `Bearer ${owner.sessionToken}`, ...headers },
      });
    expect((await ask({ host })).headers["link"]).toBe(`<http://${host}/v1/contacts?limit=1&page=2>; rel="next"`);
    const named = await ask({ host: "evil.example.com", "x-project-id": wallet.projectId });
    expect(named.headers["link"]).not.toContain("evil");
  });
});

test("GET /v1/openapi.json says which fields, operators and values the list takes, and which headers it answers", async () => {
  const { body } = await wallet.anyone.get("/v1/openapi.json");
  const { parameters, responses } = body.paths["/v1/contacts"].get;
  const parameter = (name: string) => parameters.find((one: { name: string }) => one.name === name);
  expect(parameter("filter").description ?? parameter("filter").schema.description).toContain("- `user` (eq): true, false");
  expect(parameter("limit").required ?? false).toBe(false);
  expect(Object.keys(responses["200"].headers)).toEqual(["X-Total-Count", "Link"]);
  expect(responses["200"].content["application/json"].schema.items.properties).toHaveProperty("user_uuid");
});
