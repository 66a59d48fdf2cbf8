import { Button, Skeleton, Text } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { type ReactNode, Suspense, useState } from "react";
import { useI18n } from "../../i18n/I18n.tsx";
import { shortDay } from "../../lib/day.ts";
import { Money } from "../Money.tsx";
import classes from "./ChartFrame.module.css";

/** A figure a day, in cents. */
export type ChartSeries = { readonly key: string; readonly title: string; readonly values: readonly number[] };

type Props = {
  /** What the chart says, in a sentence: shown above it, and what screen readers are told instead of it. */
  readonly summary: string;
  readonly caption: string;
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly currency: string;
  readonly height: number;
  readonly children: ReactNode;
};

/** A chart with what it says in words, and with all its figures as a table for whoever would rather read those. */
export function ChartFrame({ summary, caption, days, series, currency, height, children }: Props) {
  const { t, locale } = useI18n();
  const [isTable, setTable] = useState(false);
  const Icon = isTable ? IconChartBar : IconTable;
  return (
    <figure className={classes["figure"]}>
      <figcaption className={classes["caption"]}>
        <Text size="sm" c="dimmed">
          {summary}
        </Text>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          fw={400}
          leftSection={<Icon size={13} aria-hidden />}
          onClick={() => setTable(!isTable)}
          aria-label={t(isTable ? "chart.show_chart_of" : "chart.show_table_of", { what: caption })}
        >
          {t(isTable ? "chart.chart" : "chart.table")}
        </Button>
      </figcaption>
      {isTable ? (
        // A region that can scroll has to be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes["scroll"]} style={{ height }} tabIndex={0} role="region" aria-label={caption}>
          <table className={classes["table"]}>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("chart.day")}</th>
                {series.map(({ key, title }) => (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days
                .map((day, index) => (
                  <tr key={day}>
                    <th scope="row">{shortDay(day, locale)}</th>
                    {series.map(({ key, values }) => (
                      <td key={key}>
                        <Money minor={values[index] ?? 0} currency={currency} />
                      </td>
                    ))}
                  </tr>
                ))
                .toReversed()}
            </tbody>
          </table>
        </div>
      ) : (
        <div role="img" aria-label={summary} style={{ height }}>
          <Suspense fallback={<Skeleton height={height} radius="sm" />}>{children}</Suspense>
        </div>
      )}
    </figure>
  );
}
