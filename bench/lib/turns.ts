import { type Row, round } from "./table.ts";

const requestsEach = 100;
const warmUps = 30;
const ratioMax = 1.5;

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What one request among few rows and one among many take, in milliseconds. */
export type Pair = { readonly name: string; readonly few: () => Promise<number>; readonly many: () => Promise<number> };

/** Whether many rows cost more than few: a hundred requests of each, in turns, so that both meet the same machine. `fewer` says what the baseline is. */
export async function inTurns({ name, few, many }: Pair, fewer: string): Promise<Row> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let turn = -warmUps; turn < requestsEach; turn += 1) {
    const [amongFew, amongMany] = [await few(), await many()];
    if (turn < 0) continue;
    times.few.push(amongFew);
    times.many.push(amongMany);
  }
  const [base, measured] = [median(times.few), median(times.many)];
  const ratio = measured / base;
  return {
    name,
    figure: `${round(measured)} ms (median)`,
    baseline: `${fewer}: ${round(base)} ms`,
    ratio: `${ratio.toFixed(2)}x`,
    target: `<= ${ratioMax}x`,
    met: ratio <= ratioMax,
  };
}
