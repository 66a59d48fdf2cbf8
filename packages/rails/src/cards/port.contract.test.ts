import { AssertionFailed, newId } from "@memento/kernel";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type CardCharge, type CardGateway, type CardRefund, type CardReport, GatewayUnavailable } from "./port.ts";
import { createSimulatedCardGateway } from "./simulator.ts";
import { createStripeGateway } from "./stripe/gateway.ts";
import { FakeStripe } from "./stripe/testing.ts";

type Bench = {
  readonly gateway: CardGateway;
  /** Another process with the same processor. */
  readonly another: CardGateway;
  /** What the next call meets: it fails before it took effect, or after. */
  readonly failNext: (when: "before" | "after") => void;
  /** Times that money was taken or given back under an id, for processors that count. */
  readonly timesTaken?: (id: string) => number;
};

type Tokens = { readonly approved: string; readonly declined: string; readonly failed: string; readonly invalid: string };
type Opener = { readonly name: string; readonly tokens: Tokens; readonly open: () => Promise<Bench> };

function openSimulator(): Promise<Bench> {
  let next: "before" | "after" | undefined;
  const faults = (): "before" | "after" | undefined => {
    const fault = next;
    next = undefined;
    return fault;
  };
  return Promise.resolve({
    gateway: createSimulatedCardGateway({ faults }),
    another: createSimulatedCardGateway(),
    failNext: (when) => void (next = when),
  });
}

const stripes: FakeStripe[] = [];
afterAll(() => {
  for (const stripe of stripes) stripe.stop();
});

async function openStripe(): Promise<Bench> {
  const stripe = new FakeStripe();
  stripes.push(stripe);
  const options = { secretKey: stripe.secretKey, apiUrl: await stripe.start(), timeoutMs: 500, retriesMax: 0, now: stripe.now };
  return {
    gateway: createStripeGateway(options),
    another: createStripeGateway(options),
    failNext: (when) => void stripe.faults.push(when === "before" ? "rate_limit" : "silent_after"),
    timesTaken: (id) => stripe.timesTaken(id),
  };
}

const benches: readonly Opener[] = [
  {
    name: "simulator",
    tokens: { approved: "tok_ok", declined: "tok_declined", failed: "tok_error", invalid: "tok_of_nobody" },
    open: openSimulator,
  },
  {
    name: "stripe",
    tokens: { approved: "cus_house:pm_ok", declined: "pm_declined", failed: "pm_error", invalid: "pm_of_nobody" },
    open: openStripe,
  },
];

const requestedAt = new Date("2026-11-20T15:00:00Z");

const charge = (token: string, more: Partial<CardCharge> = {}): CardCharge => ({
  chargeId: newId(),
  token,
  amount: 1250n,
  currency: "EUR",
  description: "Payment",
  requestedAt,
  ...more,
});

const inquiry = (asked: CardCharge, report: CardReport | undefined) => ({ ...asked, referenceCode: report?.referenceCode ?? null });

const refundOf = (asked: CardCharge, report: CardReport | undefined, more: Partial<CardRefund> = {}): CardRefund => ({
  refundId: newId(),
  chargeId: asked.chargeId,
  amount: asked.amount,
  currency: asked.currency,
  referenceCode: report?.referenceCode ?? "",
  requestedAt,
  ...more,
});

