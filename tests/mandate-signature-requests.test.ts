import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { eventsAbout, expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const path = "/v2/mandate_signature_requests";
let count = 0;
const order = (changes: Record<string, unknown> = {}): Record<string, unknown> => {
  count += 1;
  return { reference: `UMR ${count}`, scheme: "core", debtor_email: `debtor${count}@example.com`, ...changes };
};
const ask = async (changes: Record<string, unknown> = {}, on: Pick<TestBank, "post"> = bank): Promise<Answer["body"]> => {
  const answer = await on.post(path, order(changes));
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
const mailsTo = async (recipient: string): Promise<Answer["body"][]> =>
  (await bank.get(`/v2/sandbox/messages?channel=email&recipient=${encodeURIComponent(recipient)}`)).body.results;
const linkTo = async (recipient: string): Promise<string> => {
  const [mail] = await mailsTo(recipient);
  return mail.data.link as string;
};
const advance = async (by: string): Promise<void> => {
  expect((await bank.post("/v2/sandbox/clock", { advance: by })).status).toBe(200);
};

describe("POST /v2/mandate_signature_requests", () => {
  test("answers 200 with the request, sends the debtor a link and tells mandate_signature_request_sent", async () => {
    const body = {
      reference: "ABC123DEF",
      scheme: "b2b",
      debtor_email: "foo@bar.com",
      email_custom_message: "Hi John Doe, here's a collection mandate to sign.",
      contract_reference: "CUST-1234",
      language: "english",
    };
    const made = await bank.post(path, body);
    expect(made).toMatchObject({ status: 200, body: { ...body, status: "sent", is_deleted: false } });
    expect(Object.keys(made.body).toSorted()).toEqual([...Object.keys(body), "id", "is_deleted", "status"].toSorted());
    expect((await bank.get(`${path}/${made.body.id}`)).body).toEqual(made.body);
    expect(await eventsAbout(bank, made.body.id)).toEqual(["mandate_signature_request_sent"]);
    const [event] = (await bank.events()).filter(({ resourceId }) => resourceId === made.body.id);
    expect(event?.resourceType).toBe("mandate_signature_request");
    const mails = await mailsTo("foo@bar.com");
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ channel: "email", subject: "Demo workspace asks you to sign a direct debit mandate" });
    expect(mails[0].body).toContain("> Hi John Doe, here's a collection mandate to sign.");
    expect(mails[0].body).toContain(mails[0].data.link);
    expect(mails[0].data.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign\/[A-Za-z0-9_-]{43}$/);
  });

  test("writes in French unless told otherwise, and leaves absent attributes out", async () => {
    const made = await ask({ debtor_email: "claire@example.com" });
    expect(made.language).toBe("french");
    expect(made).not.toHaveProperty("email_custom_message");
    expect(made).not.toHaveProperty("contract_reference");
    const [mail] = await mailsTo("claire@example.com");
    expect(mail.subject).toBe("Demo workspace vous demande de signer un mandat de prélèvement");
  });

  test("keeps no token: the table holds its SHA-256 only", async () => {
    await ask({ debtor_email: "secret@example.com" });
    const token = present((await linkTo("secret@example.com")).split("/").at(-1), "token");
    const rows = await bank.runtime.database.query<{ row: string }>("select r::text as row from bank.mandate_signature_request r");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  test("replayed with its Idempotency-Key answers the same and writes no second mail", async () => {
    const body = order({ debtor_email: "once@example.com" });
    const headers = withKey();
    const first = await bank.post(path, body, headers);
    const second = await bank.post(path, body, headers);
    expect(second.text).toBe(first.text);
    expect(second.headers["idempotent-replayed"]).toBe("true");
    expect(await mailsTo("once@example.com")).toHaveLength(1);
  });

  test.each([
    ["the same", "Ref-1 A", "Ref-1 A"],
    ["another case and other spaces", "Ref-2 A", "rEF-2a"],
  ])("refuses mandate_reference_already_used for %s reference of a request that waits", async (_what, first, second) => {
    await ask({ reference: first });
    const mailsBefore = (await bank.get("/v2/sandbox/messages?size=1")).body.results[0].id;
    expectRefusal(await bank.post(path, order({ reference: second })), 400, "mandate_reference_already_used");
    expect((await bank.get("/v2/sandbox/messages?size=1")).body.results[0].id).toBe(mailsBefore);
    await ask({ reference: second, scheme: "b2b" }); // another scheme is another mandate
  });

  test("of two at the same moment with one reference takes one", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => bank.post(path, order({ reference: "RACE-1" }))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400, 400, 400, 400]);
  });

  test("takes the reference of a deleted request again", async () => {
    const { id } = await ask({ reference: "AGAIN-1" });
    await bank.del(`${path}/${id}`);
    await ask({ reference: "AGAIN-1" });
  });

  test("refuses no_sepa_creditor_identifier in a workspace without one", async () => {
    const other = await bank.otherWorkspace();
    const text = "update bank.settings set sepa_creditor_identifier = null where workspace_id = $1";
    await bank.runtime.database.query({ name: "test.no_ci", text }, [other.demo.bank.workspace_id]);
    expectRefusal(await other.post(path, order()), 400, "no_sepa_creditor_identifier");
  });

  test.each([
    [{ reference: undefined }, "reference"],
    [{ reference: "" }, "reference"],
    [{ reference: "x".repeat(36) }, "reference"],
    [{ reference: "   " }, "reference"],
    [{ reference: "A\tB" }, "reference"],
    [{ reference: "A_B" }, "reference"],
    [{ reference: "é" }, "reference"],
    [{ reference: "/AB" }, "reference"],
    [{ reference: "AB/" }, "reference"],
    [{ reference: "A//B" }, "reference"],
    [{ scheme: undefined }, "scheme"],
    [{ scheme: "CORE" }, "scheme"],
    [{ debtor_email: undefined }, "debtor_email"],
    [{ debtor_email: "" }, "debtor_email"],
    [{ debtor_email: "nobody" }, "debtor_email"],
    [{ debtor_email: "a..b@example.com" }, "debtor_email"],
    [{ debtor_email: "a@example.c" }, "debtor_email"],
    [{ debtor_email: "é@example.com" }, "debtor_email"],
    [{ debtor_email: `${"a".repeat(245)}@example.com` }, "debtor_email"],
    [{ debtor_email: "a@example.com\r\nBcc: b@example.com" }, "debtor_email"],
    [{ email_custom_message: "" }, "email_custom_message"],
    [{ email_custom_message: "x".repeat(3001) }, "email_custom_message"],
    [{ email_custom_message: "<b>" }, "email_custom_message"],
    [{ email_custom_message: "see https://example.com" }, "email_custom_message"],
    [{ contract_reference: "" }, "contract_reference"],
    [{ contract_reference: "x".repeat(257) }, "contract_reference"],
    [{ language: "german" }, "language"],
    [{ language: null }, "language"],
    [{ debtor_name: "Ada" }, "debtor_name"],
  ])("refuses invalid_request for %j, naming %s", async (changes, field) => {
    expectRefusal(await bank.post(path, order(changes)), 400, "invalid_request", new RegExp(field));
  });

  test("takes every character that its patterns allow", async () => {
    await ask({ reference: "+?/-:().,'aZ9", email_custom_message: "Àé ü€@&;.,?!()+-'’\"\n5", debtor_email: "A.b_%+-9@sub-1.example.co" });
  });
});

