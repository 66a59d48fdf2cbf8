import { ibanIsValid } from "@memento/rails";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, eventsAbout, expectRefusal, external, makeIban, noSuchId } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

async function mainIbanOf(accountId: string): Promise<{ id: string; iban: string; name: string }> {
  const { body } = await bank.get(`/v2/ibans?account_id=${accountId}&size=100`);
  return body.results.find((iban: { type: string }) => iban.type === "main");
}

const idsIn = (answer: { body: { results: { id: string }[] } }): string[] => answer.body.results.map(({ id }) => id);

describe("creating a virtual IBAN", () => {
  test("answers 201 with an active virtual IBAN that allows collections by default", async () => {
    const { main } = accountsOf(bank);
    const made = await bank.post("/v2/ibans", { account_id: main.id, name: "customer no12345" });
    expect(made.status).toBe(201);
    const { id, iban, ...rest } = made.body;
    expect(rest).toEqual({
      account_id: main.id,
      name: "customer no12345",
      status: "active",
      type: "virtual",
      allow_collections: true,
      is_deleted: false,
    });
    expect((await bank.get(`/v2/ibans/${id}`)).body).toEqual(made.body);
    expect(iban).not.toBe(main.iban);
    expect(await eventsAbout(bank, id)).toEqual(["iban_created"]);
  });

  test("takes allow_collections as given", async () => {
    const { main } = accountsOf(bank);
    const made = await bank.post("/v2/ibans", { account_id: main.id, name: "No debits", allow_collections: false });
    expect(made).toMatchObject({ status: 201, body: { allow_collections: false } });
  });

  test("issues French IBANs of this bank, right in length, key and check digits, and never one twice", async () => {
    const { payroll } = accountsOf(bank);
    const made = await Promise.all(Array.from({ length: 20 }, () => makeIban(bank, payroll.id)));
    for (const { iban } of made) {
      expect(iban).toMatch(/^FR761733800001\d{13}$/);
      expect(ibanIsValid(iban)).toBe(true);
    }
    expect(new Set(made.map(({ iban }) => iban)).size).toBe(20);
  });

  test("gives an IBAN that takes money at once", async () => {
    const { payroll } = accountsOf(bank);
    const before = await bank.balance(payroll.id);
    const { iban } = await makeIban(bank, payroll.id);
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 31, local_iban: iban });
    expect(await bank.balance(payroll.id)).toBe(before + 31);
  });

  test("is refused for an account that does not exist, naming account_id", async () => {
    expectRefusal(await bank.post("/v2/ibans", { account_id: noSuchId, name: "x" }), 400, "invalid_request", /account_id/);
  });

  test("is refused for another workspace's account", async () => {
    const other = await bank.otherWorkspace();
    const answer = await bank.post("/v2/ibans", { account_id: accountsOf(other).main.id, name: "x" });
    expectRefusal(answer, 400, "invalid_request", /account_id/);
  });

  test.each([
    [{ name: "x" }, "account_id"],
    [{ account_id: noSuchId }, "name"],
    [{ account_id: "abc", name: "x" }, "account_id"],
    [{ account_id: `urn:uuid:${noSuchId}`, name: "x" }, "account_id"],
    [{ account_id: noSuchId, name: "" }, "name"],
    [{ account_id: noSuchId, name: 12 }, "name"],
    [{ account_id: noSuchId, name: "x", allow_collections: "true" }, "allow_collections"],
    [{ account_id: noSuchId, name: "x", iban: external }, "iban"],
  ])("is refused with the body %j, naming %s", async (body, field) => {
    expectRefusal(await bank.post("/v2/ibans", body), 400, "invalid_request", new RegExp(field));
  });
});