describe.each(benches)("$name", ({ tokens, open }) => {
  const batches = fc.array(fc.constantFrom(...Object.values(tokens)), { maxLength: 12 }).map((list) => list.map((token) => charge(token)));

  test("[C1] a currency that cards cannot be charged in is declined", async () => {
    const { gateway, timesTaken } = await open();
    const asked = charge(tokens.approved, { currency: "XXX" });
    expect(gateway.supports("XXX")).toBe(false);
    expect(gateway.supports("EUR")).toBe(true);
    expect(await gateway.charge([asked])).toEqual([expect.objectContaining({ status: "declined", reasonCode: "currency_not_supported" })]);
    expect(timesTaken?.(asked.chargeId) ?? 0).toBe(0);
  });

  test("[C2] a charge is made once, whoever asks for it again and in whatever company, and answered the same", async () => {
    const { gateway, another, timesTaken } = await open();
    const first = charge(tokens.approved);
    const second = charge(tokens.approved, { amount: 99n });
    const [report] = await gateway.charge([first]);
    expect(report).toMatchObject({ status: "approved", reasonCode: null });
    expect(report?.referenceCode).toMatch(/./);
    expect(report?.processedAt).toBeInstanceOf(Date);
    const [later, again] = await another.charge([second, first]);
    expect(again).toEqual(report);
    expect(later?.referenceCode).not.toBe(report?.referenceCode);
    expect(await gateway.charge([first, first])).toEqual([report, report]);
    if (timesTaken !== undefined) expect([first, second].map(({ chargeId }) => timesTaken(chargeId))).toEqual([1, 1]);
  });

  test("[C3] one report a request, in the order of the requests, with the status of its own", async () => {
    const { gateway } = await open();
    const expected = (token: string): string => (token === tokens.approved ? "approved" : token === tokens.failed ? "failed" : "declined");
    await fc.assert(
      fc.asyncProperty(batches, async (batch) => {
        const reports = await gateway.charge(batch);
        expect(reports.map(({ chargeId, status }) => [chargeId, status])).toEqual(
          batch.map(({ chargeId, token }) => [chargeId, expected(token)]),
        );
      }),
      { numRuns: 20 },
    );
    expect([await gateway.charge([]), await gateway.look([]), await gateway.refund([]), await gateway.verifyCard([])]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test("[C4] two that ask at once charge once, and learn the same in the end", async () => {
    const { gateway, another, timesTaken } = await open();
    const asked = charge(tokens.approved);
    await Promise.allSettled([gateway.charge([asked]), another.charge([asked]), gateway.charge([asked])]);
    const [report] = await gateway.charge([asked]);
    expect(report).toMatchObject({ status: "approved" });
    expect(await another.charge([asked])).toEqual([report]);
    if (timesTaken !== undefined) expect(timesTaken(asked.chargeId)).toBe(1);
  });

  test("[C5] what was not charged says why, stays so, and has no authorization", async () => {
    const { gateway, another } = await open();
    const asked = [charge(tokens.declined), charge(tokens.failed), charge(tokens.invalid)];
    const reports = await gateway.charge(asked);
    expect(reports.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
      ["declined", "do_not_honor"],
      ["failed", "processing_error"],
      ["declined", "invalid_token"],
    ]);
    for (const { authorizationCode } of reports) expect(authorizationCode).toBeNull();
    expect(await another.charge(asked)).toEqual(reports);
  });

  test("[C6] looking tells what became of a charge", async () => {
    const { gateway, another } = await open();
    const asked = [charge(tokens.approved), charge(tokens.declined), charge(tokens.failed)];
    const reports = await gateway.charge(asked);
    const looked = await another.look(asked.map((one, index) => inquiry(one, reports[index])));
    expect(looked.map(({ chargeId, status, referenceCode }) => ({ chargeId, status, referenceCode }))).toEqual(
      reports.map(({ chargeId, status, referenceCode }) => ({ chargeId, status, referenceCode })),
    );
  });

  test("[C7] money goes back once, in parts too", async () => {
    const { gateway, another, timesTaken } = await open();
    const asked = charge(tokens.approved);
    const [report] = await gateway.charge([asked]);
    const parts = [refundOf(asked, report, { amount: 1000n }), refundOf(asked, report, { amount: 250n })];
    const refunds = await gateway.refund(parts);
    expect(refunds.map(({ refundId, status, reasonCode }) => [refundId, status, reasonCode])).toEqual(
      parts.map(({ refundId }) => [refundId, "refunded", null]),
    );
    expect(new Set(refunds.map(({ referenceCode }) => referenceCode)).size).toBe(2);
    expect(await another.refund(parts.toReversed())).toEqual(refunds.toReversed());
    if (timesTaken !== undefined) expect(parts.map(({ refundId }) => timesTaken(refundId))).toEqual([1, 1]);
  });

  test("[C7] a refund of a charge that the processor does not know is refused", async () => {
    const { gateway } = await open();
    const asked = charge(tokens.approved);
    const [report] = await gateway.charge([asked]);
    expect(await gateway.refund([refundOf(asked, report, { referenceCode: "pi_of_nobody" })])).toEqual([
      expect.objectContaining({ status: "refused", reasonCode: "unknown_charge" }),
    ]);
  });

  test("[C8] a code is sent once, and the token that comes back can be charged again and again", async () => {
    const { gateway, another, timesTaken } = await open();
    const verification = { verificationId: newId(), token: tokens.approved, code: "482913", currency: "EUR", requestedAt };
    const [sent] = await gateway.verifyCard([verification]);
    expect(sent).toMatchObject({ verificationId: verification.verificationId, status: "sent", reasonCode: null });
    expect(await another.verifyCard([verification])).toEqual([sent]);
    if (timesTaken !== undefined) expect(timesTaken(verification.verificationId)).toBe(1);
    const charges = [charge(sent?.token ?? ""), charge(sent?.token ?? "")];
    expect((await gateway.charge(charges)).map(({ status }) => status)).toEqual(["approved", "approved"]);
  });

  test("[C8] a card that cannot be charged gets no code", async () => {
    const { gateway } = await open();
    const verify = (token: string) => ({ verificationId: newId(), token, code: "482913", currency: "EUR", requestedAt });
    const reports = await gateway.verifyCard([verify(tokens.declined), verify(tokens.failed), verify(tokens.invalid)]);
    expect(reports.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
      ["declined", "do_not_honor"],
      ["failed", "processing_error"],
      ["declined", "invalid_token"],
    ]);
  });

  test.each(["before", "after"] as const)(
    "[C9] a fault %s the effect declines nothing, and asking again learns the truth",
    async (when) => {
      const { gateway, failNext, timesTaken } = await open();
      const asked = charge(tokens.approved);
      failNext(when);
      const fault: unknown = await gateway.charge([asked]).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(GatewayUnavailable);
      const [report] = await gateway.charge([asked]);
      expect(report).toMatchObject({ status: "approved" });
      if (timesTaken !== undefined) expect(timesTaken(asked.chargeId)).toBe(1);
      const refund = refundOf(asked, report);
      failNext(when);
      await expect(gateway.refund([refund])).rejects.toThrow(GatewayUnavailable);
      expect(await gateway.refund([refund])).toMatchObject([{ status: "refunded" }]);
      if (timesTaken !== undefined) expect(timesTaken(refund.refundId)).toBe(1);
    },
  );

  test("[C10] a fault's message has neither token nor code nor amount", async () => {
    const { gateway, failNext } = await open();
    failNext("before");
    const fault: unknown = await gateway.charge([charge(tokens.approved)]).catch((error: unknown) => error);
    const text = fault instanceof Error ? `${fault.message} ${JSON.stringify(fault)} ${String(fault.cause)}` : "no error";
    expect(text).toContain(`${gateway.name}: `);
    expect(text).not.toContain(tokens.approved);
    expect(text).not.toContain("1250");
  });

  test("[C11] what no gateway could take is a bug, found before anything leaves", async () => {
    const { gateway } = await open();
    await expect(gateway.charge([charge(tokens.approved, { amount: 0n })])).rejects.toThrow(AssertionFailed);
    await expect(gateway.charge([charge(tokens.approved, { chargeId: "1" })])).rejects.toThrow(AssertionFailed);
    await expect(gateway.charge([charge("")])).rejects.toThrow(AssertionFailed);
    await expect(gateway.refund([refundOf(charge(tokens.approved), undefined)])).rejects.toThrow(AssertionFailed);
    const code = { verificationId: newId(), token: tokens.approved, code: "<1>", currency: "EUR", requestedAt };
    await expect(gateway.verifyCard([code])).rejects.toThrow(AssertionFailed);
  });
});
