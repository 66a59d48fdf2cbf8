import { Button, Group, Select, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { returnableQuery, returnReasons } from "../../api/sandbox.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { FormError } from "../../ui/FormError.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { useSubmit } from "../../ui/useSubmit.ts";

const route = getRouteApi("/signed-in/sandbox");

type Values = { transaction_id: string; reason: (typeof returnReasons)[number] };

/** Another bank sends a payment back. */
export function ReturnForm() {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const { transaction = "" } = route.useSearch();
  const choices = useQuery(returnableQuery).data ?? [];
  const form = useForm<Values>({
    initialValues: { transaction_id: transaction, reason: "not_specified_reason_agent_generated" },
    validate: { transaction_id: (id) => (id === "" ? t("sandbox.return.choose") : null) },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.POST("/console/api/bank/sandbox/returns", { body, headers: { "Idempotency-Key": key.current } })),
    onDone: () => {
      notify(t("sandbox.return.done"));
      form.setFieldValue("transaction_id", "");
      for (const name of ["accounts", "transactions", "collections", "overview"]) void client.invalidateQueries({ queryKey: [name] });
    },
    fieldOfCode: {
      not_found: "transaction_id",
      transaction_not_returnable: "transaction_id",
      transaction_not_confirmed: "transaction_id",
      transaction_already_returned: "transaction_id",
    },
  });
  const { transaction_id: chosen } = form.values;
  const labelOf = (one: (typeof choices)[number]): string => {
    const amount = formatMinor(one.direction === "debit" ? -one.amount : one.amount, one.currency, locale);
    return `${one.counterparty_name} · ${amount} · …${one.id.slice(-8)}`;
  };
  const options = choices.map((one) => ({ value: one.id, label: labelOf(one) }));
  if (chosen !== "" && !options.some(({ value }) => value === chosen)) options.unshift({ value: chosen, label: chosen });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormError error={error} />
        <Select
          label={t("sandbox.return.transaction")}
          placeholder={t("sandbox.return.transaction.hint")}
          nothingFoundMessage={t("sandbox.return.transaction.none")}
          searchable
          data={options}
          {...form.getInputProps("transaction_id")}
          value={chosen === "" ? null : chosen}
        />
        <Select
          label={t("sandbox.return.reason")}
          searchable
          data={returnReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          {...form.getInputProps("reason")}
        />
        <Group>
          <Button type="submit" loading={isPending}>
            {t("sandbox.return.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
