import { newId, type Outcome, done, refused } from "@memento/kernel";
import { ibanIsValid, parisDate, type Reach, type Scheme, type TransferFailureCode, schemeAmountMax } from "@memento/rails";
import type { OwnIban } from "../ibans/queries.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { RailState, Transfer, TypeStrategy } from "./queries.ts";
import { moveTransfer, type TransferStatus } from "./states.ts";

/** An order to pay, as a caller gives it. Amount in cents of EUR; IBANs as they came. */
export type TransferRequest = {
  readonly amount: bigint;
  readonly localIban: string;
  readonly beneficiaryIban: string;
  readonly beneficiaryName?: string | undefined;
  readonly typeStrategy: TypeStrategy;
  readonly scheduledOn?: string | undefined;
  readonly message?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly internalNote?: string | undefined;
  readonly customId?: string | undefined;
  readonly customMetadata?: string | undefined;
  readonly batchId?: string | undefined;
};

/** What the bank knows about the IBANs of a batch, loaded before anything is decided. Keys are normalised IBANs. */
export type Known = {
  readonly settings: Settings;
  readonly own: ReadonlyMap<string, OwnIban>;
  readonly beneficiaries: Map<string, string>;
  readonly reach: ReadonlyMap<string, Reach>;
};

/** Codes that refuse a single transfer and leave nothing behind; in a bulk they fail the item. In the order in which they are checked. */
export const refusalCodes = [
  "current_account_not_found",
  "transfer_to_same_account",
  "transfer_to_owned_account_with_virtual_iban",
  "transfer_from_saving_account_to_external_beneficiary",
  "missing_new_beneficiary_name",
  "new_beneficiary_is_owned_iban",
] as const satisfies readonly TransferFailureCode[];
export type ScheduleRefusal = "scheduled_date_in_past" | "scheduled_date_too_far" | "scheduled_date_with_instant_only";
export type TransferRefusal = (typeof refusalCodes)[number] | ScheduleRefusal;

/** A transfer that may go on, and the way it would take. `transfer.status` is scheduled or authorized; only the funds are not judged yet. */
export type TransferDraft = {
  readonly transfer: Transfer;
  readonly newBeneficiary: boolean;
  readonly local: OwnIban;
  readonly credit: OwnIban | undefined;
};

export const normalise = (iban: string): string => iban.toUpperCase();

/** What an order is known by once it is stored: new for a single one, there already for the item of a bulk. */
export type Identity = Pick<Transfer, "transferId" | "reference" | "endToEndId" | "initiatedAt">;

export function newIdentity(request: TransferRequest, at: Date): Identity {
  const reference = newId();
  return { transferId: newId(), reference, endToEndId: request.endToEndId ?? reference.replaceAll("-", ""), initiatedAt: at };
}

/** The workspace's time, and its day in Paris, worked out once a batch. */
export type Moment = { readonly at: Date; readonly today: string };

export const momentOf = (at: Date): Moment => ({ at, today: parisDate(at) });

/** The two ends of a payment, or the code that refuses it. The order of the checks is part of the API: one order, one answer. */
function judgeParties(
  request: { localIban: string; beneficiaryIban: string; beneficiaryName?: string | undefined },
  known: Known,
): Outcome<{ local: OwnIban; credit: OwnIban | undefined; name: string }, (typeof refusalCodes)[number]> {
  const local = known.own.get(normalise(request.localIban));
  if (local === undefined || local.isDeleted || local.status !== "active" || local.accountStatus !== "active")
    return refused("current_account_not_found");
  const beneficiaryIban = normalise(request.beneficiaryIban);
  const credit = known.own.get(beneficiaryIban);
  if (credit !== undefined) {
    if (credit.accountId === local.accountId) return refused("transfer_to_same_account");
    const usable = !credit.isDeleted && credit.status === "active";
    if (usable && (local.type === "virtual" || credit.type === "virtual")) return refused("transfer_to_owned_account_with_virtual_iban");
    if (!usable || credit.accountStatus !== "active") return refused("new_beneficiary_is_owned_iban");
    return done({ local, credit, name: credit.accountName });
  }
  if (local.accountType === "booster_account") return refused("transfer_from_saving_account_to_external_beneficiary");
  const name = known.beneficiaries.get(beneficiaryIban) ?? request.beneficiaryName;
  if (name === undefined) return refused("missing_new_beneficiary_name");
  return done({ local, credit: undefined, name });
}

/** Which kind of transfer reaches the beneficiary, or why none does. Only reachability makes `instant_if_available` fall back. */
export function chooseType(strategy: TypeStrategy, reach: Reach | undefined): Outcome<Scheme, TransferFailureCode> {
  if (reach === undefined || (!reach.standard && !reach.instant)) return refused("unreachable_beneficiary_iban");
  switch (strategy) {
    case "standard_only":
      return reach.standard ? done("standard") : refused("unreachable_beneficiary_iban");
    case "instant_only":
      return reach.instant ? done("instant") : refused("instant_transfer_not_available");
    case "instant_if_available":
      return done(reach.instant ? "instant" : "standard");
  }
}

function judgeOrder(request: TransferRequest, credit: OwnIban | undefined, known: Known): Outcome<Scheme, TransferFailureCode> {
  const beneficiaryIban = normalise(request.beneficiaryIban);
  if (credit === undefined && !ibanIsValid(beneficiaryIban)) return refused("invalid_beneficiary_iban");
  const type = chooseType(
    request.typeStrategy,
    credit === undefined ? known.reach.get(beneficiaryIban) : { standard: true, instant: true },
  );
  if (!type.ok) return type;
  const limit = known.settings.transferLimit ?? schemeAmountMax;
  if (request.amount > limit || request.amount > schemeAmountMax) return refused("maximum_amount_exceeded");
  return type;
}

