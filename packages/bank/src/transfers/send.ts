import { present, type WorkspaceId } from "@memento/kernel";
import { type Commands, type Database, workspaceNow } from "@memento/platform";
import { type CreditTransferOrder, parisDate, type PostalAddress, type RailReport, type SepaRail } from "@memento/rails";
import { postalAddressOf } from "../workspaces/address.ts";
import { readCreditor } from "../workspaces/creditor.ts";
import { readSettings } from "../workspaces/settings.ts";
import { findTransfersToSend, type Transfer } from "./queries.ts";
import { applyReports } from "./settle.ts";

const sendMax = 1_000;

/** `address` is the debtor's, where it is known. */
export const orderOf = (transfer: Transfer, debtorName: string, at: Date, address?: PostalAddress): CreditTransferOrder => ({
  orderId: transfer.transferId,
  endToEndId: transfer.endToEndId,
  scheme: transfer.transferType ?? "standard",
  amount: transfer.amount,
  debtor: { name: debtorName, iban: transfer.localIban, ...(address === undefined ? {} : { address }) },
  creditor: { name: present(transfer.beneficiaryName, "beneficiary's name"), iban: transfer.beneficiaryIban },
  ...(transfer.message === null ? {} : { message: transfer.message }),
  executeOn: parisDate(at),
});

/**
 * Sends what is on its way out: internal transfers settle in the book, the others go to the rail, and what is known at once is booked.
 * Runs until nothing is left. Safe to run twice at the same time or again after a crash: the rail knows orders by their id, and a
 * report for a transfer that has moved on changes nothing.
 */
export async function sendTransfers(
  deps: { database: Database; commands: Commands; rail: SepaRail },
  workspaceId: WorkspaceId,
): Promise<void> {
  const { database, commands, rail } = deps;
  for (;;) {
    const transfers = await findTransfersToSend(database, workspaceId, sendMax);
    if (transfers.length === 0) return;
    const [settings, creditor, now] = await Promise.all([
      readSettings(database, workspaceId),
      readCreditor(database, workspaceId),
      workspaceNow(database, workspaceId),
    ]);
    const address = creditor.address === null ? undefined : postalAddressOf(creditor.address);
    const internal: RailReport[] = [];
    const orders: CreditTransferOrder[] = [];
    for (const transfer of transfers) {
      if (transfer.creditAccountId === null) orders.push(orderOf(transfer, settings.workspaceName, now, address));
      else internal.push({ orderId: transfer.transferId, status: "settled" });
    }
    const external = orders.length === 0 ? [] : await rail.submit(orders, now);
    await commands.run(workspaceId, applyReports, [...internal, ...external]);
    if (transfers.length < sendMax) return;
  }
}
