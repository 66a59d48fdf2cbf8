import { done, newId, type Outcome, refused } from "@memento/kernel";
import {
  type CollectionFailureCode,
  collectionPlan,
  type CollectionReach,
  type CollectionScheme,
  type Day,
  debtorAddressIsRequired,
  ibanIsValid,
} from "@memento/rails";
import { takesDirectDebits } from "../accounts/direct-debits.ts";
import type { OwnIban } from "../ibans/queries.ts";
import { mandateIsDormant } from "../mandates/dormancy.ts";
import { type Mandate, mandateKey, type PartyAddress } from "../mandates/queries.ts";
import { lastScheduledOn, type Moment, normalise } from "../transfers/decide.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { Collection } from "./queries.ts";
import { type CollectionStatus, moveCollection } from "./states.ts";

/** An order to collect, as a caller gives it. Amount in cents of EUR; IBANs as they came. */
export type CollectionRequest = {
  readonly amount: bigint;
  readonly scheme: CollectionScheme;
  readonly mandateReference: string;
  readonly signedOn?: Day | undefined;
  readonly debtor?: { readonly name: string; readonly iban: string; readonly address?: PartyAddress | undefined } | undefined;
  readonly contractReference?: string | undefined;
  readonly scheduledOn: Day;
  readonly localIban: string;
  readonly message?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly internalNote?: string | undefined;
  readonly customId?: string | undefined;
  readonly customMetadata?: string | undefined;
  readonly batchId?: string | undefined;
};

/** What the bank knows about a batch, loaded before anything is decided. IBANs are normalised. Deciding adds to `mandates` and `coreInFlight`. */
export type Known = {
  readonly settings: Settings;
  readonly own: ReadonlyMap<string, OwnIban>;
  /** By `mandateKey` */
  readonly mandates: Map<string, Mandate>;
  readonly reach: ReadonlyMap<string, CollectionReach>;
  /** Cents of CORE collections scheduled and not yet settled */
  coreInFlight: bigint;
};

/** Codes that refuse a single collection and leave nothing behind; in a bulk they fail the item. In the order in which they are checked. */
export const refusalCodes = [
  "current_account_not_found",
  "collection_to_same_account",
  "creditor_is_saving_account",
  "account_cannot_receive_collections",
  "no_sepa_creditor_identifier",
  "mandate_info_missing",
  "mandate_iban_mismatch",
] as const satisfies readonly CollectionFailureCode[];
export type PartyRefusal = (typeof refusalCodes)[number];
export type DateRefusal = "scheduled_date_in_past" | "scheduled_date_too_far" | "signature_date_in_future";

/** What an order does to its mandate: uses one as it is, makes one, or signs a dormant one anew. */
export type MandateUse = { readonly mandate: Mandate; readonly kind: "existing" | "new" | "renewed" };

/** A collection that may go on. `collection.status` is scheduled or failed. */
export type CollectionDraft = { readonly collection: Collection; readonly use: MandateUse };

export type Identity = Pick<Collection, "collectionId" | "reference" | "endToEndId" | "initiatedAt">;

export function newIdentity(request: CollectionRequest, at: Date): Identity {
  const reference = newId();
  return { collectionId: newId(), reference, endToEndId: request.endToEndId ?? reference.replaceAll("-", ""), initiatedAt: at };
}

/** What is wrong with an order by itself, whatever the bank knows; days are those of Europe/Paris. */
export function judgeDates(
  { scheduledOn, signedOn }: Pick<CollectionRequest, "scheduledOn" | "signedOn">,
  { today }: Moment,
): DateRefusal | undefined {
  if (signedOn !== undefined && signedOn > today) return "signature_date_in_future";
  if (scheduledOn > lastScheduledOn) return "scheduled_date_too_far";
  return scheduledOn < today ? "scheduled_date_in_past" : undefined;
}

