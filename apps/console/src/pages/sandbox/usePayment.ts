import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { plainIban } from "../../lib/iban.ts";
import { formatMinor, parseCents } from "../../lib/money.ts";
import { useNotify } from "../../ui/useNotify.ts";
import { useSubmit } from "../../ui/useSubmit.ts";

type Common = { account_id: string; amount: string } & Record<string, string>;
/** A form's texts without those that were left empty; IBANs as they travel. */
export type Filled = Readonly<Record<string, string>>;

export type PaymentOptions<Values extends Common> = {
  readonly blank: Values;
  readonly send: (
    payment: { readonly amount: number; readonly local_iban: string; readonly rest: Filled },
    headers: { readonly "Idempotency-Key": string },
  ) => Promise<unknown>;
  /** What is told once it was done. */
  readonly done: (amount: string) => string;
  readonly fieldOfPath: (path: string) => string;
};

/** A form of a simulated payment of one of the workspace's accounts. Its key stays the same until the form is changed. */
export function usePayment<Values extends Common>({ blank, send, done, fieldOfPath }: PaymentOptions<Values>) {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const form = useForm<Common>({
    initialValues: blank,
    validate: {
      account_id: (id: string) => (id === "" ? t("accounts.choose") : null),
      amount: (text: string) => ((parseCents(text) ?? 0) > 0 ? null : t("field.amount")),
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: async ({ account_id: accountId, amount: typed, ...texts }: Common) => {
      const amount = parseCents(typed) ?? 0;
      const filled = Object.entries(texts).flatMap(([name, text]) => {
        const plain = name.endsWith("iban") ? plainIban(text) : text.trim();
        return plain === "" ? [] : [[name, plain] as const];
      });
      const localIban = accounts.find(({ id }) => id === accountId)?.iban ?? "";
      const payment = { amount, local_iban: localIban, rest: Object.fromEntries(filled) };
      await send(payment, { "Idempotency-Key": key.current });
      return amount;
    },
    onDone: (amount) => {
      notify(done(formatMinor(amount, "EUR", locale)));
      form.setFieldValue("amount", "");
      for (const name of ["accounts", "transactions", "overview"]) void client.invalidateQueries({ queryKey: [name] });
    },
    fieldOfCode: { current_account_not_found: "account_id" },
    fieldOfPath: (path) => (path === "local_iban" ? "account_id" : fieldOfPath(path)),
  });
  const field = (name: keyof Values & string) => ({ key: form.key(name), ...form.getInputProps(name) });
  return { onSubmit, error, isPending, field };
}
