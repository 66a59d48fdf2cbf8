import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { isCurrencyCode } from "@memento/kernel";
import {
  type CardCharge,
  type CardGateway,
  type CardRefund,
  type CardReport,
  type CardVerification,
  GatewayUnavailable,
  type RefundReport,
  type VerificationReport,
} from "./port.ts";
import { assertCharges, assertRefunds, assertVerifications, withoutMoney } from "./requests.ts";

/** What a token makes of every charge to it. One of 12 to 19 digits approves too; any other is no token. */
export const testTokens = {
  tok_ok: "approved",
  tok_declined: "declined",
  tok_error: "failed",
  tok_slow: "approved",
} as const;

/** How long the processor of `tok_slow` takes, in real time. */
const slowMs = 2_000;

/** A call of the gateway: what it asks for, and for which ids. */
export type SimulatedCall = {
  readonly method: "charge" | "look" | "refund" | "verifyCard";
  readonly ids: readonly string[];
};

export type SimulatorOptions = {
  /** For tests: the call throws before it takes effect, or after it. */
  readonly faults?: (call: SimulatedCall) => "before" | "after" | undefined;
  /** For tests: told of each call that took effect. An id that is told again is the same effect. */
  readonly taken?: (call: SimulatedCall) => void;
  readonly wait?: (ms: number) => Promise<unknown>;
};

/** The shape of a token that some processors give: as long as a card's number, and made so that it fails a card number's check digit. */
const numericToken = /^\d{12,19}$/;

type Outcome = "approved" | "declined" | "failed" | "invalid";

function outcomeOf(token: string): Outcome {
  if (Object.hasOwn(testTokens, token)) return testTokens[token as keyof typeof testTokens];
  return numericToken.test(token) ? "approved" : "invalid";
}

/** Codes follow from the id, so that every process gives the same ones. */
const codeOf = (kind: string, id: string, length: number): string =>
  createHash("sha256").update(`${kind}:${id.toLowerCase()}`).digest("hex").slice(0, length).toUpperCase();

const referenceOf = (chargeId: string): string => `SIM${codeOf("charge", chargeId, 16)}`;

function reportOf({ chargeId, token, currency, requestedAt }: CardCharge): CardReport {
  if (!isCurrencyCode(currency)) return withoutMoney(chargeId, "declined", "currency_not_supported");
  const known = { referenceCode: referenceOf(chargeId), trackingCode: `TRK${codeOf("tracking", chargeId, 12)}`, processedAt: requestedAt };
  switch (outcomeOf(token)) {
    case "approved":
      return { chargeId, status: "approved", reasonCode: null, authorizationCode: codeOf("authorization", chargeId, 6), ...known };
    case "declined":
      return withoutMoney(chargeId, "declined", "do_not_honor", known);
    case "failed":
      return withoutMoney(chargeId, "failed", "processing_error", known);
    case "invalid":
      return withoutMoney(chargeId, "declined", "invalid_token");
  }
}

function refundReportOf({ refundId, chargeId, referenceCode, requestedAt }: CardRefund): RefundReport {
  if (referenceCode !== referenceOf(chargeId))
    return { refundId, status: "refused", reasonCode: "unknown_charge", referenceCode: null, processedAt: null };
  return {
    refundId,
    status: "refunded",
    reasonCode: null,
    referenceCode: `SIR${codeOf("refund", refundId, 16)}`,
    processedAt: requestedAt,
  };
}

function verificationReportOf({ verificationId, token, currency, requestedAt }: CardVerification): VerificationReport {
  const charge = { chargeId: verificationId, token, amount: 1n, currency, description: "verification", requestedAt };
  const { status, reasonCode } = reportOf(charge);
  return { verificationId, status: status === "approved" ? "sent" : status, reasonCode, token, card: null };
}

/**
 * A processor that is none: the token decides (`testTokens`), and every code follows from the id, so it keeps no state and any number of processes agree
 * for ever. For the sandbox. Whatever code the wallet makes, the one on the statement is `fixedCode`.
 */
export function createSimulatedCardGateway({ faults, taken, wait = delay }: SimulatorOptions = {}): CardGateway {
  async function call<Request, Report>(
    { method, ids }: SimulatedCall,
    requests: readonly Request[],
    answer: (request: Request) => Report,
    isSlow: (request: Request) => boolean = () => false,
  ): Promise<Report[]> {
    const fault = faults?.({ method, ids });
    if (fault === "before") throw new GatewayUnavailable("simulator: connection_refused");
    taken?.({ method, ids });
    if (requests.some(isSlow)) await wait(slowMs);
    if (fault === "after") throw new GatewayUnavailable("simulator: connection_closed");
    return requests.map(answer);
  }
  const isSlow = ({ token }: { readonly token: string }): boolean => token === "tok_slow";
  return {
    name: "simulator",
    settlesInDays: 2,
    fixedCode: "123456",
    supports: isCurrencyCode,
    async charge(charges) {
      assertCharges(charges);
      return call({ method: "charge", ids: charges.map(({ chargeId }) => chargeId) }, charges, reportOf, isSlow);
    },
    async look(inquiries) {
      assertCharges(inquiries);
      return call({ method: "look", ids: inquiries.map(({ chargeId }) => chargeId) }, inquiries, reportOf);
    },
    async refund(refunds) {
      assertRefunds(refunds);
      return call({ method: "refund", ids: refunds.map(({ refundId }) => refundId) }, refunds, refundReportOf);
    },
    async verifyCard(verifications) {
      assertVerifications(verifications);
      const ids = verifications.map(({ verificationId }) => verificationId);
      return call({ method: "verifyCard", ids }, verifications, verificationReportOf, isSlow);
    },
  };
}
