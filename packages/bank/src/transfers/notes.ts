import { minorToWire } from "@memento/kernel";
import type { AuditNote } from "../console/audit.ts";
import type { TransferRequest } from "./decide.ts";
import type { Transfer } from "./queries.ts";

/** What the audit log says of a transfer that a member ordered, whatever became of it at once. */
export const initiateNote = (_order: TransferRequest, transfer: Transfer): AuditNote => ({
  action: "transfer_initiated",
  subjectType: "transfer",
  subjectId: transfer.transferId,
  after: {
    amount: minorToWire(transfer.amount),
    currency: "EUR",
    local_iban: transfer.localIban,
    beneficiary_iban: transfer.beneficiaryIban,
    beneficiary_name: transfer.beneficiaryName,
    scheduled_date: transfer.scheduledOn ?? undefined,
    status: transfer.status,
  },
});

export const cancelNote = (_order: { transferId: string }, { transferId }: Transfer): AuditNote => ({
  action: "transfer_canceled",
  subjectType: "transfer",
  subjectId: transferId,
});
