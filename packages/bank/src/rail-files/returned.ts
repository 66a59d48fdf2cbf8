import { present } from "@memento/kernel";
import { type OperationContext, runWithin } from "@memento/platform";
import { parisDate, reasonOfIso, type ReturnedPayment } from "@memento/rails";
import { bookReturns } from "../returns/book.ts";
import type { DealtWith, Unmatched } from "./book.ts";
import { findTransactionsOfOrders } from "./queries.ts";

/**
 * Books payments that came back, with the reason in our words beside the bank's own. Those that the books do not take (returned already, or never
 * settled here) are answered for a person to look at; the others are added to `entries`.
 */
export async function bookReturned(
  context: OperationContext,
  returns: readonly ReturnedPayment[],
  entries: DealtWith[],
): Promise<Unmatched[]> {
  if (returns.length === 0) return [];
  const { tx, workspaceId, now } = context;
  const originals = await findTransactionsOfOrders(
    tx,
    workspaceId,
    returns.map(({ orderId }) => orderId),
  );
  const outcomes = await runWithin(
    bookReturns,
    context,
    returns.map(({ orderId, scheme, amount, charges, isoReason, bookedOn = parisDate(now) }) => {
      const original = originals.get(orderId);
      const settledOn = parisDate(original?.accountedAt ?? now);
      return {
        transactionId: original?.transactionId ?? orderId,
        amount,
        bankCharges: charges,
        isoReason,
        reason: reasonOfIso(isoReason, { scheme, settledOn, returnedOn: bookedOn }),
      };
    }),
  );
  return returns.flatMap((returned, index): Unmatched[] => {
    const outcome = present(outcomes[index], "outcome of a return");
    const { kind, entryKey, localIban: account, amount, charges, isoReason, endToEndId, bookedOn } = returned;
    if (outcome.ok) {
      entries.push({ entryKey, outcome: "returned", subjectId: outcome.value.transactionId, bookedOn });
      return [];
    }
    const direction = kind === "transfer" ? "credit" : "debit";
    return [{ entryKey, problem: "not_bookable", account, direction, amount: amount + charges, isoReason, endToEndId, bookedOn }];
  });
}