/** What is wrong with an order by itself, whatever the bank knows. "In the past" is judged on the Europe/Paris day. */
export function judgeSchedule({ scheduledOn, typeStrategy }: TransferRequest, { today }: Moment): ScheduleRefusal | undefined {
  if (scheduledOn === undefined) return undefined;
  if (typeStrategy === "instant_only") return "scheduled_date_with_instant_only";
  if (scheduledOn > lastScheduledOn) return "scheduled_date_too_far";
  return scheduledOn < today ? "scheduled_date_in_past" : undefined;
}

/** Days are written with four digits of a year, and what is scheduled settles some days later. */
export const lastScheduledOn = "9998-12-31";

/**
 * Decides one order by what is known. Refused: nothing is kept. Done: a transfer that is `failed` with its code, `scheduled`, or
 * `authorized` if the ledger agrees.
 */
export function decideTransfer(request: TransferRequest, known: Known, moment: Moment): Outcome<TransferDraft, TransferRefusal> {
  const schedule = judgeSchedule(request, moment);
  if (schedule !== undefined) return refused(schedule);
  return decideOrder(request, newIdentity(request, moment.at), known, moment);
}

function decideOrder(
  request: TransferRequest,
  identity: Identity,
  known: Known,
  { today }: Moment,
): Outcome<TransferDraft, (typeof refusalCodes)[number]> {
  const { scheduledOn, typeStrategy } = request;
  const parties = judgeParties(request, known);
  if (!parties.ok) return parties;
  const { local, credit, name } = parties.value;
  const type = judgeOrder(request, credit, known);
  const later = scheduledOn !== undefined && scheduledOn > today;
  const status: TransferStatus = !type.ok ? "failed" : later ? "scheduled" : "authorized";
  const transferType = typeOf(typeStrategy, type.ok ? type.value : null, later);
  const transfer: Transfer = {
    ...pendingTransfer(request, identity),
    accountId: local.accountId,
    beneficiaryName: name,
    transferType,
    status: moveTransfer("pending", status),
    failureCode: type.ok ? null : type.refusal,
    railState: status === "authorized" ? railStateOf(transferType, credit) : null,
    creditAccountId: credit?.accountId ?? null,
  };
  const newBeneficiary = credit === undefined && type.ok && !known.beneficiaries.has(transfer.beneficiaryIban);
  if (newBeneficiary) known.beneficiaries.set(transfer.beneficiaryIban, name);
  return done({ transfer, newBeneficiary, local, credit });
}

/** An order as it is stored before anybody looked at it: the item of a bulk, until it is initiated. */
export const pendingTransfer = (request: TransferRequest, identity: Identity): Transfer => ({
  ...identity,
  accountId: null,
  amount: request.amount,
  localIban: normalise(request.localIban),
  beneficiaryIban: normalise(request.beneficiaryIban),
  beneficiaryName: request.beneficiaryName ?? null,
  transferType: null,
  typeStrategy: request.typeStrategy,
  status: "pending",
  failureCode: null,
  scheduledOn: request.scheduledOn ?? null,
  message: request.message ?? null,
  internalNote: request.internalNote ?? null,
  customId: request.customId ?? null,
  customMetadata: request.customMetadata ?? null,
  batchId: request.batchId ?? null,
  railState: "queued",
  creditAccountId: null,
});

/**
 * Decides the pending item of a bulk as the single order that it stands for; what would refuse that one fails this one. A day that passed
 * while the item waited counts as today.
 */
export const decidePending = (pending: Transfer, known: Known, moment: Moment): Outcome<TransferDraft, (typeof refusalCodes)[number]> =>
  decideOrder(asRequest(pending), pending, known, moment);

/** `instant_if_available` is settled on the day; until then the type is not known, whatever it would be today. */
function typeOf(strategy: TypeStrategy, chosen: Scheme | null, later: boolean): Scheme | null {
  if (strategy === "standard_only") return "standard";
  if (strategy === "instant_only") return "instant";
  return later ? null : chosen;
}

/** Standard transfers wait for a cut-off; instant and internal ones leave at once. */
export const railStateOf = (type: Scheme | null, credit: { accountId: string } | undefined): RailState =>
  type === "standard" && credit === undefined ? "waiting" : "sending";

/** A scheduled transfer on its day: judged again by what is known now. */
export function decideScheduled(
  transfer: Transfer,
  known: Known,
): Outcome<{ type: Scheme; credit: OwnIban | undefined; local: OwnIban }, TransferFailureCode> {
  const parties = judgeParties(asRequest(transfer), known);
  if (!parties.ok) return parties;
  const { credit, local } = parties.value;
  const type = judgeOrder(asRequest(transfer), credit, known);
  return type.ok ? done({ type: type.value, credit, local }) : type;
}

const asRequest = (transfer: Transfer): TransferRequest => ({
  amount: transfer.amount,
  localIban: transfer.localIban,
  beneficiaryIban: transfer.beneficiaryIban,
  beneficiaryName: transfer.beneficiaryName ?? undefined,
  typeStrategy: transfer.typeStrategy,
  scheduledOn: transfer.scheduledOn ?? undefined,
  message: transfer.message ?? undefined,
  internalNote: transfer.internalNote ?? undefined,
  customId: transfer.customId ?? undefined,
  customMetadata: transfer.customMetadata ?? undefined,
  batchId: transfer.batchId ?? undefined,
});

/** The failed twin of a draft: the order stands on record, its money never moved. */
export const failDraft = (transfer: Transfer, failureCode: TransferFailureCode): Transfer => ({
  ...transfer,
  status: moveTransfer("pending", "failed"),
  failureCode,
  railState: null,
});
