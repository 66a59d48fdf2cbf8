import { newId } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { signIn, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let console: Browser;
beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
  console = await ownersBrowser(wallet.bank);
});
afterAll(() => wallet.close());

const publish = async (changes: Record<string, unknown> = {}): Promise<{ id: string; created_at: string }> => {
  const { status, body, text } = await console.post("/announcements", {
    title: "Updated Terms of Use",
    message: "Lorem ipsum.",
    ...changes,
  });
  expect(status, text).toBe(201);
  return body;
};
const list = async (person: TestPerson, query = ""): Promise<string[]> => {
  const { status, body } = await person.get(`/v1/announcements${query}`);
  expect([query, status]).toEqual([query, 200]);
  return (body as { uuid: string }[]).map(({ uuid }) => uuid);
};
const empty404 = { status: 404, text: "" };

describe("GET /v1/announcements", () => {
  test("shows every attribute of what was published, uuid as id too; null where there is no action", async () => {
    const action = { action_label: "Open Terms of Use", action_url: "https://www.example.com/terms" };
    const { id, created_at } = await publish({ ...action, dismissible: false });
    const shown = { uuid: id, id, type_id: 1, title: "Updated Terms of Use", message: "Lorem ipsum.", ...action };
    const expected = { ...shown, dismissible: false, created_at, updated_at: created_at };
    expect((await ada.get("/v1/announcements?limit=1")).body).toEqual([expected]);
    for (const path of ["announcements", "announcement"]) expect((await ada.get(`/v1/${path}/${id.toUpperCase()}`)).body).toEqual(expected);
    const plain = await publish();
    expect((await ada.get(`/v1/announcements/${plain.id}`)).body).toMatchObject({
      action_label: null,
      action_url: null,
      dismissible: true,
    });
  });

  test("is newest first, by page and limit with X-Total-Count and Link; since, sort and filter", async () => {
    const before = await list(ada, "?limit=500");
    const made = [];
    for (const title of ["One", "Two", "Three"]) {
      await wallet.moveClock("PT1H");
      made.push(await publish({ title, dismissible: title !== "Two" }));
    }
    const [one, two, three] = made.map(({ id }) => id);
    expect(await list(ada, "?limit=500")).toEqual([three, two, one, ...before]);
    const first = await ada.get("/v1/announcements?limit=2");
    expect([first.headers["x-total-count"], first.headers["link"]]).toEqual([
      String(before.length + 3),
      expect.stringMatching(/page=2>; rel="next"/),
    ]);
    expect((await list(ada, "?limit=2&page=2"))[0]).toBe(one);
    expect(await list(ada, `?since=${made[0]?.created_at}`)).toEqual([three, two]);
    expect(await list(ada, `?since=${new Date(Date.parse(String(made[0]?.created_at)) - 1).toISOString()}`)).toEqual([three, two, one]);
    expect(await list(ada, "?since=2999-01-01 00:00:00")).toEqual([]);
    const recent = `created_at:gte:${made[0]?.created_at}`;
    expect(await list(ada, `?filter=${recent}&sort=created_at:asc`)).toEqual([one, two, three]);
    expect(await list(ada, `?filter=${recent},dismissible:eq:false`)).toEqual([two]);
    expect(await list(ada, `?filter=${recent},type:eq:general&sort=updated_at:desc`)).toEqual([three, two, one]);
  });

  test.each([
    ["since=soon", "since", "invalid_format"],
    ["filter=title:eq:One", "filter", "unknown_field"],
    ["filter=type:eq:urgent", "filter", "unknown_value"],
    ["sort=title", "sort", "unknown_field"],
    ["page=x", "page", "invalid_type"],
    ["limit=0", "limit", "too_small"],
  ])("%s is 422: %s %s", async (query, field, code) => {
    const { status, body } = await ada.get(`/v1/announcements?${query}`);
    expect([status, body.errors.map((error: { field: string; code: string }) => [error.field, error.code])]).toEqual([
      422,
      [[field, code]],
    ]);
  });

  test("shows nothing of another project", async () => {
    const { id } = await publish();
    const other = await wallet.bank.otherWorkspace();
    const [user] = other.demo.wallet.users;
    if (user === undefined) throw new Error("the demo has people");
    const stranger = await signIn(wallet.bank, user, other.demo.wallet.project_id);
    expect(await list(stranger)).toEqual([]);
    expect(await stranger.get(`/v1/announcements/${id}`)).toMatchObject(empty404);
    expect(await stranger.post(`/v1/announcements/${id}/dismiss`)).toMatchObject(empty404);
    const theirs = await ownersBrowser(wallet.bank, other.demo);
    expect((await theirs.get("/announcements")).body.results).toEqual([]);
    expect((await theirs.patch(`/announcements/${id}`, { title: "Mine" })).status).toBe(404);
    expect((await theirs.del(`/announcements/${id}`)).status).toBe(404);
    expect(await list(ada, "?limit=1")).toEqual([id]);
  });
});

describe("GET /v1/announcements/{uuid} and /v1/announcement/{uuid}", () => {
  test("404 with an empty body for an unknown uuid, a malformed one and one that was withdrawn", async () => {
    const { id } = await publish();
    expect((await console.del(`/announcements/${id}`)).status).toBe(204);
    for (const uuid of [newId(), "terms", id])
      for (const path of ["announcements", "announcement"]) expect(await ada.get(`/v1/${path}/${uuid}`)).toMatchObject(empty404);
    expect(await list(ada)).not.toContain(id);
    expect(await ada.post(`/v1/announcements/${id}/dismiss`)).toMatchObject(empty404);
  });
});

describe("POST /v1/announcements/{uuid}/dismiss", () => {
  test("200 with the announcement, which is in the list of nobody else less; again, also at once, is the same; uuid still names it", async () => {
    const { id } = await publish();
    const shown = (await ada.get(`/v1/announcements/${id}`)).body;
    const answers = await Promise.all(Array.from({ length: 5 }, () => ada.post(`/v1/announcements/${id}/dismiss`)));
    for (const answer of [...answers, await ada.post(`/v1/announcements/${id}/dismiss`, {})])
      expect(answer).toMatchObject({ status: 200, body: shown });
    expect(await list(ada)).not.toContain(id);
    expect(await list(wallet.blaise)).toContain(id);
    expect((await ada.get(`/v1/announcements/${id}`)).body).toEqual(shown);
  });

  test("400 not_dismissible for what is to stay; what was dismissed before is shown again once it stays", async () => {
    const { id } = await publish();
    await wallet.blaise.post(`/v1/announcements/${id}/dismiss`);
    await console.patch(`/announcements/${id}`, { dismissible: false });
    const answer = await ada.post(`/v1/announcements/${id}/dismiss`, {}, { "accept-language": "fr" });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ code: "not_dismissible", message: "Cette annonce ne peut pas être masquée." }],
    ]);
    expect([await list(ada), await list(wallet.blaise)]).toEqual([expect.arrayContaining([id]), expect.arrayContaining([id])]);
  });

  test("404 for an unknown and a malformed uuid; an Idempotency-Key gives the same answer", async () => {
    for (const uuid of [newId(), "terms"]) expect(await ada.post(`/v1/announcements/${uuid}/dismiss`)).toMatchObject(empty404);
    const { id } = await publish();
    const key = { "idempotency-key": newId() };
    const first = await ada.post(`/v1/announcements/${id}/dismiss`, {}, key);
    await console.del(`/announcements/${id}`);
    const again = await ada.post(`/v1/announcements/${id}/dismiss`, {}, key);
    expect([again.status, again.text]).toEqual([200, first.text]);
  });
});
