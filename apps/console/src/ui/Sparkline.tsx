const size = { width: 96, height: 26, margin: 2 };

/** The course of a figure as a line a few letters wide. Decoration beside the figure itself: it has no scale, and screen readers are told nothing. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const { width, height, margin } = size;
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => margin + (index / (values.length - 1)) * (width - 2 * margin);
  const y = (value: number): number =>
    most === least ? height / 2 : height - margin - ((value - least) / (most - least)) * (height - 2 * margin);
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden style={{ display: "block" }}>
      <polyline points={points} fill="none" stroke="var(--mantine-primary-color-filled)" strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
