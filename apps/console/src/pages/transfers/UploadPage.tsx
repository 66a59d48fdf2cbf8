import { Alert, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useMemo, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ApiError, dataOf } from "../../api/errors.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { saveCsv } from "../../lib/save.ts";
import { parisDay } from "../../lib/day.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Loading } from "../../ui/states.tsx";
import { useNow } from "../../ui/Time.tsx";
import { useOneAtATime } from "../../ui/useOneAtATime.ts";
import { ColumnsHelp } from "./ColumnsHelp.tsx";
import type { CsvRow } from "./csv.ts";
import { rowsMax } from "./csv-columns.ts";

// What takes files, reads them and shows many rows is heavy, and the page is there without it.
const FileDrop = lazyRouteComponent(() => import("./FileDrop.tsx"), "FileDrop");
const RowsTable = lazyRouteComponent(() => import("./RowsTable.tsx"), "RowsTable");
const reader = () => import("./csv.ts");

const route = getRouteApi("/signed-in/transfers/upload");

type Picked = { readonly name: string; readonly text: string; readonly read: Awaited<ReturnType<typeof reader>>["readCsv"] };

/** Many transfers from a file: chosen, looked at row by row, sent as one bulk. */
export function UploadPage() {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const [accountId, setAccountId] = useState("");
  const [picked, setPicked] = useState<Picked>();
  const [isUnreadable, setUnreadable] = useState(false);
  const key = useRef(crypto.randomUUID()); // a file and an account have one: sent twice, they pay once
  const today = parisDay(useNow(useClockAhead()));
  const hasAccount = accountId !== "";
  const file = useMemo(() => picked?.read(picked.text, { today, hasAccount }), [picked, today, hasAccount]);
  const rows = file !== undefined && "rows" in file ? file.rows : [];
  const send = useMutation({
    mutationFn: async (all: readonly CsvRow[]) => {
      const { orderOfRow } = await reader();
      const iban = accounts.find(({ id }) => id === accountId)?.iban ?? "";
      const transfers = all.map((row) => orderOfRow(row, iban));
      return dataOf(api.POST("/console/api/bank/transfers/bulks", { body: { transfers }, headers: { "Idempotency-Key": key.current } }));
    },
    onSuccess: ({ id }) => {
      for (const resource of ["transfers", "transactions", "accounts"]) void client.invalidateQueries({ queryKey: [resource] });
      void navigate({ to: "/transfers/bulks/$bulkId", params: { bulkId: id } });
    },
  });
  const sendOnce = useOneAtATime(send.mutateAsync);
  const restart = (): void => {
    key.current = crypto.randomUUID();
    send.reset();
  };
  const pick = async (chosen: File): Promise<void> => {
    restart();
    setUnreadable(false);
    const [{ readCsv }, { textOf }] = await Promise.all([reader(), import("../../lib/csv.ts")]);
    setPicked({ name: chosen.name, text: textOf(await chosen.arrayBuffer()), read: readCsv });
  };
  const refused = refusedRow(send.error);
  const judged =
    refused === undefined ? rows : rows.map((row) => (row.number === refused.number ? { ...row, refusal: refused.reason } : row));
  const faults = rows.filter(({ fault }) => fault !== undefined).length;
  const total = rows.reduce((sum, { cents = 0 }) => sum + cents, 0);
  return (
    <>
      <PageHeader
        back={<LinkTo to="/transfers">{t("transfers.title")}</LinkTo>}
        title={t("upload.title")}
        description={t("upload.text", { max: rowsMax })}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void reader().then(({ template }) => saveCsv(t("upload.template.file"), template()))}
          >
            {t("upload.template")}
          </Button>
        }
      />
      <Stack gap="lg">
        <AccountSelect
          maw={420}
          label={t("transfers.from")}
          description={t("upload.account.text")}
          value={accountId}
          onChange={(id) => {
            restart();
            setAccountId(id);
          }}
        />
        <Suspense fallback={<Skeleton h={90} />}>
          <FileDrop
            picked={picked?.name}
            onPick={(chosen) => void pick(chosen).catch(() => setUnreadable(true))}
            onReject={() => setUnreadable(true)}
          />
        </Suspense>
        {isUnreadable && <Problem text={t("upload.problem.unreadable")} />}
        {file !== undefined && "problem" in file && (
          <Problem text={t(`upload.problem.${file.problem}`, { names: file.names.join(", "), max: rowsMax })} />
        )}
        {picked === undefined && <ColumnsHelp />}
        {rows.length > 0 && (
          <>
            <Group justify="space-between">
              <Text fw={500} role="status">
                {t("upload.summary", { count: rows.length, total: formatMinor(total, "EUR", locale) })}{" "}
                {faults > 0 && <span className="tone-bad">{t("upload.faults", { count: faults })}</span>}
              </Text>
              <Button disabled={faults > 0} loading={send.isPending} onClick={() => sendOnce(rows)}>
                {t("upload.send", { count: rows.length })}
              </Button>
            </Group>
            <FormError error={send.error} />
            <Suspense fallback={<Loading />}>
              <RowsTable rows={judged} />
            </Suspense>
          </>
        )}
      </Stack>
    </>
  );
}

const Problem = ({ text }: { text: string }) => (
  <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
    {text}
  </Alert>
);

/** The row that the API's refusal names: "transfers.12: …", or "transfers.12.amount must …". It counts from 0. */
function refusedRow(error: unknown): { number: number; reason: string } | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const [, place, reason] = /^transfers\.(\d+)[.:]? ?(.+)$/s.exec(error.message) ?? [];
  return place === undefined || reason === undefined ? undefined : { number: Number(place) + 1, reason };
}
