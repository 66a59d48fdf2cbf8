import { IconBuildingBank } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type Overview, overviewQuery } from "../../api/home.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMe } from "../../session/me.ts";
import { DailyBalance, DailyFlow } from "../../ui/charts/DailyCharts.tsx";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Sparkline } from "../../ui/Sparkline.tsx";
import { Empty, LoadError, Loading, Waiting } from "../../ui/states.tsx";
import { Attention } from "./Attention.tsx";
import classes from "./Home.module.css";
import { QuickActions } from "./QuickActions.tsx";

/** How the workspace stands, and what to do about it. */
export function HomePage() {
  const t = useT();
  const { workspace } = useMe();
  const { data: overview, error, refetch } = useQuery(overviewQuery);
  return (
    <>
      <PageHeader title={workspace.name} description={t("home.text")} actions={<QuickActions />} />
      {overview !== undefined ? (
        <Figures overview={overview} />
      ) : error === null ? (
        <Loading lines={12} />
      ) : (
        <LoadError error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const t = useT();
  const { days, history, history_is_complete: isComplete, currency, balance } = overview;
  return (
    <div className={classes["grid"]}>
      <div className={classes["balance"]}>
        <Panel title={t("home.balance")}>
          <p className={classes["total"]}>
            <Money minor={balance} currency={currency} />
          </p>
          {isComplete ? (
            <DailyBalance days={days} history={history} currency={currency} />
          ) : (
            <Waiting height={200}>{t("chart.incomplete")}</Waiting>
          )}
        </Panel>
      </div>
      <div className={classes["flow"]}>
        <Panel title={t("chart.flow")}>
          {isComplete ? (
            <DailyFlow days={days} history={history} currency={currency} height={244} />
          ) : (
            <Waiting height={244}>{t("chart.incomplete")}</Waiting>
          )}
        </Panel>
      </div>
      <div className={classes["attention"]}>
        <Panel title={t("home.attention")}>
          <Attention overview={overview} />
        </Panel>
      </div>
      <div className={classes["accounts"]}>
        <Panel title={t("accounts.title")} actions={<AllAccounts isMore={overview.has_more_accounts} />}>
          <Accounts overview={overview} />
        </Panel>
      </div>
    </div>
  );
}

function AllAccounts({ isMore }: { isMore: boolean }) {
  const t = useT();
  return (
    <LinkTo to="/accounts" size="sm">
      {t(isMore ? "home.accounts.more" : "home.accounts.all")}
    </LinkTo>
  );
}

/** Closed accounts are empty for good, and shown only in the list of accounts. */
function Accounts({ overview: { accounts, currency } }: { overview: Overview }) {
  const t = useT();
  return (
    <DataTable
      caption={t("accounts.title")}
      rows={{ data: accounts.filter(({ status }) => status === "active"), error: null, refetch: () => undefined }}
      rowKey={({ id }) => id}
      empty={<Empty icon={<IconBuildingBank size={28} stroke={1.4} aria-hidden />} title={t("accounts.empty")} />}
      columns={[
        {
          key: "name",
          title: t("accounts.name"),
          render: ({ id, name }) => (
            <LinkTo to="/accounts/$accountId" params={{ accountId: id }} c="inherit" fw={500} {...opensRow}>
              {name}
            </LinkTo>
          ),
        },
        { key: "course", title: t("home.accounts.course"), wide: true, render: ({ history }) => <Sparkline values={history.balance} /> },
        {
          key: "balance",
          title: t("accounts.balance"),
          align: "end",
          render: ({ balance }) => <Money minor={balance} currency={currency} />,
        },
      ]}
    />
  );
}
