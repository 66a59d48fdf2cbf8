import type { WorkspaceId } from "@memento/kernel";
import { listProjects, type Position, readPosition } from "@memento/wallet";
import type { Runtime } from "./runtime.ts";

/** What a wallet's users own and what stands behind it, at a moment of real time. */
export type Reconciliation = { readonly checkedAt: Date; readonly positions: readonly Position[] };
/** Undefined: a workspace without a wallet. */
export type Reconcile = (workspaceId: WorkspaceId) => Promise<Reconciliation | undefined>;

const keptMs = 60_000;

/** Reconciles for the console. The sums are over all users, so an answer is kept for a minute; the metrics and `memento verify` always look. */
export function createReconcile({ database, bankAccounts, now }: Pick<Runtime, "database" | "bankAccounts" | "now">): Reconcile {
  const kept = new Map<WorkspaceId, { until: number; answer: Promise<Reconciliation | undefined> }>();
  const look = async (workspaceId: WorkspaceId, checkedAt: Date): Promise<Reconciliation | undefined> => {
    if (!(await listProjects(database)).includes(workspaceId)) return undefined;
    return { checkedAt, positions: await database.snapshot((on) => readPosition(on, bankAccounts, workspaceId)) };
  };
  return (workspaceId) => {
    const at = now();
    const known = kept.get(workspaceId);
    if (known !== undefined && known.until > at.getTime()) return known.answer;
    const answer = look(workspaceId, at);
    kept.set(workspaceId, { until: at.getTime() + keptMs, answer });
    answer.catch(() => kept.delete(workspaceId));
    return answer;
  };
}
