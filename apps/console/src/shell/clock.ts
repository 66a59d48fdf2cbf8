import { useQuery } from "@tanstack/react-query";
import { clockQuery } from "../api/queries.ts";
import { useMe } from "../session/me.ts";

/** How far the workspace's clock is ahead of this machine's, in milliseconds; 0 where it was never moved, and in production. */
export function useClockAhead(): number {
  const isSandbox = useMe().workspace.mode === "sandbox";
  const { data, dataUpdatedAt } = useQuery({ ...clockQuery, enabled: isSandbox });
  if (data === undefined) return 0;
  const ahead = new Date(data.now).getTime() - dataUpdatedAt;
  return Math.abs(ahead) < 5_000 ? 0 : ahead;
}