/** The mandate as an order brings it; undefined where something of it is missing. */
function mandateOf(request: CollectionRequest, known: Mandate | undefined): Mandate | undefined {
  const { signedOn, debtor, scheme, mandateReference: reference } = request;
  if (signedOn === undefined || debtor === undefined) return undefined;
  return {
    mandateId: known?.mandateId ?? newId(),
    scheme,
    reference: known?.reference ?? reference,
    signedOn,
    debtorName: debtor.name,
    debtorIban: normalise(debtor.iban),
    debtorAddress: debtor.address ?? null,
    contractReference: request.contractReference ?? null,
    lastCollectedOn: null,
  };
}

/**
 * Which mandate an order collects under. One that exists counts as it is, whatever the order says, but for the debtor's IBAN, which has to be
 * the same. A dormant one (36 months without a collection) has to be signed anew: full data with a newer signature.
 */
function judgeMandate(
  request: CollectionRequest,
  known: Known,
  today: Day,
): Outcome<MandateUse, "mandate_info_missing" | "mandate_iban_mismatch"> {
  const found = known.mandates.get(mandateKey({ scheme: request.scheme, reference: request.mandateReference }));
  if (found === undefined) {
    const mandate = mandateOf(request, undefined);
    return mandate === undefined ? refused("mandate_info_missing") : done({ mandate, kind: "new" });
  }
  if (mandateIsDormant(found, today)) {
    const mandate = mandateOf(request, found);
    if (mandate === undefined || mandate.signedOn <= found.signedOn) return refused("mandate_info_missing");
    return done({ mandate, kind: "renewed" });
  }
  if (request.debtor !== undefined && normalise(request.debtor.iban) !== found.debtorIban) return refused("mandate_iban_mismatch");
  return done({ mandate: found, kind: "existing" });
}

/** The two ends of a collection, or the code that refuses it. The order of the checks is part of the API: one order, one answer. */
function judgeParties(request: CollectionRequest, known: Known, today: Day): Outcome<{ local: OwnIban; use: MandateUse }, PartyRefusal> {
  const local = known.own.get(normalise(request.localIban));
  if (local === undefined || local.isDeleted || local.status !== "active" || local.accountStatus !== "active")
    return refused("current_account_not_found");
  const use = judgeMandate(request, known, today);
  const debtorIban = use.ok ? use.value.mandate.debtorIban : request.debtor === undefined ? undefined : normalise(request.debtor.iban);
  if (debtorIban !== undefined && known.own.get(debtorIban)?.accountId === local.accountId) return refused("collection_to_same_account");
  if (local.accountType === "booster_account") return refused("creditor_is_saving_account");
  if (!takesDirectDebits[local.accountType]) return refused("account_cannot_receive_collections");
  if (known.settings.sepaCreditorIdentifier === null) return refused("no_sepa_creditor_identifier");
  return use.ok ? done({ local, use: use.value }) : use;
}

function judgeDebtor(scheme: CollectionScheme, mandate: Mandate, known: Known): CollectionFailureCode | undefined {
  const { debtorIban } = mandate;
  if (!ibanIsValid(debtorIban)) return "invalid_mandate_iban";
  if (debtorAddressIsRequired(debtorIban) && mandate.debtorAddress === null) return "missing_debtor_address";
  return known.reach.get(debtorIban)?.[scheme] === true ? undefined : "unreachable_mandate_iban";
}

function judgeLimit({ amount, scheme }: CollectionRequest, known: Known): CollectionFailureCode | undefined {
  const limit = known.settings.coreCollectionLimit;
  return scheme === "core" && limit !== null && known.coreInFlight + amount > limit ? "core_limit_exceeded" : undefined;
}

/** Decides one order by what is known. Refused: nothing is kept. Done: a collection that is `scheduled`, or `failed` with its code. */
export function decideCollection(
  request: CollectionRequest,
  known: Known,
  moment: Moment,
): Outcome<CollectionDraft, PartyRefusal | DateRefusal> {
  const dates = judgeDates(request, moment);
  if (dates !== undefined) return refused(dates);
  return decideOrder(request, newIdentity(request, moment.at), known, moment);
}

