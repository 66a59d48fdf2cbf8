import { createHttpServer, createLog, createMetrics, HttpProblem, IdempotencyConflict, Overloaded, Unavailable } from "@memento/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fieldRefused, notFound, refusalAnswer, sendWalletError, StateRefused, unauthorized } from "./errors.ts";

const app = createHttpServer({ log: createLog("silent"), metrics: createMetrics({ queueLength: () => 0 }), trustProxy: 0 });
let thrown: Error;

beforeAll(async () => {
  app.setErrorHandler(sendWalletError);
  app.get("/", () => {
    throw thrown;
  });
  await app.ready();
});
afterAll(() => app.close());

const answerTo = async (error: Error, language = "en") => {
  thrown = error;
  const { statusCode, body, headers } = await app.inject({ method: "GET", url: "/", headers: { "accept-language": language } });
  return { status: statusCode, body: body === "" ? "" : (JSON.parse(body) as unknown), retryAfter: headers["retry-after"] };
};
const told = (code: string, message = expect.any(String) as string) => ({ errors: [{ code, message }] });

test("a fault of ours is unknown_exception, and tells nothing of itself", async () => {
  const { status, body } = await answerTo(new Error("the database password is hunter2"));
  expect([status, body]).toEqual([500, told("unknown_exception", "An unknown error occurred.")]);
});

test.each([
  [new IdempotencyConflict("idempotency_key_in_use"), 400, "idempotency_key_in_use"],
  [new IdempotencyConflict("idempotency_key_mismatch"), 422, "idempotency_key_mismatch"],
  [new Overloaded("full"), 503, "unavailable"],
  [new Unavailable("away"), 503, "unavailable"],
  [new HttpProblem({ status: 400, code: "malformed_json", message: "" }), 400, "malformed_json"],
  [new HttpProblem({ status: 413, code: "invalid_request", message: "" }), 413, "body_too_large"],
  [new HttpProblem({ status: 409, code: "anything", message: "" }), 400, "invalid_request"],
  [new StateRefused("insufficient_funds"), 400, "insufficient_funds"],
])("%s is %i %s", async (error, status, code) => {
  expect(await answerTo(error)).toMatchObject({ status, body: told(code) });
});

test("too many attempts say when to go on", async () => {
  expect(await answerTo(new StateRefused("too_many_requests", 30))).toMatchObject({ status: 429, retryAfter: "30" });
});

test("401 and 404 have nothing in them", async () => {
  expect(await answerTo(unauthorized())).toMatchObject({ status: 401, body: "" });
  expect(await answerTo(notFound())).toMatchObject({ status: 404, body: "" });
});

test("messages are in the reader's language, codes are not", async () => {
  const french = await answerTo(fieldRefused("recipient.phone", "required"), "fr-CA, en;q=0.9");
  expect(french.body).toEqual({ errors: [{ field: "recipient.phone", code: "required", message: "« recipient.phone » est obligatoire" }] });
  const english = await answerTo(fieldRefused("recipient.phone", "required"), "de");
  expect(english.body).toEqual({ errors: [{ field: "recipient.phone", code: "required", message: "Recipient phone is required" }] });
});

test("what an operation refuses is told in the same way", () => {
  expect(refusalAnswer("not_found", "en")).toEqual({ status: 404, body: null });
  expect(JSON.parse(refusalAnswer("a.b:too_long", "en").body ?? "")).toEqual({
    errors: [{ field: "a.b", code: "too_long", message: "A b is too long" }],
  });
  expect(refusalAnswer("blocked", "fr").status).toBe(400);
});
