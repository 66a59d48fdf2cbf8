import type { FindShortfalls, Shortfall } from "@memento/bank";
import type { WorkspaceId } from "@memento/kernel";
import { listProjects, readPosition } from "@memento/wallet";
import type { Runtime } from "./runtime.ts";

const keptMs = 60_000;

/**
 * What is missing behind the users of a workspace's wallet, for the console's home page. The sums are over all users, so an answer is kept for a
 * minute; the metrics and `memento verify` always look.
 */
export function createShortfalls({ database, bankAccounts, now }: Pick<Runtime, "database" | "bankAccounts" | "now">): FindShortfalls {
  const kept = new Map<WorkspaceId, { until: number; answer: Promise<readonly Shortfall[]> }>();
  const look = async (workspaceId: WorkspaceId): Promise<readonly Shortfall[]> => {
    if (!(await listProjects(database)).includes(workspaceId)) return [];
    const positions = await database.snapshot((on) => readPosition(on, bankAccounts, workspaceId));
    return positions
      .filter(({ shortfall }) => shortfall !== 0n)
      .map(({ currency, shortfall }) => ({ name: "safeguarding", currency, amount: shortfall }));
  };
  return (workspaceId) => {
    const at = now().getTime();
    const known = kept.get(workspaceId);
    if (known !== undefined && known.until > at) return known.answer;
    const answer = look(workspaceId);
    kept.set(workspaceId, { until: at + keptMs, answer });
    answer.catch(() => kept.delete(workspaceId));
    return answer;
  };
}