describe("GET /v2/mandate_signature_requests", () => {
  test("hides deleted ones, and shows the rest in the order in which they were made, page by page", async () => {
    const other = await bank.otherWorkspace();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push((await ask({}, other)).id);
    await other.del(`${path}/${ids[2] ?? ""}`);
    const shown = ids.filter((_id, index) => index !== 2);
    const idsOn = async (query: string): Promise<string[]> =>
      (await other.get(`${path}?${query}`)).body.results.map(({ id }: { id: string }) => id);
    expect(await idsOn("")).toEqual(shown);
    expect(await idsOn("size=3")).toEqual(shown.slice(0, 3));
    expect(await idsOn("size=3&page=2")).toEqual(shown.slice(3));
    expect((await other.get(`${path}?size=3&page=2`)).body).toMatchObject({ has_prev: true, has_next: false });
    expect((await other.get(`${path}?size=4`)).body).toMatchObject({ has_prev: false, has_next: false });
  });

  test("filters by status, repeated or separated by commas", async () => {
    const other = await bank.otherWorkspace();
    const expired = await ask({}, other);
    await other.post("/v2/sandbox/clock", { advance: "P31D" });
    const sent = await ask({}, other);
    const idsOf = async (query: string): Promise<string[]> => {
      const answer = await other.get(`${path}?${query}`);
      expect(answer.status, answer.text).toBe(200);
      return answer.body.results.map(({ id }: { id: string }) => id);
    };
    expect(await idsOf("status=sent")).toEqual([sent.id]);
    expect(await idsOf("status=expired")).toEqual([expired.id]);
    expect(await idsOf("status=completed")).toEqual([]);
    expect(await idsOf("status=sent&status=expired")).toEqual([expired.id, sent.id]);
    expect(await idsOf("status=sent,expired")).toEqual([expired.id, sent.id]);
    expect(await idsOf("status=completed,sent&status=sent")).toEqual([sent.id]);
  });

  test.each(["status=deleted", "status=sent,", "status=", "status=sent,deleted", "size=101", "page=0", "include_deleted=true"])(
    "refuses invalid_request for ?%s",
    async (query) => {
      expectRefusal(await bank.get(`${path}?${query}`), 400, "invalid_request", new RegExp(query.split("=")[0] ?? ""));
    },
  );
});

