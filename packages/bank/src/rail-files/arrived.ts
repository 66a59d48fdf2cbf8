import { present } from "@memento/kernel";
import { type OperationContext, runWithin } from "@memento/platform";
import type { ArrivedCollection, ArrivedTransfer } from "@memento/rails";
import { receiveCollections } from "../incoming-collections/receive.ts";
import type { receiveTransfers } from "../incoming-transfers/receive.ts";
import type { DealtWith, Unmatched, UnmatchedProblem } from "./book.ts";

/** What a message says in place of something that it has to say and nobody knows. */
const notProvided = "NOTPROVIDED";
const nameOf = ({ name, iban }: { name: string; iban: string | undefined }): string => (name === "" ? (iban ?? notProvided) : name);

/** Credits transfers that arrived and adds them to `entries`; answers those that no account takes, for a person to look at. */
export async function bookIncoming(
  context: OperationContext,
  receive: ReturnType<typeof receiveTransfers>,
  incoming: readonly ArrivedTransfer[],
  entries: DealtWith[],
): Promise<Unmatched[]> {
  if (incoming.length === 0) return [];
  const requests = incoming.map(({ amount, localIban, message, endToEndId = notProvided, debtor, scheme }) => ({
    amount,
    localIban,
    message,
    endToEndId,
    counterpartyName: nameOf(debtor),
    counterpartyIban: debtor.iban,
    scheme,
  }));
  const outcomes = await runWithin(receive, context, requests);
  return incoming.flatMap((arrived, index): Unmatched[] => {
    const outcome = present(outcomes[index], "outcome of an incoming transfer");
    const { entryKey, bookedOn } = arrived;
    if (outcome.ok && !outcome.value.returned) {
      entries.push({ entryKey, outcome: "credited", subjectId: outcome.value.transactionId, bookedOn });
      return [];
    }
    return [unmatchedArrival(arrived, outcome.ok ? "account_takes_nothing" : "not_bookable")];
  });
}

export const unmatchedArrival = (arrived: ArrivedTransfer, problem: UnmatchedProblem): Unmatched => {
  const { entryKey, localIban, amount, debtor, message, endToEndId, bookedOn } = arrived;
  return { entryKey, problem, account: localIban, direction: "credit", amount, counterparty: debtor, message, endToEndId, bookedOn };
};

/**
 * Debits direct debits of others and adds them to `entries`. One that the account does not pay is a rejected transaction; as the sponsor bank
 * has paid it, it is also answered for a person who has it returned.
 */
export async function bookCollected(
  context: OperationContext,
  collected: readonly ArrivedCollection[],
  entries: DealtWith[],
): Promise<Unmatched[]> {
  if (collected.length === 0) return [];
  const requests = collected.map(({ amount, localIban, scheme, message, endToEndId = notProvided, mandateReference, creditor }) => ({
    amount,
    localIban,
    scheme,
    message,
    endToEndId,
    mandateReference: mandateReference ?? notProvided,
    creditor: { name: nameOf(creditor), iban: creditor.iban, identifier: creditor.identifier ?? notProvided },
  }));
  const outcomes = await runWithin(receiveCollections, context, requests);
  return collected.flatMap((arrived, index): Unmatched[] => {
    const outcome = present(outcomes[index], "outcome of an incoming collection");
    const { entryKey, bookedOn } = arrived;
    if (outcome.ok && outcome.value.status !== "rejected") {
      entries.push({ entryKey, outcome: "debited", subjectId: outcome.value.transactionId, bookedOn });
      return [];
    }
    return [unmatchedDebit(arrived, outcome.ok ? "account_does_not_pay" : "not_bookable")];
  });
}

export const unmatchedDebit = (arrived: ArrivedCollection, problem: UnmatchedProblem): Unmatched => {
  const { entryKey, localIban, amount, creditor, message, endToEndId, bookedOn } = arrived;
  return { entryKey, problem, account: localIban, direction: "debit", amount, counterparty: creditor, message, endToEndId, bookedOn };
};
