import { newId } from "@memento/kernel";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CardCharge, type CardRefund, GatewayUnavailable } from "../port.ts";
import { createStripeGateway } from "./gateway.ts";
import { FakeStripe } from "./testing.ts";

const requestedAt = new Date("2026-11-20T15:00:00Z");
const hourMs = 3_600_000;
const ok = "cus_house:pm_ok";

let stripe: FakeStripe;
let apiUrl: string;
beforeEach(async () => {
  stripe = new FakeStripe();
  apiUrl = await stripe.start();
});
afterEach(() => stripe.stop());

const open = (more: { secretKey?: string; parallelMax?: number; retriesMax?: number } = {}) =>
  createStripeGateway({ secretKey: stripe.secretKey, apiUrl, timeoutMs: 500, retriesMax: 0, now: stripe.now, ...more });

const charge = (token: string, more: Partial<CardCharge> = {}): CardCharge => ({
  chargeId: newId(),
  token,
  amount: 1250n,
  currency: "EUR",
  description: "payment",
  requestedAt,
  ...more,
});
const refundOf = (asked: CardCharge, referenceCode: string | null | undefined, more: Partial<CardRefund> = {}): CardRefund => ({
  refundId: newId(),
  chargeId: asked.chargeId,
  amount: asked.amount,
  currency: asked.currency,
  referenceCode: referenceCode ?? "",
  requestedAt,
  ...more,
});
const pathsSince = (index: number): string[] => stripe.requests.slice(index).map(({ path }) => path);

describe("what Stripe is asked for", () => {
  test("a charge is one confirmed payment intent of a card, off session, that carries its id", async () => {
    const asked = charge(ok, { currency: "JPY", amount: 980n, statementDescriptor: "Pool: été <3 2026" });
    const [report] = await open().charge([asked]);
    expect(stripe.requests).toEqual([
      {
        path: "POST payment_intents",
        fields: {
          amount: "980",
          currency: "jpy",
          description: "payment",
          "allowed_payment_method_types[0]": "card",
          customer: "cus_house",
          payment_method: "pm_ok",
          statement_descriptor_suffix: "Pool ete 3",
          "metadata[charge_id]": asked.chargeId,
          confirm: "true",
          off_session: "true",
          "expand[0]": "latest_charge",
        },
      },
    ]);
    const [intent] = stripe.intents;
    expect(report).toEqual({
      chargeId: asked.chargeId,
      status: "approved",
      reasonCode: null,
      authorizationCode: `A${intent?.latest_charge}`,
      referenceCode: intent?.id,
      trackingCode: intent?.latest_charge,
      processedAt: new Date((intent?.created ?? 0) * 1_000),
    });
  });

  test("never more requests at once than agreed, and each charge once in a batch", async () => {
    const asked = charge(ok);
    const batch = [asked, ...Array.from({ length: 9 }, () => charge(ok)), asked];
    const reports = await open({ parallelMax: 3 }).charge(batch);
    expect(reports.map(({ status }) => status)).toEqual(batch.map(() => "approved"));
    expect(stripe.requests).toHaveLength(10);
  });

  test.each([
    ["a part of an ariary", { currency: "MGA", amount: 150n }, "amount_not_supported"],
    ["a third decimal of a dinar", { currency: "KWD", amount: 1_001n }, "amount_not_supported"],
    ["a currency of no card", { currency: "IRR", amount: 1_000n }, "currency_not_supported"],
    ["a token that is none", { token: "4242424242424242" }, "invalid_token"],
  ])("%s is declined without asking", async (_what, more, reasonCode) => {
    expect(await open().charge([charge(ok, more)])).toMatchObject([{ status: "declined", reasonCode, referenceCode: null }]);
    expect(stripe.requests).toEqual([]);
  });
});