describe("reading IBANs", () => {
  test("a main IBAN is active, allows collections and carries the account's number", async () => {
    const { booster } = accountsOf(bank);
    const main = await mainIbanOf(booster.id);
    expect((await bank.get(`/v2/ibans/${main.id}`)).body).toMatchObject({
      account_id: booster.id,
      iban: booster.iban,
      type: "main",
      status: "active",
      allow_collections: true,
      is_deleted: false,
    });
  });

  test("the list can be narrowed to one account", async () => {
    const { clientFunds } = accountsOf(bank);
    const { id } = await makeIban(bank, clientFunds.id);
    const answer = await bank.get(`/v2/ibans?account_id=${clientFunds.id}`);
    expect(idsIn(answer)).toEqual([(await mainIbanOf(clientFunds.id)).id, id]);
    expect(answer.body).toMatchObject({ has_prev: false, has_next: false });
  });

  test("the list for an account that does not exist is empty", async () => {
    expect(await bank.get(`/v2/ibans?account_id=${noSuchId}`)).toMatchObject({ status: 200, body: { results: [], has_next: false } });
  });

  test("deleted IBANs are listed only when asked for", async () => {
    const { booster } = accountsOf(bank);
    const { id } = await makeIban(bank, booster.id);
    await bank.del(`/v2/ibans/${id}`);
    const path = `/v2/ibans?account_id=${booster.id}`;
    expect(idsIn(await bank.get(path))).not.toContain(id);
    expect(idsIn(await bank.get(`${path}&include_deleted=false`))).not.toContain(id);
    expect(idsIn(await bank.get(`${path}&include_deleted=true`))).toContain(id);
  });

  test("pages hold every IBAN once", async () => {
    const whole = idsIn(await bank.get("/v2/ibans?size=100&include_deleted=true"));
    const seen: string[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await bank.get(`/v2/ibans?include_deleted=true&size=7&page=${page}`);
      seen.push(...idsIn(answer));
      if (!answer.body.has_next) break;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(whole.length);
  });

  test.each([
    ["account_id=abc", "account_id"],
    ["include_deleted=maybe", "include_deleted"],
    ["size=101", "size"],
    ["page=0", "page"],
  ])("a list asked for with %s is refused, naming %s", async (query, field) => {
    expectRefusal(await bank.get(`/v2/ibans?${query}`), 400, "invalid_request", new RegExp(field));
  });

  test("an unknown id, a malformed one and another workspace's IBAN are not found, whatever is asked of them", async () => {
    const other = await bank.otherWorkspace();
    const foreign = await makeIban(other, accountsOf(other).main.id);
    for (const id of [noSuchId, "abc", foreign.id]) {
      expectRefusal(await bank.get(`/v2/ibans/${id}`), 404, "not_found");
      expectRefusal(await bank.patch(`/v2/ibans/${id}`, { name: "mine" }), 404, "not_found");
      expectRefusal(await bank.del(`/v2/ibans/${id}`), 404, "not_found");
    }
    expect((await other.get(`/v2/ibans/${foreign.id}`)).body).toMatchObject({ name: "Virtual", is_deleted: false });
  });
});

describe("changing an IBAN", () => {
  test.each([{ name: "New name" }, { status: "inactive" }, { allow_collections: false }])(
    "%j changes that field alone and is told once",
    async (change) => {
      const { id } = await makeIban(bank, accountsOf(bank).main.id);
      const before = (await bank.get(`/v2/ibans/${id}`)).body;
      const answer = await bank.patch(`/v2/ibans/${id}`, change);
      expect(answer).toMatchObject({ status: 200, body: { ...before, ...change } });
      expect((await bank.get(`/v2/ibans/${id}`)).body).toEqual({ ...before, ...change });
      expect(await eventsAbout(bank, id)).toEqual(["iban_created", "iban_updated"]);
    },
  );

  test("an inactive IBAN can be made active again and then takes money", async () => {
    const { payroll } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, payroll.id);
    await bank.patch(`/v2/ibans/${id}`, { status: "inactive" });
    await bank.patch(`/v2/ibans/${id}`, { status: "active" });
    const before = await bank.balance(payroll.id);
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 5, local_iban: iban });
    expect(await bank.balance(payroll.id)).toBe(before + 5);
    expect(await eventsAbout(bank, id)).toEqual(["iban_created", "iban_updated", "iban_updated"]);
  });

  test.each([{}, { name: "Virtual" }, { name: "Virtual", status: "active", allow_collections: true }])(
    "%j, which changes nothing, is answered 200 and told to nobody",
    async (change) => {
      const { id } = await makeIban(bank, accountsOf(bank).main.id);
      expect(await bank.patch(`/v2/ibans/${id}`, change)).toMatchObject({ status: 200, body: { name: "Virtual", status: "active" } });
      expect(await eventsAbout(bank, id)).toEqual(["iban_created"]);
    },
  );

  test("a main IBAN cannot be changed, not even to what it is", async () => {
    const main = await mainIbanOf(accountsOf(bank).main.id);
    expectRefusal(await bank.patch(`/v2/ibans/${main.id}`, { name: "Mine" }), 400, "iban_not_updatable");
    expectRefusal(await bank.patch(`/v2/ibans/${main.id}`, {}), 400, "iban_not_updatable");
    expect(await mainIbanOf(accountsOf(bank).main.id)).toEqual(main);
  });

  test.each([
    [{ status: "deleted" }, "status"],
    [{ name: "" }, "name"],
    [{ allow_collections: null }, "allow_collections"],
    [{ is_deleted: true }, "is_deleted"],
    [{ type: "main" }, "type"],
  ])("is refused with the body %j, naming %s", async (body, field) => {
    const { id } = await makeIban(bank, accountsOf(bank).main.id);
    expectRefusal(await bank.patch(`/v2/ibans/${id}`, body), 400, "invalid_request", new RegExp(field));
  });
});

