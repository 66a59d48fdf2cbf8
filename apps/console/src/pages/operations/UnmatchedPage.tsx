import { SegmentedControl } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { unmatchedQuery } from "../../api/queries.ts";
import type { UnmatchedEntry } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";

// With what its fields are made of, which most visits never open.
const EntryDialog = lazyRouteComponent(() => import("./EntryDialog.tsx"), "EntryDialog");

const route = getRouteApi("/signed-in/unmatched");

export function UnmatchedPage() {
  const t = useT();
  const client = useQueryClient();
  const { page = 1, resolved = false } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<UnmatchedEntry>();
  const { rows, paging } = paged(
    useQuery(unmatchedQuery(resolved, page)),
    page,
    (next) => void navigate({ search: { page: next, ...(resolved && { resolved }) } }),
  );
  return (
    <>
      <PageHeader title={t("unmatched.title")} description={t("unmatched.text")} />
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t("unmatched.filter")}
        value={resolved ? "resolved" : "open"}
        onChange={(next) => void navigate({ search: next === "resolved" ? { resolved: true } : {}, replace: true })}
        data={[
          { value: "open", label: t("unmatched.open") },
          { value: "resolved", label: t("unmatched.resolved") },
        ]}
      />
      <DataTable
        caption={t("unmatched.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t(resolved ? "unmatched.empty.resolved" : "unmatched.empty.open")} />}
        columns={[
          {
            key: "problem",
            title: t("unmatched.problem"),
            render: (entry) => <RowButton onClick={() => setShown(entry)}>{entry.problem.replaceAll("_", " ")}</RowButton>,
          },
          {
            key: "counterparty",
            title: t("unmatched.counterparty"),
            wide: true,
            render: (entry) => entry.counterparty_name ?? entry.counterparty_iban ?? "–",
          },
          {
            key: "amount",
            title: t("unmatched.amount"),
            align: "end",
            render: ({ amount, direction }) => (amount === undefined ? "–" : <Money minor={direction === "debit" ? -amount : amount} />),
          },
          { key: "date", title: t("unmatched.date"), align: "end", render: ({ date }) => <Time at={date} relative /> },
        ]}
      />
      <Suspense fallback={null}>
        {shown !== undefined && (
          <EntryDialog
            entry={shown}
            onDone={() => {
              void client.invalidateQueries({ queryKey: ["unmatched"] });
              setShown(undefined);
            }}
            onClose={() => setShown(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
