import { Button, Group, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { OperationBody, OperationSource, Transaction } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { parseCents } from "../../lib/money.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { optionalFields, sourceNames, sourceOf } from "./sources.ts";

type Optional = (typeof optionalFields)[number] | "counterparty_name" | "internal_note" | "date";
type Values = { account_id: string; source: OperationSource; direction: "debit" | "credit"; amount: string } & Record<Optional, string>;

const blank: Record<Optional, string> = {
  counterparty_account_id: "",
  counterparty_iban: "",
  counterparty_bank_bic: "",
  counterparty_account_number: "",
  message: "",
  end_to_end_id: "",
  counterparty_name: "",
  internal_note: "",
  date: "",
};

/** What is sent: only what was filled in, and of what only some sources have, only what this source has. */
function bodyOf({ account_id, source, direction, amount, ...texts }: Values): OperationBody {
  const own: readonly string[] = sourceOf(source).fields;
  const isSent = (name: string, text: string): boolean =>
    text.trim() !== "" && (own.includes(name) || !optionalFields.some((field) => field === name));
  const filled = Object.entries(texts).flatMap(([name, text]) => (isSent(name, text) ? [[name, text.trim()]] : []));
  return { account_id: account_id.trim(), source, direction, amount: parseCents(amount) ?? 0, ...(Object.fromEntries(filled) as object) };
}

/**
 * Posts one operation. Its key stays the same until the form is changed, so an answer that was lost on its way cannot book it twice.
 */
export function OperationForm({ onPosted }: { onPosted: (transaction: Transaction, source: OperationSource) => void }) {
  const t = useT();
  const key = useRef(crypto.randomUUID());
  const form = useForm<Values>({
    initialValues: { account_id: "", source: "subscription", direction: "debit", amount: "", ...blank },
    validate: {
      account_id: (id) => (id === "" ? t("accounts.choose") : null),
      amount: (text) => ((parseCents(text) ?? 0) > 0 ? null : t("field.amount")),
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (values) => dataOf(api.POST("/console/api/operations", { body: bodyOf(values), headers: { "Idempotency-Key": key.current } })),
    onDone: (transaction) => {
      const { source } = form.getValues();
      form.reset();
      onPosted(transaction, source);
    },
    fieldOfCode: { insufficient_funds: "amount", current_account_not_found: "account_id", not_found: "account_id" },
  });
  const { source } = form.values;
  const { direction, fields } = sourceOf(source);
  const field = (name: keyof Values) => ({ key: form.key(name), ...form.getInputProps(name) });
  const choose = (next: OperationSource): void => {
    const { direction: only } = sourceOf(next);
    form.setValues({ source: next, ...(only === "either" ? {} : { direction: only }) });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={620}>
        <FormError error={error} />
        <AccountSelect label={t("operations.account")} required withAsterisk={false} {...field("account_id")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={t("operations.source")}
            searchable
            data={sourceNames.map((value) => ({ value, label: t(`operations.source.${value}`) }))}
            value={source}
            onChange={(next) => choose(sourceNames.find((name) => name === next) ?? source)}
          />
          <TextInput label={t("operations.amount")} rightSection="€" inputMode="decimal" {...field("amount")} />
        </SimpleGrid>
        {direction === "either" && (
          <SegmentedControl
            aria-label={t("operations.direction")}
            w={220}
            value={form.values.direction}
            onChange={(next) => form.setFieldValue("direction", next === "credit" ? "credit" : "debit")}
            data={[
              { value: "debit", label: t("operations.debit") },
              { value: "credit", label: t("operations.credit") },
            ]}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={t("operations.counterparty_name")}
            placeholder={t("operations.counterparty_name.hint")}
            {...field("counterparty_name")}
          />
          {fields.map((name) =>
            name === "counterparty_account_id" ? (
              <AccountSelect key={name} label={t(`operations.${name}`)} {...form.getInputProps(name)} />
            ) : (
              <TextInput key={name} label={t(`operations.${name}`)} {...form.getInputProps(name)} />
            ),
          )}
          <TextInput type="date" label={t("operations.date")} {...field("date")} aria-description={t("operations.date.hint")} />
          <TextInput label={t("operations.internal_note")} {...field("internal_note")} />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isPending}>
            {t("operations.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
