import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
});
afterAll(() => wallet.close());

const begin = (body: Record<string, unknown>, person = ada) => person.post("/v1/verifications", { event: "add_new_device", ...body });
const give = (uuid: string, data: string, person = ada) => person.post(`/v1/verifications/${uuid}/data`, { data });
const wrong = (code: string): string => (code === "000000" ? "111111" : "000000");

describe("two-step verifications", () => {
  test.each([
    ["sms", "+44 7700 900123", 1],
    ["call", "+33 6 39 98 01 02", 4],
    ["email", "ada@example.com", 5],
  ])("POST /v1/verifications of type %s sends a code; /data with it approves", async (type, recipient, typeId) => {
    const { status, body } = await begin({ type, recipient });
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.any(String),
      type_id: typeId,
      status_id: 1,
      attempts: 1,
      error_code: "",
      error_message: "",
      expires_at: expect.any(String),
    });
    const sent = await wallet.bank.get(`/v2/sandbox/messages?channel=${type}&size=1`);
    const { code } = sent.body.results[0].data;
    expect(sent.body.results[0].body.replaceAll(", ", "")).toContain(code);
    const approved = await give(body.uuid, code);
    expect([approved.status, approved.body.status_id]).toEqual([200, 2]);
    expect((await ada.get(`/v1/verifications/${body.uuid}`)).body).toEqual(approved.body);
    const again = await give(body.uuid, code);
    expect([again.status, again.body.errors[0].code]).toEqual([400, "verification_closed"]);
  });

  test("wrong codes count, and the right one comes too late after the last", async () => {
    const { uuid } = (await begin({ type: "email", recipient: "x@example.com" })).body;
    const code = await wallet.codeFor("x@example.com");
    for (let tries = 1; tries <= 5; tries += 1) {
      const answer = await give(uuid, wrong(code));
      expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field: "data", code: "incorrect" }]);
      const { body } = await ada.get(`/v1/verifications/${uuid}`, { "accept-language": "fr" });
      expect(body).toMatchObject(
        tries < 5 ? { attempts: tries + 1, status_id: 1, error_message: "Le code est incorrect." } : { status_id: 3 },
      );
    }
    expect((await give(uuid, code)).body.errors[0].code).toBe("verification_closed");
  });

  test("a code is good for ten minutes of the project's clock; then the verification fails", async () => {
    const { body } = await begin({ type: "email", recipient: "late@example.com" });
    await wallet.moveClock("PT11M");
    expect((await ada.get(`/v1/verifications/${body.uuid}`)).body).toMatchObject({ status_id: 5, error_code: "expired" });
    expect((await give(body.uuid, await wallet.codeFor("late@example.com"))).body.errors[0].code).toBe("verification_closed");
  });

  test("sms to a pending user's own phone proves it: the user is active", async () => {
    const person = await wallet.signUp({ isPending: true });
    const { uuid } = (await begin({ type: "sms", recipient: person.phone }, person)).body;
    expect((await give(uuid, await wallet.codeFor(person.phone), person)).status).toBe(200);
    expect((await person.get("/v1/users/current")).body.status_id).toBe(2);
  });

  test("whoever proves a number second does not get it: phone already_taken", async () => {
    const phone = freshPhone();
    const first = await wallet.signUp({ phone, isPending: true });
    await wallet.moveClock("PT16M");
    const second = await wallet.signUp({ phone, isPending: true });
    const prove = async (person: TestPerson) => {
      const { uuid } = (await begin({ type: "sms", recipient: phone }, person)).body;
      return give(uuid, await wallet.codeFor(phone), person);
    };
    expect((await prove(second)).status).toBe(200);
    expect((await prove(first)).body.errors[0]).toMatchObject({ field: "phone", code: "already_taken" });
    expect((await first.get("/v1/users/current")).body.status_id).toBe(1);
  });
});

describe("single-step verifications", () => {
  test.each(["POST", "PUT"])(
    "%s /v1/verifications of a passport, as the reference prints it: approved, and the user verified",
    async (method) => {
      const person = await wallet.signUp();
      const body = { type: "passport", data: "01234567890123456789", event: "user_kyc" };
      const { status, body: made } = await (method === "POST"
        ? person.post("/v1/verifications", body)
        : person.put("/v1/verifications", body));
      expect([status, made.type_id, made.status_id]).toEqual([201, 3, 2]);
      expect((await person.get("/v1/users/current")).body.verified).toBe(true);
    },
  );

  test.each([
    ["driver's license", "AB 123456", 2, 2, ""],
    ["passport", "SANDBOX-REJECTED", 3, 3, "document_rejected"],
    ["passport", "SANDBOX-FAILED", 3, 5, "processor_error"],
    ["passport", "SANDBOX-PENDING", 3, 1, ""],
    ["passport", "P<FRAROE<<JOHN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n12AB345670FRA8509040M3101010<<<<<<<<<<<<<<00", 3, 3, "invalid_check_digit"],
  ])("%s %j ends in status %i and %j", async (type, data, typeId, statusId, errorCode) => {
    const person = await wallet.signUp();
    const { body } = await begin({ type, data }, person);
    expect(body).toMatchObject({ type_id: typeId, status_id: statusId, error_code: errorCode });
    expect((await person.get("/v1/users/current")).body.verified).toBe(statusId === 2);
  });
});

describe("faults", () => {
  test.each([
    ["type", { type: undefined }, "required"],
    ["type", { type: "retina" }, "unknown_value"],
    ["event", { type: "sms", recipient: "+33639980001", event: undefined }, "required"],
    ["recipient", { type: "sms" }, "required"],
    ["recipient", { type: "sms", recipient: "nonsense" }, "invalid_format"],
    ["recipient", { type: "email", recipient: "nobody" }, "invalid_format"],
    ["data", { type: "passport" }, "required"],
    ["data", { type: "passport", data: 5 }, "invalid_type"],
  ])("422 for %s of %j: %s", async (field, body, code) => {
    const answer = await begin(body);
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
  });

  test("somebody else's verification, an unknown and a malformed one: 404, empty", async () => {
    const { uuid } = (await begin({ type: "email", recipient: "mine@example.com" })).body;
    for (const id of [uuid, randomUUID(), "x"]) {
      const asker = wallet.blaise;
      for (const answer of [await asker.get(`/v1/verifications/${id}`), await give(id, "123456", asker)])
        expect([answer.status, answer.text]).toEqual([404, ""]);
    }
  });
});
