import { newId, type Outcome, present, type WorkspaceId } from "@memento/kernel";
import { allOf, bulkInsert, compose, type Operation, type OperationContext, type Queryable, sql } from "@memento/platform";

/** Who acts: a member in the console, or whoever has the server's command line (no member, no address). */
export type Actor = { readonly memberId: string | null; readonly name: string; readonly address: string | null };

export const commandLine: Actor = { memberId: null, name: "command line", address: null };

/** An order together with who gives it. */
export type Act<Order> = { readonly actor: Actor; readonly order: Order };

/** What an act did, for the audit log. `before` and `after` hold what changed, and never a secret. */
export type AuditNote = {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: object;
  readonly after?: object;
};

const insertEntries = bulkInsert(
  "bank.audit_entry",
  {
    workspace_id: "uuid",
    entry_id: "uuid",
    member_id: "uuid",
    actor: "text",
    action: "text",
    subject_type: "text",
    subject_id: "uuid",
    before: "jsonb",
    after: "jsonb",
    address: "text",
    occurred_at: "timestamptz",
  },
  { shared: ["workspace_id", "occurred_at"] },
);

/** Writes entries in the transaction of what they tell. Nobody can change or delete them later, the database refuses it. */
export function recordAudit({ tx, workspaceId, now }: OperationContext, entries: readonly { actor: Actor; note: AuditNote }[]): void {
  insertEntries(
    tx,
    entries.map(({ actor, note }) => ({
      workspace_id: workspaceId,
      entry_id: newId(),
      member_id: actor.memberId,
      actor: actor.name,
      action: note.action,
      subject_type: note.subjectType,
      subject_id: note.subjectId,
      before: note.before === undefined ? null : JSON.stringify(note.before),
      after: note.after === undefined ? null : JSON.stringify(note.after),
      address: actor.address,
      occurred_at: now,
    })),
  );
}

/** What an act did; undefined where it changed nothing. */
export type NoteOf<Order, Value> = (order: Order, value: Value, workspaceId: WorkspaceId) => AuditNote | undefined;

/**
 * An operation that also writes to the audit log what was done, by whom. Refusals leave no trace there, and neither does an order for which
 * `note` is undefined, because it changed nothing. Make it once, beside the operation: the queue tells operations apart by identity.
 */
export function audited<Order, Value, Refusal extends string, Loaded>(
  operation: Operation<Order, Value, Refusal, Loaded>,
  note: NoteOf<Order, Value>,
): Operation<Act<Order>, Value, Refusal, Loaded> {
  const ordersOf = (acts: readonly Act<Order>[]): Order[] => acts.map((act) => act.order);
  return {
    name: `audited ${operation.name}`,
    loadsInTurn: true, // acts are rare, and several may be about the same thing
    load: (tx, workspaceId, acts) => operation.load(tx, workspaceId, ordersOf(acts)),
    async run(context, acts, loaded) {
      const outcomes = await operation.run(context, ordersOf(acts), loaded);
      const entries = acts.flatMap(({ actor, order }, index) => {
        const outcome: Outcome<Value, Refusal> = present(outcomes[index], "outcome");
        const told = outcome.ok ? note(order, outcome.value, context.workspaceId) : undefined;
        return told === undefined ? [] : [{ actor, note: told }];
      });
      recordAudit(context, entries);
      return outcomes;
    },
  };
}

export type AuditEntry = {
  readonly entryId: string;
  readonly memberId: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly address: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
};

/** The audit log, newest first. */
export function listAuditEntries(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { readonly memberId: string | undefined; readonly action: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<AuditEntry[]> {
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (filter.memberId !== undefined) conditions.push(sql`member_id = ${filter.memberId}`);
  if (filter.action !== undefined) conditions.push(sql`action = ${filter.action}`);
  const { text, values } = compose(sql`select entry_id as "entryId", member_id as "memberId", actor, action, subject_type as "subjectType",
      subject_id as "subjectId", before, after, address, occurred_at as "occurredAt", recorded_at as "recordedAt"
    from bank.audit_entry where ${allOf(conditions)} order by entry_id desc limit ${page.limit} offset ${page.offset}`);
  return on.query<AuditEntry>(text, values);
}
