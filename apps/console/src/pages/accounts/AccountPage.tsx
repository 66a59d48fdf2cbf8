import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconFileText } from "@tabler/icons-react";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { accountHistoryQuery, accountQuery } from "../../api/accounts.ts";
import { PageError } from "../../app/fallbacks.tsx";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { DailyBalance, DailyFlow } from "../../ui/charts/DailyCharts.tsx";
import { CopyButton, Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { LoadError, Loading, Waiting } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type AccountDialogKind, AccountDialogs } from "./AccountDialogs.tsx";
import classes from "./AccountPage.module.css";
import { IbansPanel } from "./IbansPanel.tsx";
import { RecentTransactions } from "./RecentTransactions.tsx";

const StatementDialog = lazyRouteComponent(() => import("./StatementDialog.tsx"), "StatementDialog");

const route = getRouteApi("/signed-in/accounts/$accountId");

/** One account: what is on it, what came and went, and the IBANs that lead to it. */
export function AccountPage() {
  const t = useT();
  const { accountId } = route.useParams();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const renames = useMay("renameAccounts");
  const closes = useMay("openAccounts");
  const [dialog, setDialog] = useState<AccountDialogKind>();
  const [asksStatement, setAsksStatement] = useState(false);
  const { data: account, error } = useQuery(accountQuery(accountId));
  if (account === undefined) return error === null ? <Loading lines={10} /> : <PageError error={error} />;
  const isOpen = account.status === "active";
  return (
    <>
      <PageHeader
        title={account.name}
        description={t(`accounts.type.${account.type}`)}
        back={
          <LinkTo to="/accounts" size="sm">
            {t("accounts.title")}
          </LinkTo>
        }
        aside={
          account.is_main ? (
            <StatusBadge tone="accent">{t("accounts.main")}</StatusBadge>
          ) : (
            !isOpen && <StatusBadge tone="over">{t("accounts.status.closed")}</StatusBadge>
          )
        }
        actions={
          <>
            <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setAsksStatement(true)}>
              {t("statement.open")}
            </Button>
            {isOpen && renames && (
              <Button variant="default" onClick={() => setDialog({ kind: "rename", account })}>
                {t("accounts.rename")}
              </Button>
            )}
            {isOpen && closes && !account.is_main && (
              <Button variant="light" color="red" className="tone-bad" onClick={() => setDialog({ kind: "close", account })}>
                {t("accounts.close")}
              </Button>
            )}
          </>
        }
      />
      <div className={classes["head"]}>
        <Panel title={t("accounts.balance")}>
          <p className={classes["balance"]}>
            <Money minor={account.balance} currency={account.currency} />
          </p>
          <Facts
            facts={[
              [
                t("accounts.main_iban"),
                <span key="iban" className={classes["copied"]}>
                  <span className="mono">{groupedIban(account.iban)}</span>
                  <CopyButton value={account.iban} what={t("accounts.main_iban")} />
                </span>,
              ],
              [t("accounts.id"), <Id key="id" value={account.id} what={t("accounts.id")} />],
            ]}
          />
        </Panel>
        <History accountId={accountId} currency={account.currency} />
      </div>
      <RecentTransactions accountId={accountId} />
      <IbansPanel
        account={account}
        page={page}
        onPage={(next) => void navigate({ search: next === 1 ? {} : { page: next }, resetScroll: false })}
      />
      {asksStatement && (
        <Suspense fallback={null}>
          <StatementDialog account={account} onClose={() => setAsksStatement(false)} />
        </Suspense>
      )}
      <AccountDialogs dialog={dialog} onClose={() => setDialog(undefined)} />
    </>
  );
}

const chartHeight = 180;

function History({ accountId, currency }: { accountId: string; currency: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(accountHistoryQuery(accountId));
  const [shown, setShown] = useState<"balance" | "flow">("balance");
  const Chart = shown === "balance" ? DailyBalance : DailyFlow;
  return (
    <Panel
      title={t("accounts.history")}
      actions={
        <Button.Group>
          {(["balance", "flow"] as const).map((one) => (
            <Button
              key={one}
              variant={one === shown ? "light" : "default"}
              size="compact-sm"
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
            >
              {t(`chart.${one}`)}
            </Button>
          ))}
        </Button.Group>
      }
    >
      {data === undefined ? (
        error === null ? (
          <Loading lines={1} height={chartHeight} />
        ) : (
          <LoadError error={error} retry={() => void refetch()} />
        )
      ) : data.history_is_complete ? (
        <Chart days={data.days} history={data.history} currency={currency} height={chartHeight} />
      ) : (
        <Waiting height={chartHeight}>{t("chart.incomplete")}</Waiting>
      )}
    </Panel>
  );
}
