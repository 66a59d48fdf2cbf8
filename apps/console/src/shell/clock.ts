import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";

/** How far the workspace's clock is ahead of this machine's, in milliseconds; 0 where it was never moved. */
export function useClockAhead(): number {
  const { data, dataUpdatedAt } = useSuspenseQuery(meQuery);
  const ahead = new Date(data.workspace.now).getTime() - dataUpdatedAt;
  return Math.abs(ahead) < 5_000 ? 0 : ahead;
}
