import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n/I18n.tsx";
import { groupedIban, plainIban } from "../../lib/iban.ts";
import { Money } from "../../ui/Money.tsx";
import { rowClasses } from "../../ui/rows.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import type { CsvRow } from "./csv.ts";

export type JudgedRow = CsvRow & { readonly refusal?: string };

const whole = { error: null, refetch: () => {}, hasMore: false, more: () => {}, moreError: null };

/** The rows of a file, each with what is wrong with it. */
export function RowsTable({ rows }: { rows: readonly JudgedRow[] }) {
  const { t } = useI18n();
  const faulty = rows.filter(({ fault, refusal }) => fault !== undefined || refusal !== undefined);
  const [wanted, setWanted] = useState<"all" | "faulty">("all");
  const isNarrowed = wanted === "faulty" && faulty.length > 0;
  return (
    <div>
      {faulty.length > 0 && (
        <SegmentedControl
          mb="sm"
          aria-label={t("upload.rows")}
          value={isNarrowed ? "faulty" : "all"}
          onChange={(next) => setWanted(next === "faulty" ? "faulty" : "all")}
          data={[
            { value: "all", label: t("upload.rows.all") },
            { value: "faulty", label: t("upload.rows.faulty", { count: faulty.length }) },
          ]}
        />
      )}
      <VirtualTable
        caption={t("upload.rows")}
        rows={{ ...whole, data: isNarrowed ? faulty : rows }}
        rowKey={({ number }) => String(number)}
        empty={null}
        columns={[
          { key: "number", title: t("upload.row"), width: 64, align: "end", render: ({ number }) => number },
          {
            key: "beneficiary",
            title: t("transfers.beneficiary"),
            render: (row) => (
              <>
                {row.values.beneficiary_name ?? row.values.beneficiary_iban ?? "–"}
                <span className={rowClasses.narrow}>
                  <Fault row={row} />
                </span>
              </>
            ),
          },
          {
            key: "iban",
            title: t("accounts.iban"),
            wide: true,
            width: 290,
            render: ({ values }) => <span className="mono">{groupedIban(plainIban(values.beneficiary_iban ?? ""))}</span>,
          },
          { key: "fault", title: t("upload.fault"), wide: true, render: (row) => <Fault row={row} /> },
          {
            key: "amount",
            title: t("transfers.amount"),
            align: "end",
            width: 130,
            render: ({ cents, values }) => (cents === undefined ? (values.amount ?? "–") : <Money minor={cents} />),
          },
        ]}
      />
    </div>
  );
}

function Fault({ row: { fault, refusal } }: { row: JudgedRow }) {
  const { t } = useI18n();
  if (fault === undefined && refusal === undefined) return null;
  return (
    <span className="tone-bad" style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
      {fault === undefined ? refusal : `${fault.column}: ${t(`upload.fault.${fault.reason}`)}`}
    </span>
  );
}
