import { compactCents, formatMinor } from "../../lib/money.ts";
import { shortDay } from "../../lib/day.ts";

export type FiguresProps = { readonly days: readonly string[]; readonly currency: string; readonly locale: string };

/** How both charts write their days and amounts. They do not move by themselves: what they show is told once, and calmly. */
export const formatOf = ({ currency, locale }: FiguresProps) => ({
  valueFormatter: (cents: number) => formatMinor(cents, currency, locale),
  xAxisProps: { tickFormatter: (day: string) => shortDay(day, locale), minTickGap: 40, interval: "preserveStartEnd" as const },
  yAxisProps: { tickFormatter: (cents: number) => compactCents(cents, currency, locale), width: 58, tickCount: 4 },
  tooltipAnimationDuration: 0,
  tickLine: "none" as const,
  gridAxis: "x" as const,
  strokeDasharray: "0",
  gridColor: "var(--memento-line)",
  textColor: "var(--mantine-color-dimmed)",
});
