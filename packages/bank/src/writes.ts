import type { Outcome } from "@memento/kernel";
import type { Answer, Commands, IdempotencyKey, Operation } from "@memento/platform";
import type { Caller } from "./caller.ts";
import { type Act, audited, type NoteOf } from "./console/audit.ts";

/**
 * An operation as the resources' routes offer it to whoever calls: an application runs it as it is, a member as an act, whose entry in the
 * audit log is written in the operation's own transaction.
 */
export type Write<Order, Value, Refusal extends string, Loaded> = {
  readonly operation: Operation<Order, Value, Refusal, Loaded>;
  readonly acts: Operation<Act<Order>, Value, Refusal, Loaded>;
};

/** Make it once, beside its routes: the queue tells operations apart by identity. `note` is what the audit log says of a member's act. */
export const offered = <Order, Value, Refusal extends string, Loaded>(
  operation: Operation<Order, Value, Refusal, Loaded>,
  note: NoteOf<Order, Value>,
): Write<Order, Value, Refusal, Loaded> => ({ operation, acts: audited(operation, note) });

/** Runs one order for its caller. With a key, a repetition is answered as the first time, and leaves no second entry in the audit log. */
export function answerFor<Order, Value, Refusal extends string, Loaded>(
  caller: Caller,
  commands: Commands,
  write: Write<Order, Value, Refusal, Loaded>,
  order: Order,
  answer: (outcome: Outcome<Value, Refusal>) => Answer,
  key: IdempotencyKey | undefined,
): Promise<Answer & { replayed: boolean }> {
  const { workspaceId } = caller;
  return caller.kind === "application"
    ? commands.answer(workspaceId, write.operation, order, answer, key)
    : commands.answer(workspaceId, write.acts, { actor: caller.actor, order }, answer, key);
}
