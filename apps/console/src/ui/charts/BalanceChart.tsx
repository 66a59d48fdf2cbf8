import { AreaChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { type FiguresProps, formatOf } from "./figures.ts";

type Props = FiguresProps & { readonly title: string; readonly balances: readonly number[]; readonly height: number };

/** Balances in the evening of each day. Loaded when it is first shown, with the library behind it. */
export function BalanceChart({ days, balances, title, height, ...rest }: Props) {
  const data = days.map((day, index) => ({ day, balance: balances[index] ?? 0 }));
  return (
    <AreaChart
      h={height}
      data={data}
      dataKey="day"
      series={[{ name: "balance", label: title, color: "accent.6" }]}
      curveType="linear"
      withDots={false}
      fillOpacity={0.14}
      strokeWidth={1.8}
      areaProps={{ isAnimationActive: false }}
      areaChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 8, bottom: 0, left: 0 } }}
      {...formatOf({ days, ...rest })}
    />
  );
}
