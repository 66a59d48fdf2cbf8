import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let people: TestPerson[];
/** No test of another kind has people with this in their names */
const family = `Qu\u00e9nu${randomUUID().replaceAll(/[^a-f]/g, "")}`;
const plain = family.replace("\u00e9", "e").toLowerCase();

beforeAll(async () => {
  wallet = await startTestWallet();
  people = [];
  for (const first of ["Zo\u00e9", "\u00c9lodie", "Andr\u00e9"]) {
    const person = await wallet.signUp({ username: `${first.normalize("NFKD").replaceAll(/\W/g, "")}.${randomUUID().slice(0, 6)}` });
    expect((await person.put("/v1/users", { first_name: first, last_name: family })).status).toBe(200);
    people.push(person);
  }
});
afterAll(() => wallet.close());

const found = async (path: string): Promise<string[]> => {
  const { status, body } = await wallet.ada.get(path);
  expect(status).toBe(200);
  return body.map(({ first_name }: { first_name: string }) => first_name);
};

describe("GET /v1/users/search and GET /v1/users", () => {
  test.each([
    ["search?query=FAMILY", ["Andr\u00e9", "\u00c9lodie", "Zo\u00e9"]],
    ["search?query=FAMILY&sort=username:desc", ["Zo\u00e9", "\u00c9lodie", "Andr\u00e9"]],
    ["search?query=FAMILY&sort=full_name:asc", ["Andr\u00e9", "\u00c9lodie", "Zo\u00e9"]],
    ["search?query=elodie%20FAMILY", ["\u00c9lodie"]],
    ["search?query=%C3%89LODIE%20FAMILY", ["\u00c9lodie"]],
    ["search?query=E%CC%81lodie%20FAMILY", ["\u00c9lodie"]],
    ["?filter=last_name:eq:FAMILY,first_name:like:zo", ["Zo\u00e9"]],
    ["?filter=full_name:like:andre%20FAMILY", ["Andr\u00e9"]],
    ["?filter=name:eq:andr%C3%A9%20FAMILY", ["Andr\u00e9"]],
    ["?filter=last_name:like:FAMILY,official:eq:true", []],
    ["?search=FAMILY&filter=verified:eq:false,first_name:like:an", ["Andr\u00e9"]],
    ["search?query=FAMILY%25", []],
  ] as const)("GET /v1/users %s finds %j, whatever the case and accents", async (path, names) => {
    expect(await found(`/v1/users${path.startsWith("?") ? "" : "/"}${path.replace("FAMILY", encodeURIComponent(plain))}`)).toEqual(names);
  });

  test("pages have X-Total-Count and Link, and no one is on two of them", async () => {
    const first = await wallet.ada.get(`/v1/users/search?query=${plain}&limit=2`);
    expect([first.body.length, first.headers["x-total-count"]]).toEqual([2, "3"]);
    expect(first.headers["link"]).toMatch(/page=2[^>]*>; rel="next"/);
    const second = await wallet.ada.get(`/v1/users/search?query=${plain}&limit=2&page=2`);
    expect([...first.body, ...second.body].map(({ uuid }) => uuid).toSorted()).toEqual(people.map(({ uuid }) => uuid).toSorted());
    expect((await wallet.ada.get(`/v1/users/search?query=${plain}&page=9`)).body).toEqual([]);
  });

  test("a beginning that names very many people finds the first 100, so that a search costs no more among millions", async () => {
    await wallet.bank.runtime.database.query(
      `insert into wallet.user (workspace_id, user_id, status, first_name, last_name, username, username_key, name_key, last_name_key, phone, pin_hash,
          created_at, updated_at)
        select $1, gen_random_uuid(), 'active', 'One', 'Ofmany', 'one.of.' || n, 'one.of.' || n, 'one ofmany' || n, 'ofmany', '+3371' || (1000000 + n), '',
          now(), now() from generate_series(1, 250) n`,
      [wallet.projectId],
    );
    const { body, headers } = await wallet.ada.get("/v1/users/search?query=ofmany&limit=5");
    expect([body.length, headers["x-total-count"]]).toEqual([5, "100"]);
  });

  test("by the exact phone, in any way it is dialled; never by a part of it", async () => {
    const [person] = people;
    const { phone = "" } = person ?? {};
    const national = `0${phone.slice(3)}`;
    for (const query of [
      encodeURIComponent(phone),
      phone,
      phone.replace("+", "00"),
      national,
      `${national.slice(0, 4)} ${national.slice(4)}`,
    ])
      expect(await found(`/v1/users/search?query=${query}`)).toEqual(["Zo\u00e9"]);
    for (const value of [encodeURIComponent(phone), phone, national])
      expect(await found(`/v1/users?filter=phone:eq:${value}`)).toEqual(["Zo\u00e9"]);
    expect(await found(`/v1/users/search?query=${encodeURIComponent(phone.slice(0, -1))}`)).toEqual([]);
  });

  test.each([
    ["/v1/users", "query", "required"],
    ["/v1/users?filter=official:eq:true", "query", "required"],
    ["/v1/users?filter=", "query", "required"],
    ["/v1/users/search", "query", "required"],
    ["/v1/users/search?query=", "query", "too_short"],
    ["/v1/users?q=a", "q", "too_short"],
    ["/v1/users?filter=username:like:a", "filter", "too_short"],
    ["/v1/users?filter=shoe:eq:43", "filter", "unknown_field"],
    ["/v1/users?filter=username:gt:a", "filter", "unknown_operator"],
    ["/v1/users?filter=username", "filter", "malformed"],
    ["/v1/users?filter=phone:eq:abc", "filter", "invalid_format"],
    ["/v1/users/search?query=ada&sort=shoe:asc", "sort", "unknown_field"],
    ["/v1/users/search?query=ada&limit=51", "limit", "too_large"],
    ["/v1/users/search?query=ada&page=0", "page", "too_small"],
  ])("GET %s: 422, %s %s", async (path, field, code) => {
    const { status, body } = await wallet.ada.get(path);
    expect([status, body.errors]).toEqual([422, [{ field, code, message: expect.any(String) }]]);
  });

  test("whoever blocked the one who searches, is pending or was rejected is not found, nor is oneself", async () => {
    const [zoe, elodie, andre] = people;
    if (zoe === undefined || elodie === undefined || andre === undefined) throw new Error("three people");
    expect((await elodie.get(`/v1/users/search?query=${plain}`)).body.map(({ uuid }: TestPerson) => uuid).toSorted()).toEqual(
      [zoe.uuid, andre.uuid].toSorted(),
    );
    expect((await zoe.post(`/v1/users/${wallet.ada.uuid}/block`)).status).toBe(200);
    expect(await found(`/v1/users/search?query=${plain}`)).toEqual(["Andr\u00e9", "\u00c9lodie"]);
    expect((await zoe.post(`/v1/users/${wallet.ada.uuid}/unblock`)).status).toBe(200);
    expect(await found(`/v1/users/search?query=${plain}`)).toHaveLength(3);
  });

  test("people of another project are nobody: not found, not shown, not blocked", async () => {
    const other = await wallet.bank.otherWorkspace();
    const { project_id: projectId, users } = other.demo.wallet;
    const [theirs] = users;
    if (theirs === undefined) throw new Error("the other project has people");
    const stranger = await signIn(wallet.bank, theirs, projectId);
    expect((await stranger.get(`/v1/users/search?query=${plain}`)).body).toEqual([]);
    const [zoe] = people;
    for (const answer of [
      await stranger.get(`/v1/users/${zoe?.uuid}`),
      await stranger.post(`/v1/users/${zoe?.uuid}/block`),
      await wallet.ada.get(`/v1/users/${theirs.uuid}`),
      await wallet.ada.post(`/v1/users/${theirs.uuid}/unblock`),
    ])
      expect([answer.status, answer.text]).toEqual([404, ""]);
    // The same number and username are free there, and a password of here is none there.
    const password = wallet.bank.demo.wallet.users[0]?.password;
    await expect(signIn(wallet.bank, { ...theirs, password: password ?? "" }, projectId)).rejects.toThrow(/422/);
  });
});