function decideOrder(
  request: CollectionRequest,
  identity: Identity,
  known: Known,
  { at, today }: Moment,
): Outcome<CollectionDraft, PartyRefusal> {
  const parties = judgeParties(request, known, today);
  if (!parties.ok) return parties;
  const { local, use } = parties.value;
  const { mandate } = use;
  const failureCode = judgeDebtor(request.scheme, mandate, known) ?? judgeLimit(request, known);
  const status: CollectionStatus = failureCode === undefined ? "scheduled" : "failed";
  const collection: Collection = {
    ...pendingCollection(request, identity),
    accountId: local.accountId,
    signedOn: mandate.signedOn,
    debtorName: mandate.debtorName,
    debtorIban: mandate.debtorIban,
    debtorAddress: mandate.debtorAddress,
    contractReference: mandate.contractReference,
    status: moveCollection("pending", status),
    failureCode: failureCode ?? null,
    dueOn: failureCode === undefined ? collectionPlan(request.scheduledOn, at).dueOn : null,
    railState: failureCode === undefined ? "waiting" : null,
  };
  if (status === "scheduled") {
    known.mandates.set(mandateKey(mandate), mandate);
    if (request.scheme === "core") known.coreInFlight += request.amount;
  }
  return done({ collection, use });
}

/** An order as it is stored before anybody looked at it: the item of a bulk, until it is initiated. */
export const pendingCollection = (request: CollectionRequest, identity: Identity): Collection => ({
  ...identity,
  accountId: null,
  amount: request.amount,
  scheme: request.scheme,
  mandateReference: request.mandateReference,
  signedOn: request.signedOn ?? null,
  debtorName: request.debtor?.name ?? null,
  debtorIban: request.debtor === undefined ? null : normalise(request.debtor.iban),
  debtorAddress: request.debtor?.address ?? null,
  contractReference: request.contractReference ?? null,
  localIban: normalise(request.localIban),
  status: "pending",
  failureCode: null,
  scheduledOn: request.scheduledOn,
  dueOn: null,
  message: request.message ?? null,
  internalNote: request.internalNote ?? null,
  customId: request.customId ?? null,
  customMetadata: request.customMetadata ?? null,
  batchId: request.batchId ?? null,
  railState: "queued",
});

export const asRequest = (collection: Collection): CollectionRequest => ({
  amount: collection.amount,
  scheme: collection.scheme,
  mandateReference: collection.mandateReference,
  signedOn: collection.signedOn ?? undefined,
  debtor:
    collection.debtorName === null || collection.debtorIban === null
      ? undefined
      : { name: collection.debtorName, iban: collection.debtorIban, address: collection.debtorAddress ?? undefined },
  contractReference: collection.contractReference ?? undefined,
  scheduledOn: collection.scheduledOn,
  localIban: collection.localIban,
  message: collection.message ?? undefined,
  internalNote: collection.internalNote ?? undefined,
  customId: collection.customId ?? undefined,
  customMetadata: collection.customMetadata ?? undefined,
  batchId: collection.batchId ?? undefined,
});

/**
 * Decides the pending item of a bulk as the single order that it stands for; what would refuse that one fails this one. A day that passed
 * while the item waited counts as today.
 */
export const decidePending = (pending: Collection, known: Known, moment: Moment): Outcome<CollectionDraft, PartyRefusal> =>
  decideOrder(asRequest(pending), pending, known, moment);

/** Whether a collection may still be submitted on its day: what may have changed since it was scheduled, and nothing else. */
export function judgeSubmission(collection: Collection, known: Pick<Known, "settings" | "own">): CollectionFailureCode | undefined {
  const local = known.own.get(collection.localIban);
  if (local === undefined || local.isDeleted || local.status !== "active" || local.accountStatus !== "active")
    return "current_account_not_found";
  if (!takesDirectDebits[local.accountType]) return "account_cannot_receive_collections";
  return known.settings.sepaCreditorIdentifier === null ? "no_sepa_creditor_identifier" : undefined;
}

/** The failed twin of an order that was not initiated: it stands on record and leads nowhere. */
export const failPending = (collection: Collection, failureCode: CollectionFailureCode): Collection => ({
  ...collection,
  status: moveCollection("pending", "failed"),
  failureCode,
  railState: null,
});
