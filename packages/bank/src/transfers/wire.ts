import { minorToWire } from "@memento/kernel";
import { withoutNulls } from "../wire.ts";
import type { TransferRequest } from "./decide.ts";
import type { Transfer } from "./queries.ts";
import type { TransferBody } from "./schema.ts";

export const transferFromWire = (body: TransferBody): TransferRequest => ({
  amount: BigInt(body.amount),
  localIban: body.local_iban,
  beneficiaryIban: body.beneficiary_iban,
  beneficiaryName: body.beneficiary_name,
  typeStrategy: body.type_strategy ?? "instant_if_available",
  scheduledOn: body.scheduled_date,
  message: body.message,
  endToEndId: body.end_to_end_id,
  internalNote: body.internal_note,
  customId: body.custom_id,
  customMetadata: body.custom_metadata,
});

export const transferToWire = (transfer: Transfer) =>
  withoutNulls({
    id: transfer.transferId,
    reference: transfer.reference,
    amount: minorToWire(transfer.amount),
    currency: "EUR",
    local_iban: transfer.localIban,
    account_id: transfer.accountId,
    beneficiary_iban: transfer.beneficiaryIban,
    transfer_type: transfer.transferType,
    type_strategy: transfer.typeStrategy,
    status: transfer.status,
    failure_code: transfer.failureCode,
    scheduled_date: transfer.scheduledOn,
    message: transfer.message,
    end_to_end_id: transfer.endToEndId,
    internal_note: transfer.internalNote,
    custom_id: transfer.customId,
    custom_metadata: transfer.customMetadata,
  });
