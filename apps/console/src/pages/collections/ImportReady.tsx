import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ApiError, dataOf } from "../../api/errors.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n, useT } from "../../i18n/I18n.tsx";
import type { CsvRow } from "../../lib/csv.ts";
import { formatMinor } from "../../lib/money.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Day } from "../../ui/Day.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { Money } from "../../ui/Money.tsx";
import { useErrorText } from "../../ui/useErrorText.ts";
import { useNotify } from "../../ui/useNotify.ts";
import { type CollectionColumns, orderOfLine } from "./csv-columns.ts";

const previewed = 5;

/** A file in which nothing is wrong: how it begins, what it comes to, and where the money goes. */
export function ImportReady({ rows }: { rows: readonly CsvRow<CollectionColumns>[] }) {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const navigate = useNavigate();
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const [accountId, setAccountId] = useState("");
  const [isAsked, setAsked] = useState(false);
  /** One key for these lines and this account: an answer that was lost must not order them twice. */
  const keys = useRef(new Map<string, string>());
  const keyOf = (chosen: string): string => {
    const key = keys.current.get(chosen) ?? crypto.randomUUID();
    keys.current.set(chosen, key);
    return key;
  };
  const lines = rows.flatMap(({ line, values }) => (values === undefined ? [] : [{ line, values }]));
  const account = accounts.find(({ id }) => id === accountId);
  const send = useMutation({
    mutationFn: (localIban: string) =>
      dataOf(
        api.POST("/console/api/bank/collections/bulks", {
          body: { collections: lines.map(({ values }) => orderOfLine(values, localIban)) },
          headers: { "Idempotency-Key": keyOf(localIban) },
        }),
      ),
    onSuccess: ({ id: bulkId }) => {
      notify(t("collections.import.sent"));
      void navigate({ to: "/collections/bulks/$bulkId", params: { bulkId } });
    },
  });
  const order = (): void => {
    setAsked(true);
    if (account !== undefined) send.mutate(account.iban);
  };
  const total = lines.reduce((sum, { values }) => sum + values.amount, 0);
  return (
    <Stack>
      <DataTable
        caption={t("collections.import.preview")}
        rows={{ data: lines.slice(0, previewed), error: null, refetch: () => undefined }}
        rowKey={({ line }) => String(line)}
        empty={null}
        columns={[
          {
            key: "debtor",
            title: t("collections.debtor"),
            render: ({ values }) => values.debtorName || t("collections.import.known"),
          },
          { key: "mandate", title: t("collections.mandate"), render: ({ values }) => values.reference },
          { key: "date", title: t("collections.create.date"), wide: true, render: ({ values }) => <Day day={values.scheduledDate} /> },
          { key: "amount", title: t("collections.amount"), align: "end", render: ({ values }) => <Money minor={values.amount} /> },
        ]}
      />
      <Refusal error={send.error} lines={lines} />
      <Group justify="space-between" align="flex-end">
        <Text fw={600}>{t("collections.import.ready", { count: lines.length, amount: formatMinor(total, "EUR", locale) })}</Text>
        <Group align="flex-end" gap="xs">
          <AccountSelect
            label={t("collections.import.account")}
            required
            withAsterisk={false}
            value={accountId}
            onChange={setAccountId}
            error={isAsked && account === undefined ? t("accounts.choose") : undefined}
          />
          <Button loading={send.isPending} onClick={order}>
            {t("collections.import.submit", { count: lines.length })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Why the API took none of them: it names the order by its place, which readers know as a line. */
function Refusal({ error, lines }: { error: unknown; lines: readonly { readonly line: number }[] }) {
  const t = useT();
  const errorText = useErrorText();
  if (!(error instanceof ApiError)) return <FormError error={error} />;
  const [, place, said = ""] = /^collections\.(\d+)[.:] ?(.*)$/s.exec(error.message) ?? [];
  const line = place === undefined ? undefined : lines[Number(place)]?.line;
  if (line === undefined) return <FormError error={error} />;
  const reason = error.code === "invalid_request" ? said : errorText(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {t("collections.import.refused", { line, reason })}
    </Alert>
  );
}
