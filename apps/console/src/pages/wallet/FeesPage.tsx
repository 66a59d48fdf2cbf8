import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { type FeeRule, type FeeSchedule, feesQuery } from "../../api/wallet.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { useMay } from "../../session/me.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Empty } from "../../ui/states.tsx";
import { useNotify } from "../../ui/useNotify.ts";

const FeesDialog = lazyRouteComponent(() => import("./FeesDialog.tsx"), "FeesDialog");

type NumberedRule = FeeRule & { readonly number: number };

/** What payments cost: rules from the top, the first that fits decides. */
export function FeesPage() {
  const { t } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const manages = useMay("manageWallet");
  const { data, error, refetch } = useQuery(feesQuery);
  const [isEditing, setEditing] = useState(false);
  const edit = manages && data !== undefined && (
    <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
      {t("fees.edit")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("fees.title")} description={t("fees.text")} actions={edit} />
      <DataTable<NumberedRule>
        caption={t("fees.title")}
        rows={{ data: data?.rules.map((rule, index) => ({ ...rule, number: index + 1 })), error, refetch }}
        rowKey={({ number }) => String(number)}
        empty={<Empty title={t("fees.empty")}>{t("fees.empty.text")}</Empty>}
        columns={[
          { key: "number", title: t("fees.number"), wide: true, render: ({ number }) => number },
          { key: "source", title: t("fees.source"), render: ({ source }) => t(`fees.source.${source ?? "any"}`) },
          {
            key: "conversion",
            title: t("fees.conversion"),
            wide: true,
            render: ({ conversion }) => t(`fees.conversion.${conversion === undefined ? "any" : conversion ? "yes" : "no"}`),
          },
          { key: "fee", title: t("fees.fee"), align: "end", render: (rule) => <Fee rule={rule} currency={data?.currency ?? "EUR"} /> },
        ]}
      />
      <Suspense fallback={null}>
        {isEditing && data !== undefined && (
          <FeesDialog
            schedule={data}
            onDone={(next: FeeSchedule) => {
              client.setQueryData(feesQuery.queryKey, next);
              notify(t("fees.saved"));
            }}
            onClose={() => setEditing(false)}
          />
        )}
      </Suspense>
    </>
  );
}

/** "1.5 % + €0.25, at least €0.50". */
function Fee({ rule: { basis_points: points = 0, fixed = 0, minimum, maximum }, currency }: { rule: FeeRule; currency: string }) {
  const { t, locale } = useI18n();
  const money = (amount: number): string => formatMinor(amount, currency, locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(points / 10_000);
  const parts = [...(points > 0 ? [share] : []), ...(fixed > 0 ? [money(fixed)] : [])];
  const bounds = [
    ...(minimum === undefined ? [] : [t("fees.at_least", { amount: money(minimum) })]),
    ...(maximum === undefined ? [] : [t("fees.at_most", { amount: money(maximum) })]),
  ];
  return <>{[parts.length === 0 ? t("fees.free") : parts.join(" + "), ...bounds].join(", ")}</>;
}
