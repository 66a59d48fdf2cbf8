import type { TransferOrder } from "../../api/types.ts";
import { plainIban } from "../../lib/iban.ts";
import { parseCents } from "../../lib/money.ts";

export type Strategy = NonNullable<TransferOrder["type_strategy"]>;
export const strategies = ["instant_if_available", "instant_only", "standard_only"] as const satisfies readonly Strategy[];

/** A transfer as somebody fills it in. */
export type OrderForm = {
  account_id: string;
  /** Where the beneficiary comes from */
  to: "known" | "new" | "own";
  /** The IBAN and name of one that was paid before, as one text */
  known: string;
  beneficiary_iban: string;
  beneficiary_name: string;
  own_account_id: string;
  amount: string;
  message: string;
  type_strategy: Strategy;
  when: "now" | "date";
  scheduled_date: string;
};

/** Both ends as they go on the wire. */
export type Parties = { readonly localIban: string; readonly iban: string; readonly name: string | undefined };

/** What is sent. */
export const orderOf = (form: OrderForm, { localIban, iban, name }: Parties): TransferOrder => ({
  local_iban: localIban,
  beneficiary_iban: plainIban(iban),
  ...(name !== undefined && name.trim() !== "" && { beneficiary_name: name.trim() }),
  amount: parseCents(form.amount) ?? 0,
  type_strategy: form.type_strategy,
  ...(form.message.trim() !== "" && { message: form.message.trim() }),
  ...(form.when === "date" && { scheduled_date: form.scheduled_date }),
});
