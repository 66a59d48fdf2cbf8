import { lazyRouteComponent } from "@tanstack/react-router";
import type { DailySeries } from "../../api/home.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor, signedCents } from "../../lib/money.ts";
import { ChartFrame } from "./ChartFrame.tsx";

const Balance = lazyRouteComponent(() => import("./BalanceChart.tsx"), "BalanceChart");
const Flow = lazyRouteComponent(() => import("./FlowChart.tsx"), "FlowChart");

type Props = { readonly days: readonly string[]; readonly history: DailySeries; readonly currency: string; readonly height?: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The balance of each of the last days. */
export function DailyBalance({ days, history: { balance }, currency, height = 200 }: Props) {
  const { t, locale } = useI18n();
  const change = (balance.at(-1) ?? 0) - (balance[0] ?? 0);
  const values = { change: signedCents(change, currency, locale), days: days.length };
  return (
    <ChartFrame
      summary={t(change === 0 ? "chart.balance.same" : "chart.balance.summary", values)}
      caption={t("chart.balance")}
      days={days}
      series={[{ key: "balance", title: t("chart.balance"), values: balance }]}
      currency={currency}
      height={height}
    >
      <Balance days={days} balances={balance} title={t("chart.balance")} currency={currency} locale={locale} height={height} />
    </ChartFrame>
  );
}

/** What came in and went out on each of the last days. */
export function DailyFlow({ days, history, currency, height = 200 }: Props) {
  const { t, locale } = useI18n();
  const format = (values: readonly number[]): string => formatMinor(sum(values), currency, locale);
  const moneyIn = { title: t("chart.in"), values: history.money_in };
  const moneyOut = { title: t("chart.out"), values: history.money_out };
  return (
    <ChartFrame
      summary={t("chart.flow.summary", { in: format(history.money_in), out: format(history.money_out) })}
      caption={t("chart.flow")}
      days={days}
      series={[
        { key: "in", ...moneyIn },
        { key: "out", ...moneyOut },
      ]}
      currency={currency}
      height={height}
    >
      <Flow days={days} moneyIn={moneyIn} moneyOut={moneyOut} currency={currency} locale={locale} height={height} />
    </ChartFrame>
  );
}
