import { newId, present } from "@memento/kernel";
import { type Transaction, withoutOrder } from "../transactions/queries.ts";
import type { Transfer } from "./queries.ts";
import { transactionStatusOf, type TransferStatus } from "./states.ts";

/** The debit that a transfer makes on the account that pays. Its type may still change until the transfer is authorized. */
export function debitOf(transfer: Transfer, transactionId: string, executedAt: Date): Transaction {
  const status: Exclude<TransferStatus, "pending"> = transfer.status === "pending" ? "scheduled" : transfer.status;
  return {
    transactionId,
    reference: transfer.reference,
    accountId: present(transfer.accountId, "account that pays"),
    amount: transfer.amount,
    direction: "debit",
    localIban: transfer.localIban,
    counterpartyName: present(transfer.beneficiaryName, "beneficiary's name"),
    status: transactionStatusOf[status],
    sourceType: "transfer_outgoing",
    source: {
      transfer_type: transfer.transferType ?? "standard",
      counterparty_iban: transfer.beneficiaryIban,
      message: transfer.message ?? undefined,
      end_to_end_id: transfer.endToEndId,
      transfer_id: transfer.transferId,
    },
    transferId: transfer.transferId,
    batchId: transfer.batchId,
    internalNote: transfer.internalNote,
    customId: transfer.customId,
    customMetadata: transfer.customMetadata,
    attachmentCount: 0,
    requestedAt: transfer.initiatedAt,
    executedAt,
    accountedAt: null,
  };
}

/** The other side of a transfer between own accounts: a credit with the same reference, confirmed when the transfer is. */
export const creditOf = (transfer: Transfer, payerName: string, at: Date): Transaction => ({
  transactionId: newId(),
  reference: transfer.reference,
  accountId: present(transfer.creditAccountId, "account that is paid"),
  amount: transfer.amount,
  direction: "credit",
  localIban: transfer.beneficiaryIban,
  counterpartyName: payerName,
  status: "confirmed",
  sourceType: "transfer_incoming",
  source: {
    transfer_type: transfer.transferType ?? "instant",
    counterparty_iban: transfer.localIban,
    message: transfer.message ?? undefined,
    end_to_end_id: transfer.endToEndId,
  },
  ...withoutOrder,
  requestedAt: transfer.initiatedAt,
  executedAt: at,
  accountedAt: at,
});
