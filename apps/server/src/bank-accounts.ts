import {
  bookOf,
  findOrderOutcomes,
  findOwnIbans,
  findReturnedOrders,
  initiateCollections,
  initiateTransfers,
  momentOf,
} from "@memento/bank";
import type { Outcome } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import { runWithin } from "@memento/platform";
import type { BankRail } from "@memento/rails";
import type { BankAccounts, OrderTaken } from "@memento/wallet";

/** A failed order is kept by the bank, and will never move money: to the wallet it was refused. */
const takenOf = <Order extends { status: string; failureCode: string | null }>(
  outcome: Outcome<Order, string>,
  idOf: (order: Order) => string,
): OrderTaken => {
  if (!outcome.ok) return { refusedBecause: outcome.refusal };
  return outcome.value.status === "failed" ? { refusedBecause: outcome.value.failureCode ?? "failed" } : { orderId: idOf(outcome.value) };
};

/** The bank side of a workspace, as its wallet sees it: orders are the bank's own operations, run inside the wallet's transaction. */
export function createBankAccounts(rail: BankRail): BankAccounts {
  const collect = initiateCollections(rail);
  const transfer = initiateTransfers(rail);
  return {
    async collect(context, localIban, orders) {
      const { today } = momentOf(context.now);
      const outcomes = await runWithin(
        collect,
        context,
        orders.map(({ amount, iban, name, message, mandate, chargeId }) => ({
          amount,
          scheme: "core" as const,
          mandateReference: mandate.reference,
          signedOn: mandate.signedOn,
          debtor: { name, iban },
          scheduledOn: today,
          localIban,
          message,
          customId: chargeId,
        })),
      );
      return outcomes.map((outcome) => takenOf(outcome, ({ collectionId }) => collectionId));
    },
    async pay(context, localIban, orders) {
      const outcomes = await runWithin(
        transfer,
        context,
        orders.map(({ amount, iban, name, message, chargeId }) => ({
          amount,
          localIban,
          beneficiaryIban: iban,
          beneficiaryName: name,
          typeStrategy: "instant_if_available" as const,
          message,
          customId: chargeId,
        })),
      );
      return outcomes.map((outcome) => takenOf(outcome, ({ transferId }) => transferId));
    },
    look: findOrderOutcomes,
    returnsAfter: findReturnedOrders,
    async balance(on, workspaceId, iban) {
      const own = await findOwnIbans(on, workspaceId, [iban]);
      const account = own.get(iban);
      if (account === undefined) return undefined;
      return (await balancesOf(on, bookOf(workspaceId), [account.accountId])).get(account.accountId);
    },
  };
}
