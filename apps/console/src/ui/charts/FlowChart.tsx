import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { type FiguresProps, formatOf } from "./figures.ts";

type Flow = { readonly title: string; readonly values: readonly number[] };
type Props = FiguresProps & { readonly moneyIn: Flow; readonly moneyOut: Flow; readonly height: number };

/** What came in and what went out on each day, beside each other. Loaded as the other chart. */
export function FlowChart({ days, moneyIn, moneyOut, height, ...rest }: Props) {
  const data = days.map((day, index) => ({ day, in: moneyIn.values[index] ?? 0, out: moneyOut.values[index] ?? 0 }));
  return (
    <BarChart
      h={height}
      data={data}
      dataKey="day"
      series={[
        { name: "in", label: moneyIn.title, color: "teal.6" },
        { name: "out", label: moneyOut.title, color: "gray.5" },
      ]}
      withLegend
      legendProps={{ verticalAlign: "bottom", height: 28 }}
      barProps={{ isAnimationActive: false, radius: 2 }}
      barChartProps={{ accessibilityLayer: false, barGap: 1, barCategoryGap: "18%", margin: { top: 8, right: 8, bottom: 0, left: 0 } }}
      {...formatOf({ days, ...rest })}
    />
  );
}
