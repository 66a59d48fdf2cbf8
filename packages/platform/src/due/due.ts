import type { WorkspaceId } from "@memento/kernel";
import { electCommitter, type OperationContext } from "../commands/commands.ts";
import { bulkInsert } from "../db/bulk.ts";
import type { Database, Queryable, Tx } from "../db/database.ts";
import { setWorkspaceClock, workspaceNow } from "../workspaces/clock.ts";

/** Something to do at a moment of the workspace's time. */
export type DueWork = { readonly dueAt: Date; readonly kind: string; readonly subjectId: string };

/** Does the work that fell due; `context.now` is the due time, however late it runs. Subjects that need nothing any more are left alone. */
export type DueHandler = (context: OperationContext, subjectIds: readonly string[]) => Promise<void>;

const dueColumns = { workspace_id: "uuid", subject_id: "uuid", kind: "text", due_at: "timestamptz" } as const;
const insertDue = bulkInsert("platform.due", dueColumns, { shared: ["workspace_id"] });

/** Plans work: a subject has one moment for each kind. */
export const planDue = (tx: Tx, workspaceId: WorkspaceId, work: readonly DueWork[]): void =>
  insertDue(
    tx,
    work.map((item) => ({ workspace_id: workspaceId, subject_id: item.subjectId, kind: item.kind, due_at: item.dueAt })),
  );

/** Drops what was planned for these subjects: they were canceled. */
export function dropDue(tx: Tx, workspaceId: WorkspaceId, subjectIds: readonly string[]): void {
  if (subjectIds.length === 0) return;
  const text = "delete from platform.due where workspace_id = $1 and subject_id = any ($2::uuid[])";
  tx.write({ name: "platform.drop_due", text }, [workspaceId, [...subjectIds]]);
}

/** When a subject's work of a kind falls due; undefined when none is planned. */
export async function findDueAt(
  on: Queryable,
  workspaceId: WorkspaceId,
  { kind, subjectId }: Pick<DueWork, "kind" | "subjectId">,
): Promise<Date | undefined> {
  const text = "select due_at from platform.due where workspace_id = $1 and subject_id = $2 and kind = $3";
  const [row] = await on.query<{ due_at: Date }>({ name: "platform.due_at", text }, [workspaceId, subjectId, kind]);
  return row?.due_at;
}

/** After this many failed attempts a piece of due work waits for an operator. */
const attemptsMax = 10;
const groupMax = 1_000;

const readHead = {
  name: "platform.due_head",
  text: `with head as (
      select due_at, kind from platform.due where workspace_id = $1 and due_at <= $2 and attempts < ${attemptsMax} order by due_at, kind limit 1)
    select d.due_at, d.kind, d.subject_id from platform.due d join head using (due_at, kind)
    where d.workspace_id = $1 and d.attempts < ${attemptsMax} order by d.subject_id limit $3 for update of d`,
};
const deleteDone = {
  name: "platform.due_done",
  text: "delete from platform.due where workspace_id = $1 and kind = $2 and subject_id = any ($3::uuid[])",
};
const postpone = {
  name: "platform.due_postpone",
  text: `update platform.due set attempts = attempts + 1, last_error = $3, due_at = due_at + interval '5 minutes' * (attempts + 1)
    where workspace_id = $1 and kind = $2 and subject_id = $4`,
};
const findReady = {
  name: "platform.due_ready",
  text: `select w.workspace_id from platform.workspace w cross join lateral (
      select d.due_at from platform.due d where d.workspace_id = w.workspace_id and d.attempts < ${attemptsMax} order by d.due_at limit 1) first
    where first.due_at <= $1::timestamptz + w.clock_offset_ms * interval '1 millisecond'`,
};

type DueRow = { due_at: Date; kind: string; subject_id: string };

export type DueOptions = {
  readonly database: Database;
  readonly handlers: Readonly<Record<string, DueHandler>>;
  /**
   * Does at once what a piece of due work left to jobs, so that a moving clock sees its effects in order. `isMoving`: somebody moves the clock and waits
   * for all effects; otherwise nothing here may wait for other people's machines.
   */
  readonly afterEach: (workspaceId: WorkspaceId, isMoving: boolean) => Promise<void>;
  readonly onFault: (error: unknown, work: { kind: string; subjectId: string }) => void;
};

export type DueWorker = ReturnType<typeof createDueWorker>;

/** Runs what fell due, in due order, each piece in its own time. Safe to run in many processes: one at a time has a workspace's lock. */
export function createDueWorker(options: DueOptions) {
  const { database, handlers, afterEach, onFault } = options;

  /** One group of equal due time and kind. False when nothing is due by `until` (workspace time; now where not given). */
  async function runGroup(workspaceId: WorkspaceId, until: Date | undefined, groupSize: number): Promise<DueRow[]> {
    let rows: DueRow[] = [];
    await database
      .transaction(async (tx) => {
        const [, now] = await Promise.all([electCommitter(tx, workspaceId), workspaceNow(tx, workspaceId)]);
        rows = await tx.query<DueRow>(readHead, [workspaceId, until ?? now, groupSize]);
        const [head] = rows;
        if (head === undefined) return;
        const handler = handlers[head.kind];
        if (handler === undefined) throw new Error(`nothing handles due work of kind ${head.kind}`);
        if (until !== undefined) setWorkspaceClock(tx, workspaceId, head.due_at);
        // First, so that the handler may plan the same subject again.
        tx.write(deleteDone, [workspaceId, head.kind, rows.map((row) => row.subject_id)]);
        await handler(
          { tx, workspaceId, now: head.due_at },
          rows.map((row) => row.subject_id),
        );
      })
      .catch(async (error: unknown) => {
        const [head] = rows;
        if (head === undefined) throw error;
        // Half of it next, until the poisoned one stands alone.
        if (rows.length > 1) return void (await runGroup(workspaceId, until, Math.ceil(rows.length / 2)));
        onFault(error, { kind: head.kind, subjectId: head.subject_id });
        await database.query(postpone, [workspaceId, head.kind, error instanceof Error ? error.message : String(error), head.subject_id]);
      });
    return rows;
  }

  async function runDue(workspaceId: WorkspaceId, until?: Date): Promise<void> {
    while ((await runGroup(workspaceId, until, groupMax)).length > 0) await afterEach(workspaceId, until !== undefined);
  }

  return {
    runDue,

    /** Runs everything due by `to`, then shows that time. The clock only moves forward; an earlier `to` changes nothing. */
    async moveClock(workspaceId: WorkspaceId, to: Date): Promise<Date> {
      await afterEach(workspaceId, true);
      await runDue(workspaceId, to);
      await database.transaction(async (tx) => {
        await electCommitter(tx, workspaceId);
        setWorkspaceClock(tx, workspaceId, to);
      });
      return await workspaceNow(database, workspaceId);
    },

    /** Runs what is due now in every workspace. */
    async runAllDue(realNow: Date): Promise<void> {
      const ready = await database.query<{ workspace_id: WorkspaceId }>(findReady, [realNow]);
      for (const { workspace_id: workspaceId } of ready) await runDue(workspaceId);
    },
  };
}