describe("GET, DELETE /v2/mandate_signature_requests/{id} and POST …/renewals", () => {
  test("find nothing for an unknown id, a malformed one and another workspace's request", async () => {
    const other = await bank.otherWorkspace();
    const foreign = await ask({}, other);
    for (const id of [noSuchId, "abc", foreign.id]) {
      expectRefusal(await bank.get(`${path}/${id}`), 404, "not_found");
      expectRefusal(await bank.del(`${path}/${id}`), 404, "not_found");
      expectRefusal(await bank.post(`${path}/${id}/renewals`), 404, "not_found");
    }
    expect((await other.get(`${path}/${foreign.id}`)).body).toEqual(foreign);
  });

  test("DELETE answers 200 without a body; the request stays readable, and it is told once", async () => {
    const made = await ask({ debtor_email: "gone@example.com" });
    expect(await bank.del(`${path}/${made.id}`)).toMatchObject({ status: 200, text: "" });
    expect((await bank.get(`${path}/${made.id}`)).body).toEqual({ ...made, is_deleted: true });
    expect(await bank.del(`${path}/${made.id}`)).toMatchObject({ status: 200, text: "" });
    expect(await eventsAbout(bank, made.id)).toEqual(["mandate_signature_request_sent", "mandate_signature_request_deleted"]);
  });

  test("a deleted request never expires and cannot be renewed", async () => {
    const { id } = await ask();
    await bank.del(`${path}/${id}`);
    await advance("P31D");
    expect((await bank.get(`${path}/${id}`)).body).toMatchObject({ status: "sent", is_deleted: true });
    expectRefusal(await bank.post(`${path}/${id}/renewals`), 400, "mandate_signature_request_not_renewable");
    expect(await eventsAbout(bank, id)).toEqual(["mandate_signature_request_sent", "mandate_signature_request_deleted"]);
  });

  test("POST …/renewals refuses mandate_signature_request_not_renewable while the debtor can still sign", async () => {
    const { id } = await ask();
    expectRefusal(await bank.post(`${path}/${id}/renewals`), 400, "mandate_signature_request_not_renewable");
  });

  test("a request expires after 30 days of the workspace's clock; POST …/renewals answers 200 and sends another link", async () => {
    const { id } = await ask({ debtor_email: "late@example.com" });
    const oldLink = await linkTo("late@example.com");
    await advance("P29D");
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("sent");
    await advance("P2D");
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("expired");
    expect(await bank.post(`${path}/${id}/renewals`)).toMatchObject({ status: 200, text: "" });
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("sent");
    const newLink = await linkTo("late@example.com");
    expect(newLink).not.toBe(oldLink);
    await advance("P29D");
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("sent");
    await advance("P2D");
    expect((await bank.get(`${path}/${id}`)).body.status).toBe("expired");
    expect(await eventsAbout(bank, id)).toEqual([
      "mandate_signature_request_sent",
      "mandate_signature_request_expired",
      "mandate_signature_request_sent",
      "mandate_signature_request_expired",
    ]);
  });

  test("an expired request can be deleted", async () => {
    const { id } = await ask();
    await advance("P31D");
    expect((await bank.del(`${path}/${id}`)).status).toBe(200);
    expect(await eventsAbout(bank, id)).toEqual([
      "mandate_signature_request_sent",
      "mandate_signature_request_expired",
      "mandate_signature_request_deleted",
    ]);
  });

  test("an expired request frees its reference; it cannot be renewed once another waits under it", async () => {
    const { id } = await ask({ reference: "FREED-1" });
    await advance("P31D");
    await ask({ reference: "freed-1" });
    expectRefusal(await bank.post(`${path}/${id}/renewals`), 400, "mandate_reference_already_used");
  });

  test("of eight renewals at once one sends", async () => {
    const { id } = await ask({ debtor_email: "eight@example.com" });
    await advance("P31D");
    const answers = await Promise.all(Array.from({ length: 8 }, () => bank.post(`${path}/${id}/renewals`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400, 400, 400, 400]);
    expect(await mailsTo("eight@example.com")).toHaveLength(2);
  });

  test("a renewal and a deletion at the same moment agree: what was deleted stays deleted", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) ids.push((await ask()).id);
    await advance("P31D");
    const answers = await Promise.all(ids.flatMap((id) => [bank.post(`${path}/${id}/renewals`), bank.del(`${path}/${id}`)]));
    for (const [index, id] of ids.entries()) {
      const [renewed, deleted] = answers.slice(index * 2, index * 2 + 2);
      expect(deleted?.status).toBe(200);
      const { body } = await bank.get(`${path}/${id}`);
      expect(body).toMatchObject({ is_deleted: true, status: renewed?.status === 200 ? "sent" : "expired" });
    }
  });

  test("POST …/renewals takes an empty object as its body, and nothing else", async () => {
    const { id } = await ask();
    await advance("P31D");
    expectRefusal(await bank.post(`${path}/${id}/renewals`, { days: 3 }), 400, "invalid_request", /days/);
    expect((await bank.post(`${path}/${id}/renewals`, {})).status).toBe(200);
  });
});