describe("what Stripe says", () => {
  test.each([
    ["pm_declined", "declined", "do_not_honor"],
    ["pm_authentication", "declined", "authentication_required"],
    ["pm_error", "failed", "processing_error"],
  ])("%s is %s: %s, with the intent's reference", async (token, status, reasonCode) => {
    const [report] = await open().charge([charge(token)]);
    expect(report).toMatchObject({ status, reasonCode, referenceCode: stripe.intents[0]?.id, authorizationCode: null });
  });

  test("an intent that waits for its holder is canceled, so that it cannot take money after its decline", async () => {
    const asked = charge("pm_action");
    const [report] = await open().charge([asked]);
    expect(report).toMatchObject({ status: "declined", reasonCode: "authentication_required" });
    expect(stripe.intents[0]?.status).toBe("canceled");
    stripe.aheadMs = 30 * hourMs;
    expect(await open().charge([asked])).toEqual([report]);
    expect(stripe.intents).toHaveLength(1);
  });

  test("too small an amount is declined, anything else that Stripe does not take has failed", async () => {
    const once = charge("pm_ok_2"); // without a customer it can be charged once
    const reports = await open().charge([charge(ok, { amount: 10n }), once]);
    expect(reports).toMatchObject([{ status: "declined", reasonCode: "amount_too_small" }, { status: "approved" }]);
    expect(await open().charge([charge("pm_ok_2")])).toMatchObject([{ status: "declined", reasonCode: "payment_method_unexpected_state" }]);
  });

  test("what is under way is pending, and asked for again tells its end, not its beginning once more", async () => {
    const asked = charge("pm_slow");
    const [report] = await open().charge([asked]);
    expect(report).toMatchObject({ status: "pending", reasonCode: "processing", processedAt: null, referenceCode: stripe.intents[0]?.id });
    stripe.finish("succeeded");
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(await open().look([{ ...asked, referenceCode: report?.referenceCode ?? null }])).toMatchObject([{ status: "approved" }]);
  });

  test("what was under way may be declined in the end", async () => {
    const asked = charge("pm_slow");
    await open().charge([asked]);
    stripe.finish("requires_payment_method");
    expect(await open().look([{ ...asked, referenceCode: null }])).toMatchObject([
      { status: "declined", reasonCode: "insufficient_funds" },
    ]);
  });
});

describe("[C2] once, after days too", () => {
  test("a charge whose key is forgotten is found by its id", async () => {
    const asked = [charge(ok), charge("pm_declined"), charge("pm_error")];
    const reports = await open().charge(asked);
    stripe.aheadMs = 40 * hourMs;
    expect(await open().charge(asked)).toEqual(reports);
    expect(stripe.intents).toHaveLength(3);
  });

  test("a charge that is old and was never asked for is made", async () => {
    const asked = charge(ok);
    stripe.aheadMs = 40 * hourMs;
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    stripe.searchIsBehind = true;
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]); // its key is young
    expect(stripe.intents).toHaveLength(1);
  });

  test("an id whose age is unknown is looked for each time", async () => {
    const asked = charge(ok, { chargeId: "6f1c1a52-8b8e-4c39-9c6e-0d6a54f2a111" });
    await open().charge([asked]);
    expect(pathsSince(0)).toEqual(["GET payment_intents/search", "POST payment_intents"]);
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(stripe.intents).toHaveLength(1);
  });

  test("an intent that was made and not confirmed is confirmed by the charge, and left alone by a look", async () => {
    stripe.stopsBeforeConfirming = true;
    stripe.faults.push("cut_after", "cut_after"); // the library asks once more by itself
    const asked = charge(ok);
    await expect(open().charge([asked])).rejects.toThrow("stripe: connection_failed");
    expect(await open().look([{ ...asked, referenceCode: null }])).toMatchObject([{ status: "pending", reasonCode: "not_confirmed" }]);
    expect(stripe.timesTaken(asked.chargeId)).toBe(0);
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(stripe.timesTaken(asked.chargeId)).toBe(1);
  });
});