describe("deleting an IBAN", () => {
  test("answers 204 with nothing; it stays readable as deleted and is told once", async () => {
    const { id } = await makeIban(bank, accountsOf(bank).main.id);
    const before = (await bank.get(`/v2/ibans/${id}`)).body;
    expect(await bank.del(`/v2/ibans/${id}`)).toMatchObject({ status: 204, text: "" });
    expect(await bank.get(`/v2/ibans/${id}`)).toMatchObject({ status: 200, body: { ...before, is_deleted: true } });
    expect(await eventsAbout(bank, id)).toEqual(["iban_created", "iban_deleted"]);
  });

  test("a second time is as good as once", async () => {
    const { id } = await makeIban(bank, accountsOf(bank).main.id);
    await bank.del(`/v2/ibans/${id}`);
    expect((await bank.del(`/v2/ibans/${id}`)).status).toBe(204);
    expect(await eventsAbout(bank, id)).toEqual(["iban_created", "iban_deleted"]);
  });

  test("is final: a deleted IBAN cannot be changed any more", async () => {
    const { id } = await makeIban(bank, accountsOf(bank).main.id);
    await bank.del(`/v2/ibans/${id}`);
    expectRefusal(await bank.patch(`/v2/ibans/${id}`, { status: "active" }), 400, "iban_not_updatable");
    expect((await bank.get(`/v2/ibans/${id}`)).body).toMatchObject({ is_deleted: true });
  });

  test("a main IBAN cannot be deleted", async () => {
    const main = await mainIbanOf(accountsOf(bank).main.id);
    expectRefusal(await bank.del(`/v2/ibans/${main.id}`), 400, "iban_not_deletable");
    expect(await mainIbanOf(accountsOf(bank).main.id)).toEqual(main);
  });

  test("its number is never issued again", async () => {
    const { main } = accountsOf(bank);
    const { id, iban } = await makeIban(bank, main.id);
    await bank.del(`/v2/ibans/${id}`);
    const later = await Promise.all(Array.from({ length: 5 }, () => makeIban(bank, main.id)));
    expect(later.map((made) => made.iban)).not.toContain(iban);
  });
});

test("reading needs ibans:read, writing needs ibans:write", async () => {
  const { main } = accountsOf(bank);
  const [reader, writer] = await Promise.all([bank.clientWith(["ibans:read"]), bank.clientWith(["ibans:write"])]);
  expectRefusal(await reader.post("/v2/ibans", { account_id: main.id, name: "x" }), 403, "permission_denied");
  expectRefusal(await writer.get("/v2/ibans"), 403, "permission_denied");
  expect((await reader.get("/v2/ibans")).status).toBe(200);
  const { id } = await makeIban(writer, main.id);
  expectRefusal(await reader.patch(`/v2/ibans/${id}`, { name: "y" }, withKey()), 403, "permission_denied");
  expectRefusal(await reader.del(`/v2/ibans/${id}`), 403, "permission_denied");
});

test("DELETE and PATCH of one IBAN at the same moment: whatever comes first, it stays deleted", async () => {
  const { payroll } = accountsOf(bank);
  for (let round = 0; round < 5; round += 1) {
    const { id } = await makeIban(bank, payroll.id);
    const [deleted] = await Promise.all([bank.del(`/v2/ibans/${id}`), bank.patch(`/v2/ibans/${id}`, { name: "Changed" })]);
    expect(deleted.status).toBe(204);
    expect((await bank.get(`/v2/ibans/${id}`)).body.is_deleted).toBe(true);
  }
});
