import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { IconAlertTriangle, IconDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ApiError, dataOf } from "../../api/errors.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatCents } from "../../lib/money.ts";
import { saveCsv } from "../../lib/save.ts";
import { dayIn } from "../../lib/time.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useNow } from "../../ui/Time.tsx";
import { useOneAtATime } from "../../ui/useOneAtATime.ts";
import { ColumnsHelp } from "./ColumnsHelp.tsx";
import { type CsvRow, fileBytesMax, orderOfRow, readCsv, rowsMax, template, textOf } from "./csv.ts";
import { RowsTable } from "./RowsTable.tsx";

const route = getRouteApi("/signed-in/transfers/upload");

type Picked = { readonly name: string; readonly text: string };

/** Many transfers from a file: chosen, looked at row by row, sent as one bulk. */
export function UploadForm() {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const [accountId, setAccountId] = useState("");
  const [picked, setPicked] = useState<Picked>();
  const [isTooLarge, setTooLarge] = useState(false);
  const key = useRef(crypto.randomUUID()); // a file and an account have one: sent twice, they pay once
  const today = dayIn(useNow(useClockAhead()), "Europe/Paris");
  const hasAccount = accountId !== "";
  const file = useMemo(() => (picked === undefined ? undefined : readCsv(picked.text, { today, hasAccount })), [picked, today, hasAccount]);
  const rows = file !== undefined && "rows" in file ? file.rows : [];
  const send = useMutation({
    mutationFn: (all: readonly CsvRow[]) => {
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
    setTooLarge(false);
    setPicked({ name: chosen.name, text: textOf(await chosen.arrayBuffer()) });
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
            onClick={() => saveCsv(t("upload.template.file"), template())}
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
        <Dropzone
          multiple={false}
          maxSize={fileBytesMax}
          accept={{ "text/csv": [".csv"], "text/plain": [".csv", ".txt"], "application/vnd.ms-excel": [".csv"] }}
          onDrop={([chosen]) => chosen !== undefined && void pick(chosen)}
          onReject={() => setTooLarge(true)}
          inputProps={{ "aria-label": t("upload.choose") }}
        >
          <Group gap="sm" wrap="nowrap" justify="center" p="md" style={{ pointerEvents: "none" }}>
            <IconFileSpreadsheet size={26} stroke={1.4} aria-hidden style={{ flex: "none" }} />
            <div>
              <Text fw={500}>{picked?.name ?? t("upload.drop")}</Text>
              <Text size="sm" c="dimmed">
                {t(picked === undefined ? "upload.drop.text" : "upload.drop.another")}
              </Text>
            </div>
          </Group>
        </Dropzone>
        {isTooLarge && <Problem text={t("upload.problem.unreadable")} />}
        {file !== undefined && "problem" in file && (
          <Problem text={t(`upload.problem.${file.problem}`, { names: file.names.join(", "), max: rowsMax })} />
        )}
        {picked === undefined && <ColumnsHelp />}
        {rows.length > 0 && (
          <>
            <Group justify="space-between">
              <Text fw={500} role="status">
                {t("upload.summary", { count: rows.length, total: formatCents(total, "EUR", locale) })}{" "}
                {faults > 0 && <span className="tone-bad">{t("upload.faults", { count: faults })}</span>}
              </Text>
              <Button disabled={faults > 0} loading={send.isPending} onClick={() => sendOnce(rows)}>
                {t("upload.send", { count: rows.length })}
              </Button>
            </Group>
            <FormError error={send.error} />
            <RowsTable rows={judged} />
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
