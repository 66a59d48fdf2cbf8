import { sepaCountryOf } from "./countries.ts";
import { ibanIsValid } from "./iban.ts";
import type { CreditTransferOrder, RailReport, Reach, SepaRail } from "./port.ts";
import { outcomeOf, transferRejectOf } from "./test-ibans.ts";

const nowhere: Reach = { standard: false, instant: false };
const standardOnly: Reach = { standard: true, instant: false };
const everywhere: Reach = { standard: true, instant: true };

function reachOf(iban: string): Reach {
  const country = sepaCountryOf(iban);
  if (country === undefined || !ibanIsValid(iban)) return nowhere;
  if (country.schemes === "standard_only") return standardOnly;
  switch (outcomeOf(iban)) {
    case "unreachable":
      return nowhere;
    case "no_instant":
      return standardOnly;
    default:
      return everywhere;
  }
}

function rejectOf({ orderId, creditor, scheme }: CreditTransferOrder): RailReport | undefined {
  if (!reachOf(creditor.iban)[scheme])
    return { orderId, status: "rejected", failureCode: "unreachable_beneficiary_iban", isoReason: "CNOR" };
  const reject = transferRejectOf(creditor.iban);
  return reject === undefined ? undefined : { orderId, status: "rejected", ...reject };
}

/**
 * A simulated counterparty bank: what becomes of an order is decided by the creditor's IBAN alone (see `testIbans`), so it keeps no state and
 * any number of processes agree. Rejects come at once; instant orders settle at once, standard ones at their planned moment.
 */
export const createSandboxRail = (): SepaRail => ({
  name: "sandbox",
  reach: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, reachOf(iban)]))),
  submit: (orders) =>
    Promise.resolve(
      orders.map((order) => rejectOf(order) ?? { orderId: order.orderId, status: order.scheme === "instant" ? "settled" : "pending" }),
    ),
  settleByRule: (orders) => Promise.resolve(orders.map((order) => rejectOf(order) ?? { orderId: order.orderId, status: "settled" })),
});