describe("[C9] faults", () => {
  test.each([
    ["cut_before", "connection_failed"],
    ["cut_after", "connection_failed"],
    ["silent_after", "timeout"],
    ["rate_limit", "rate_limited"],
    ["error_before", "status_500"],
  ] as const)("%s is %s, and no decline", async (fault, word) => {
    const asked = charge(ok);
    stripe.faults.push(fault, ...(word === "connection_failed" ? [fault] : []));
    const thrown: unknown = await open()
      .charge([asked])
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(GatewayUnavailable);
    expect((thrown as Error).message).toMatch(new RegExp(`^stripe: ${word}( \\(req_\\d+\\))?$`));
    expect(JSON.stringify(thrown)).not.toContain("pm_ok");
    if (fault === "error_before") stripe.aheadMs = 40 * hourMs; // until then Stripe repeats its error
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(stripe.timesTaken(asked.chargeId)).toBe(1);
  });

  test("an error that hides a charge is seen through as soon as the search knows", async () => {
    const asked = charge(ok);
    stripe.faults.push("error_after");
    stripe.searchIsBehind = true;
    await expect(open().charge([asked])).rejects.toThrow("stripe: status_500");
    stripe.searchIsBehind = false;
    expect(await open().charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(stripe.timesTaken(asked.chargeId)).toBe(1);
  });

  test("the same charge asked for in other words is found, not made anew", async () => {
    const asked = charge(ok);
    const [report] = await open().charge([asked]);
    expect(await open().charge([{ ...asked, description: "otherwise" }])).toEqual([report]);
    expect(stripe.intents).toHaveLength(1);
  });

  test("the fault of one is pending for it, and its neighbours have their answers", async () => {
    const batch = [charge(ok), charge(ok), charge("pm_declined")];
    stripe.faults.push("rate_limit");
    const reports = await open({ parallelMax: 1 }).charge(batch);
    expect(reports.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
      ["pending", "rate_limited"],
      ["approved", null],
      ["declined", "do_not_honor"],
    ]);
    expect(await open().charge(batch)).toMatchObject([{ status: "approved" }, { status: "approved" }, { status: "declined" }]);
  });

  test("the library asks again by itself, under the same key", async () => {
    const asked = charge(ok);
    stripe.faults.push("cut_after", "rate_limit");
    await expect(open({ retriesMax: 2 }).charge([asked])).rejects.toThrow("rate_limited"); // which Stripe asks not to repeat at once
    stripe.faults.push("silent_after");
    expect(await open({ retriesMax: 2 }).charge([asked])).toMatchObject([{ status: "approved" }]);
    expect(stripe.timesTaken(asked.chargeId)).toBe(1);
  });

  test("a key that Stripe refuses is a fault of ours, not the card's; it is in no message", async () => {
    const thrown: unknown = await open({ secretKey: "sk_test_wrong" })
      .charge([charge(ok)])
      .catch((error: unknown) => error);
    expect(String(thrown)).toMatch(/^GatewayUnavailable: stripe: key_refused/);
    expect(JSON.stringify(thrown) + String((thrown as Error).stack)).not.toContain("sk_test_wrong");
  });
});

describe("[C6] looking", () => {
  test("what nobody knows is pending, and so is another charge's reference", async () => {
    const [one, other] = [charge(ok), charge(ok)];
    const [report] = await open().charge([one]);
    const asked = [
      { ...other, referenceCode: null },
      { ...other, referenceCode: "pi_unknown" },
      { ...other, referenceCode: report?.referenceCode ?? null },
    ];
    for (const inquiry of asked) {
      expect(await open().look([inquiry])).toMatchObject([{ status: "pending", reasonCode: "not_found", referenceCode: null }]);
    }
    expect(stripe.intents).toHaveLength(1);
  });
});

describe("[C7] refunds", () => {
  test("amounts are in Stripe's units, and what exceeds the charge is refused", async () => {
    const asked = charge(ok, { currency: "ISK", amount: 500n });
    const [report] = await open().charge([asked]);
    expect(stripe.intents[0]?.amount).toBe(50_000);
    const [first, second, third] = [400n, 101n, 100n].map((amount) => refundOf(asked, report?.referenceCode, { amount }));
    const ask = async (refund: CardRefund | undefined) => (refund === undefined ? [] : open().refund([refund]));
    expect(await ask(first)).toMatchObject([{ status: "refunded", referenceCode: stripe.refunds[0]?.id }]);
    expect(await ask(second)).toMatchObject([{ status: "refused", reasonCode: "invalid_request" }]);
    expect(await ask(third)).toMatchObject([{ status: "refunded" }]);
    expect(await ask(refundOf(asked, report?.referenceCode, { amount: 1n }))).toMatchObject([
      { status: "refused", reasonCode: "charge_already_refunded" },
    ]);
    expect(stripe.refunds.map(({ amount }) => amount)).toEqual([40_000, 10_000]);
  });

  test("a refund under way is pending, asked for again tells its end, and is found after days", async () => {
    const asked = charge(ok);
    const [report] = await open().charge([asked]);
    const refund = refundOf(asked, report?.referenceCode);
    stripe.refundStatus = "pending";
    expect(await open().refund([refund])).toMatchObject([{ status: "pending", processedAt: null }]);
    stripe.finish("succeeded");
    const [ended] = await open().refund([refund]);
    expect(ended).toMatchObject({ status: "refunded", reasonCode: null });
    stripe.aheadMs = 40 * hourMs;
    expect(await open().refund([refund])).toEqual([ended]);
    expect(stripe.refunds).toHaveLength(1);
  });

  test("an error that hides a refund is seen through at once; one that failed after all is refused", async () => {
    const asked = charge(ok);
    const [report] = await open().charge([asked]);
    const refund = refundOf(asked, report?.referenceCode);
    stripe.faults.push("error_after");
    expect(await open().refund([refund])).toMatchObject([{ status: "refunded" }]);
    Object.assign(stripe.refunds[0] ?? {}, { status: "failed", failure_reason: "expired_or_canceled_card" });
    stripe.aheadMs = 40 * hourMs;
    expect(await open().refund([refund])).toMatchObject([{ status: "refused", reasonCode: "expired_or_canceled_card" }]);
  });
});

