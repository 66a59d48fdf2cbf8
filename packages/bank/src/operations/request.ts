import { sourceAttributes, sourceSchemaOf } from "../transactions/sources.ts";
import { kindOf, type OperationType } from "./kinds.ts";

/** What a source may say about the other side, as it goes on the wire. */
export const operationAttributes = [
  "counterparty_iban",
  "counterparty_bank_bic",
  "counterparty_account_number",
  "message",
  "end_to_end_id",
] as const;
export type OperationAttributes = Partial<Readonly<Record<(typeof operationAttributes)[number], string | undefined>>>;

/** What the bank's operator books on an account. Amount in cents of EUR. */
export type OperationRequest = {
  readonly accountId: string;
  readonly source: OperationType;
  readonly direction: "debit" | "credit";
  readonly amount: bigint;
  readonly attributes: OperationAttributes;
  /** The bank's own name by default, or the account's on the other side */
  readonly counterpartyName?: string | undefined;
  /** An own account on the other side, which shows it too: for sweeps and maintenance transfers only. */
  readonly counterpartyAccountId?: string | undefined;
  readonly internalNote?: string | undefined;
  /** The day on which to book, in Paris; now by default */
  readonly date?: string | undefined;
};

/**
 * What is wrong with a request whoever looks at it, in a sentence that names the field; undefined: nothing. Checks the direction against the
 * source's, and the attributes against what the source has on the wire.
 */
export function operationFault(request: OperationRequest): string | undefined {
  const { source, direction, attributes, counterpartyAccountId, accountId } = request;
  const { direction: allowed, mirror } = kindOf(source);
  if (allowed !== "either" && direction !== allowed) return `direction of ${source} is ${allowed}.`;
  if (counterpartyAccountId !== undefined && mirror === undefined)
    return `counterparty_account_id goes with sweeps and maintenance transfers only.`;
  if (counterpartyAccountId === accountId) return "counterparty_account_id must be another account.";
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && !Object.hasOwn(sourceAttributes[source], name)) return `${name} is no attribute of ${source}.`;
  if (counterpartyAccountId !== undefined && attributes.counterparty_iban !== undefined)
    return "counterparty_iban is the main IBAN of counterparty_account_id: give one of them.";
  const given: Readonly<Record<string, string | undefined>> = attributes;
  for (const name of sourceSchemaOf(source).required ?? []) {
    if (name === "type" || given[name] !== undefined) continue;
    if (name === "counterparty_iban" && counterpartyAccountId !== undefined) continue;
    return `${name} is required for ${source}.`;
  }
  return undefined;
}
