import { sepaCountryOf } from "./countries.ts";
import { ibanIsValid } from "./iban.ts";
import type { CollectionRail, CollectionReach, CollectionReport, DirectDebitOrder } from "./collection-port.ts";
import type { CreditTransferOrder, RailReport, Reach, SepaRail } from "./port.ts";
import { collectionRejectOf, outcomeOf, transferRejectOf } from "./test-ibans.ts";

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

/** Direct debits: what takes none at all, or transfers only, is out of reach. */
function collectionReachOf(iban: string): CollectionReach {
  const country = sepaCountryOf(iban);
  const reached = country?.schemes === "all" && ibanIsValid(iban) && outcomeOf(iban) !== "unreachable";
  return { core: reached, b2b: reached };
}

function rejectOfCollection({ orderId, debtor, scheme }: DirectDebitOrder): CollectionReport | undefined {
  if (!collectionReachOf(debtor.iban)[scheme])
    return { orderId, status: "rejected", failureCode: "unreachable_mandate_iban", isoReason: "CNOR" };
  const reject = collectionRejectOf(debtor.iban);
  return reject === undefined ? undefined : { orderId, status: "rejected", ...reject };
}

/**
 * A simulated counterparty bank: what becomes of an order is decided by the IBAN of the other side alone (see `testIbans`), so it keeps no state and
 * any number of processes agree. Rejects come at once; instant orders settle at once, standard ones and collections at their planned moment.
 */
export const createSandboxRail = (): SepaRail & CollectionRail => ({
  name: "sandbox",
  reach: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, reachOf(iban)]))),
  submit: (orders) =>
    Promise.resolve(
      orders.map((order) => rejectOf(order) ?? { orderId: order.orderId, status: order.scheme === "instant" ? "settled" : "pending" }),
    ),
  settleByRule: (orders) => Promise.resolve(orders.map((order) => rejectOf(order) ?? { orderId: order.orderId, status: "settled" })),
  reachForCollections: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, collectionReachOf(iban)]))),
  submitCollections: (orders) =>
    Promise.resolve(orders.map((order) => rejectOfCollection(order) ?? { orderId: order.orderId, status: "pending" })),
  settleCollectionsByRule: (orders) =>
    Promise.resolve(orders.map((order) => rejectOfCollection(order) ?? { orderId: order.orderId, status: "settled" })),
});