describe("[C8] codes", () => {
  const verification = (token: string, currency = "EUR") => ({ verificationId: newId(), token, code: "482913", currency, requestedAt });

  test("a card is kept behind a customer of its own, charged a little with the code in the statement's text, and refunded", async () => {
    const asked = verification("pm_ok_new");
    const [report] = await open().verifyCard([asked]);
    const { token = "" } = report ?? {};
    expect(token).toMatch(/^cus_\d+:pm_ok_new$/);
    expect(report).toEqual({
      verificationId: asked.verificationId,
      status: "sent",
      reasonCode: null,
      token,
      card: { brand: "visa", lastFour: "4242" },
    });
    expect(stripe.intents).toMatchObject([{ amount: 50, currency: "eur", statement_descriptor_suffix: "CODE482913", status: "succeeded" }]);
    expect(stripe.refunds).toMatchObject([{ amount: 50, payment_intent: stripe.intents[0]?.id }]);
    expect((await open().charge([charge(token), charge(token)])).map(({ status }) => status)).toEqual(["approved", "approved"]);
  });

  test("a longer code is on the statement whole", async () => {
    await open().verifyCard([{ ...verification("pm_ok_new"), code: "48291357" }]);
    expect(stripe.intents).toMatchObject([{ statement_descriptor_suffix: "C48291357" }]);
  });

  test("a card that its app has set up keeps its customer", async () => {
    expect(await open().verifyCard([verification("pm_ok")])).toMatchObject([{ status: "sent", token: "cus_house:pm_ok" }]);
  });

  test.each([0, 1, 2, 3])("cut off after step %i it goes on there, and takes and gives back once", async (step) => {
    const asked = verification("pm_ok_new");
    const whole = ["POST customers", "POST payment_methods/pm_ok_new/attach", "POST payment_intents", "POST refunds"];
    // The answer to this step is lost.
    const lost = whole[step];
    stripe.faultOn = (path) => (path === lost ? "silent_after" : undefined);
    await expect(open().verifyCard([asked])).rejects.toThrow(GatewayUnavailable);
    stripe.faultOn = undefined;
    expect(await open().verifyCard([asked])).toMatchObject([
      { status: "sent", token: expect.stringMatching(/^cus_\d+:pm_ok_new$/) as string },
    ]);
    expect(stripe.intents).toHaveLength(1);
    expect(stripe.refunds).toHaveLength(1);
  });

  test("in a currency whose least charge is not known it takes a little of EUR", async () => {
    await open().verifyCard([verification("pm_ok_new", "JPY"), verification("pm_ok_other", "XOF")]);
    expect(stripe.intents.map(({ amount, currency }) => `${amount} ${currency}`).toSorted()).toEqual(["50 eur", "50 jpy"]);
  });

  test("a code that was charged for is sent, even if the refund is refused", async () => {
    const asked = verification("pm_ok_new");
    stripe.refundStatus = "failed";
    expect(await open().verifyCard([asked])).toMatchObject([{ status: "sent", reasonCode: "refund_refused" }]);
  });

  test("a card that cannot be kept is declined", async () => {
    await open().charge([charge("pm_ok_used")]);
    expect(await open().verifyCard([verification("pm_ok_used")])).toMatchObject([{ status: "declined", reasonCode: "invalid_request" }]);
  });
});
