import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { bulkQuery, bulkTransfersQuery, failuresOf } from "../../api/transfers.ts";
import type { BulkTransfer, TransferBulk } from "../../api/types.ts";
import { transferStatuses } from "../../app/payments.ts";
import { PageError } from "../../app/fallbacks.tsx";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { saveCsv } from "../../lib/save.ts";
import { Id } from "../../ui/CopyButton.tsx";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useErrorText } from "../../ui/useErrorText.ts";
import { useNotify } from "../../ui/useNotify.ts";
import { useReason } from "../../ui/useReason.ts";
import { toneOfTransfer } from "./tones.ts";

const route = getRouteApi("/signed-in/transfers/bulks/$bulkId");

/** How far a bulk is, and what became of each of its transfers. */
export function BulkPage() {
  const t = useT();
  const { bulkId } = route.useParams();
  const bulk = useQuery(bulkQuery(bulkId));
  if (bulk.error !== null && bulk.data === undefined) return <PageError error={bulk.error} />;
  return (
    <>
      <PageHeader
        back={<LinkTo to="/transfers">{t("transfers.title")}</LinkTo>}
        title={t("bulk.title")}
        description={<Id value={bulkId} what={t("transactions.id")} />}
        actions={bulk.data !== undefined && bulk.data.transfers_failed > 0 && <FailuresButton bulkId={bulkId} />}
      />
      {bulk.data === undefined ? <Loading /> : <Results bulkId={bulkId} bulk={bulk.data} />}
    </>
  );
}

function Results({ bulkId, bulk }: { bulkId: string; bulk: TransferBulk }) {
  const t = useT();
  const reason = useReason();
  const { page = 1, status } = route.useSearch();
  const navigate = route.useNavigate();
  const { rows, paging } = paged(
    useQuery(bulkTransfersQuery(bulkId, status, page)),
    page,
    (next) => void navigate({ search: { ...(status && { status }), page: next } }),
  );
  const narrow = (next: BulkTransfer["status"] | undefined): void =>
    void navigate({ search: next === undefined ? {} : { status: next }, replace: true });
  const place = (row: BulkTransfer): number => (page - 1) * 50 + (rows.data ?? []).indexOf(row) + 1;
  return (
    <Stack gap="lg">
      <Bar bulk={bulk} />
      <div>
        <FilterBar isActive={status !== undefined} onClear={() => narrow(undefined)}>
          <FilterSelect
            label={t("transfers.status")}
            w={160}
            searchable={false}
            value={status}
            onChange={(next) => narrow(transferStatuses.find((one) => one === next))}
            data={transferStatuses.map((value) => ({ value, label: t(`transfers.status.${value}`) }))}
          />
        </FilterBar>
        <DataTable
          caption={t("bulk.rows")}
          rows={rows}
          paging={paging}
          rowKey={({ id }) => id}
          empty={<Empty title={t("transfers.empty.filtered")} />}
          columns={[
            ...(status === undefined
              ? [{ key: "row", title: t("upload.row"), align: "end" as const, wide: true, render: (row: BulkTransfer) => place(row) }]
              : []),
            {
              key: "iban",
              title: t("transfers.beneficiary"),
              render: ({ id, beneficiary_iban: iban }) => (
                <LinkTo to="/transfers" search={{ transfer: id }} c="inherit" className="mono" {...opensRow}>
                  {groupedIban(iban)}
                </LinkTo>
              ),
            },
            { key: "message", title: t("transfers.message"), wide: true, render: ({ message }) => message ?? "" },
            {
              key: "status",
              title: t("transfers.status"),
              render: ({ status: own, failure_code: failure }) => (
                <>
                  <StatusBadge tone={toneOfTransfer[own]}>{t(`transfers.status.${own}`)}</StatusBadge>
                  {failure !== undefined && (
                    <Text size="sm" c="dimmed">
                      {reason(failure)}
                    </Text>
                  )}
                </>
              ),
            },
            {
              key: "amount",
              title: t("transfers.amount"),
              align: "end",
              render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
            },
          ]}
        />
      </div>
    </Stack>
  );
}

/** How many have ended, and how; the rest is on its way. */
function Bar({ bulk }: { bulk: TransferBulk }) {
  const t = useT();
  const { transfers_total: total, transfers_confirmed: confirmed, transfers_canceled: canceled, transfers_failed: failed } = bulk;
  const ended = confirmed + canceled + failed;
  const part = (count: number): number => (count / Math.max(total, 1)) * 100;
  return (
    <section aria-label={t("bulk.progress")}>
      <Group justify="space-between" mb={6}>
        <Text fw={500} role="status">
          {t("bulk.ended", { ended, total })}
        </Text>
        <Group gap="xs">
          {bulk.status === "pending" && <StatusBadge tone="waiting">{t("bulk.pending")}</StatusBadge>}
          <StatusBadge tone="good">{t("bulk.confirmed", { count: confirmed })}</StatusBadge>
          {canceled > 0 && <StatusBadge tone="over">{t("bulk.canceled", { count: canceled })}</StatusBadge>}
          {failed > 0 && <StatusBadge tone="bad">{t("bulk.failed", { count: failed })}</StatusBadge>}
        </Group>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={part(confirmed)} color="teal" aria-label={t("bulk.confirmed", { count: confirmed })} />
        <Progress.Section value={part(canceled)} color="gray" aria-label={t("bulk.canceled", { count: canceled })} />
        <Progress.Section value={part(failed)} color="red" aria-label={t("bulk.failed", { count: failed })} />
      </Progress.Root>
    </section>
  );
}

function FailuresButton({ bulkId }: { bulkId: string }) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: () => Promise.all([failuresOf(bulkId), import("../../lib/csv.ts")]),
    onSuccess: ([failures, { writeCsv }]) => {
      const fields = ["id", "beneficiary_iban", "amount", "failure_code", "message", "end_to_end_id", "custom_id"] as const;
      const data = failures.map((row) => fields.map((name) => (name === "amount" ? decimal(row.amount) : (row[name] ?? ""))));
      saveCsv(`${t("bulk.failures.file")}-${bulkId.slice(-8)}.csv`, writeCsv([fields, ...data]));
    },
    onError: (error) => notify(errorText(error), "fault"),
  });
  return (
    <Button variant="default" loading={save.isPending} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => save.mutate()}>
      {t("bulk.failures")}
    </Button>
  );
}

/** Cents as programs write them: 1250 is "12.50". */
const decimal = (cents: number): string => {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
