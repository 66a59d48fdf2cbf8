import type { RailCollectionFailureCode, RailTransferFailureCode } from "./failures.ts";

export type TestOutcome = "ok" | "no_instant" | "unreachable" | RailTransferFailureCode | RailCollectionFailureCode;

/**
 * Accounts 1, 2, 3 ... of a bank that exists in the sandbox only (code 99990): valid IBANs, one for each outcome, the same on every server and
 * for ever. `no_instant` is reached by standard transfers alone, `unreachable` by nothing. An outcome that only a collection can have
 * leaves a transfer alone, and the other way round.
 */
export const testIbans: readonly { readonly iban: string; readonly outcome: TestOutcome }[] = [
  { iban: "FR7699990000010000000000140", outcome: "ok" },
  { iban: "FR7699990000010000000000237", outcome: "no_instant" },
  { iban: "FR7699990000010000000000334", outcome: "unreachable" },
  { iban: "FR7699990000010000000000431", outcome: "beneficiary_bank_account_closed" },
  { iban: "FR7699990000010000000000528", outcome: "beneficiary_bank_invalid_bank_details" },
  { iban: "FR7699990000010000000000625", outcome: "beneficiary_bank_refusal" },
  { iban: "FR7699990000010000000000722", outcome: "beneficiary_bank_error" },
  { iban: "FR7699990000010000000000819", outcome: "maximum_amount_exceeded" },
  { iban: "FR7699990000010000000000916", outcome: "intermediary_system_error" },
  { iban: "FR7699990000010000000001013", outcome: "execution_failure" },
  { iban: "FR7699990000010000000001110", outcome: "memo_error" },
  { iban: "FR7699990000010000000001207", outcome: "memo_refusal" },
  { iban: "FR7699990000010000000001304", outcome: "debtor_bank_account_closed" },
  { iban: "FR7699990000010000000001401", outcome: "debtor_bank_invalid_bank_details" },
  { iban: "FR7699990000010000000001595", outcome: "debtor_bank_insufficient_funds" },
  { iban: "FR7699990000010000000001692", outcome: "debtor_refusal" },
  { iban: "FR7699990000010000000001789", outcome: "debtor_bank_refusal" },
  { iban: "FR7699990000010000000001886", outcome: "debtor_bank_error" },
];

const byIban = new Map(testIbans.map(({ iban, outcome }) => [iban, outcome]));

/** What a counterparty's IBAN stands for in the sandbox; any IBAN that is no test IBAN is `ok`. */
export const outcomeOf = (iban: string): TestOutcome => byIban.get(iban) ?? "ok";

/** The ISO reasons that a real bank or clearing would give; what either scheme can meet. */
const commonRejects = {
  intermediary_system_error: "ED05",
  execution_failure: "NARR",
  memo_error: "FF01",
  memo_refusal: "AC06",
} as const;

const transferRejects: Partial<Record<RailTransferFailureCode, string>> = {
  ...commonRejects,
  beneficiary_bank_account_closed: "AC04",
  beneficiary_bank_invalid_bank_details: "AC01",
  beneficiary_bank_refusal: "AG01",
  beneficiary_bank_error: "AB08",
  maximum_amount_exceeded: "AM02",
};

const collectionRejects: Partial<Record<RailCollectionFailureCode, string>> = {
  ...commonRejects,
  debtor_bank_account_closed: "AC04",
  debtor_bank_invalid_bank_details: "AC01",
  debtor_bank_insufficient_funds: "AM04",
  debtor_refusal: "MS02",
  debtor_bank_refusal: "MD07",
  debtor_bank_error: "AB08",
};

export type Reject<Code> = { readonly failureCode: Code; readonly isoReason: string };

function rejectAmong<Code extends TestOutcome>(rejects: Partial<Record<Code, string>>, iban: string): Reject<Code> | undefined {
  const failureCode = outcomeOf(iban) as Code; // looked up below: an outcome that is none of these has no reason
  const isoReason = rejects[failureCode];
  return isoReason === undefined ? undefined : { failureCode, isoReason };
}

/** The reject that a transfer to this IBAN meets, if any. */
export const transferRejectOf = (iban: string): Reject<RailTransferFailureCode> | undefined => rejectAmong(transferRejects, iban);

/** The reject that a collection from this IBAN meets, if any. */
export const collectionRejectOf = (iban: string): Reject<RailCollectionFailureCode> | undefined => rejectAmong(collectionRejects, iban);
