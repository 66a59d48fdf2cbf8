import { assert, type Outcome, present, RefusalError, type WorkspaceId } from "@memento/kernel";
import pg from "pg";
import type { Database, Tx } from "../db/database.ts";
import { workspaceNow } from "../workspaces/clock.ts";
import { Batcher } from "./batcher.ts";
import { type Answer, findKeptAnswers, type IdempotencyKey, keepAnswersOf, keyText } from "./idempotency.ts";

/** What an operation may use: one transaction, its workspace, and one reading of the workspace's clock for the whole batch. */
export type OperationContext = { readonly tx: Tx; readonly workspaceId: WorkspaceId; readonly now: Date };

/**
 * A write that a product offers, on many requests at once: load what the batch needs, decide each request, write. Outcomes are in request
 * order; a refusal has written nothing and leaves its neighbours alone; an exception fails the batch, which is then tried item by item.
 */
export type Operation<Request, Value, Refusal extends string, Loaded = unknown> = {
  readonly name: string;
  /**
   * Reads that need no clock. They are sent together with the election of the committer and run after it, so that a batch starts with
   * one round trip. Requests that turn out to be replays are loaded for too, and then not run.
   */
  readonly load: (tx: Tx, workspaceId: WorkspaceId, requests: readonly Request[]) => Promise<Loaded>;
  /**
   * Set where other operations write what this one loads (a change and a deletion of the same thing, say). When a batch has both, this one loads
   * and runs after those without the mark, and each marked one sees what the ones before it wrote; that costs the batch a round trip. Without
   * the mark it would decide by what stood there before the batch, and write it back.
   */
  readonly loadsInTurn?: boolean;
  readonly run: (context: OperationContext, requests: readonly Request[], loaded: Loaded) => Promise<Outcome<Value, Refusal>[]>;
};

/** Runs an operation inside a transaction that its caller already has, as part of something larger. */
export const runWithin = async <Request, Value, Refusal extends string, Loaded>(
  operation: Operation<Request, Value, Refusal, Loaded>,
  context: OperationContext,
  requests: readonly Request[],
): Promise<Outcome<Value, Refusal>[]> => operation.run(context, requests, await operation.load(context.tx, context.workspaceId, requests));

/** For operations that read nothing ahead. */
export const loadNothing = (): Promise<undefined> => Promise.resolve(undefined);

/** The database cannot be reached, or went away before it confirmed: whether the work was done is not known to us. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
  readonly retryAfterSeconds = 1;
}

/** The first request with this Idempotency-Key is still running (409), or had another content (422). */
export class IdempotencyConflict extends RefusalError {
  override readonly name = "IdempotencyConflict";
  readonly code: "idempotency_key_in_use" | "idempotency_key_mismatch";
  constructor(code: "idempotency_key_in_use" | "idempotency_key_mismatch") {
    super(code);
    this.code = code;
  }
}

/** An operation whose types the queue does not know; each caller gets back what its own operation answered. */
type AnyOperation = Operation<unknown, unknown, string>;

type Command = {
  readonly operation: AnyOperation;
  readonly requests: readonly unknown[];
  readonly idempotency?: { readonly key: IdempotencyKey; readonly answer: (outcome: Outcome<unknown, string>) => Answer } | undefined;
};
type CommandResult =
  | { readonly outcomes: Outcome<unknown, string>[] }
  | { readonly replayed: Answer }
  | { readonly answered: Answer }
  | { readonly mismatch: true };

export type CommandsOptions = {
  readonly database: Database;
  readonly batchWeightMax?: number;
  readonly queueMax?: number;
  readonly waitMsMax?: number;
  readonly onBatch?: (batch: { size: number; seconds: number; retried: boolean }) => void;
};

export type Commands = ReturnType<typeof createCommands>;

const lockWorkspace = {
  name: "platform.lock_workspace",
  text: "select pg_advisory_xact_lock(hashtextextended($1, 0))::text",
};

/** Elects this transaction as the workspace's committer: waits until no other batch, of any process, is being committed there. */
export const electCommitter = (tx: Tx, workspaceId: WorkspaceId): Promise<unknown> => tx.query(lockWorkspace, [workspaceId]);

/**
 * The one way of writing: requests of a workspace gather in a queue, and a batch of them is decided and committed in one transaction,
 * with one committer per workspace at a time across all processes.
 */
export function createCommands(options: CommandsOptions) {
  // Small enough for the database to write one batch while the next is read, decided and answered; larger ones save it little, and make both wait in turns.
  const { database, batchWeightMax = 200, queueMax = 10_000, waitMsMax = 10_000, onBatch } = options;
  const batchers = new Map<WorkspaceId, Batcher<Command, CommandResult>>();
  const keysInUse = new Set<string>();

  const batcherOf = (workspaceId: WorkspaceId): Batcher<Command, CommandResult> => {
    let batcher = batchers.get(workspaceId);
    if (batcher === undefined) {
      // The second batch waits for the first one's lock inside the database, with its reads already sent: no time is lost between them.
      const parallelMax = 2;
      const commit = (commands: readonly Command[]) => commitIsolated(database, workspaceId, commands, onBatch);
      batcher = new Batcher({ commit, weight: (command) => command.requests.length, batchWeightMax, parallelMax, queueMax, waitMsMax });
      batchers.set(workspaceId, batcher);
    }
    return batcher;
  };

  return {
    /**
     * Runs requests as part of a batch; outcomes are in request order. Throws Overloaded (nothing was done), Unavailable (not known),
     * or the operation's own fault.
     */
    async run<Request, Value, Refusal extends string, Loaded>(
      workspaceId: WorkspaceId,
      operation: Operation<Request, Value, Refusal, Loaded>,
      requests: readonly Request[],
    ): Promise<Outcome<Value, Refusal>[]> {
      if (requests.length === 0) return [];
      const result = await batcherOf(workspaceId).submit({ operation: operation as AnyOperation, requests });
      assert("outcomes" in result, "a command without a key has outcomes");
      return result.outcomes as Outcome<Value, Refusal>[];
    },

    /**
     * Runs one request and turns its outcome into an answer. With a key, the answer is kept in the same transaction and a repetition of
     * the request is answered from there. Throws IdempotencyConflict beside what `run` throws.
     */
    async answer<Request, Value, Refusal extends string, Loaded>(
      workspaceId: WorkspaceId,
      operation: Operation<Request, Value, Refusal, Loaded>,
      request: Request,
      answer: (outcome: Outcome<Value, Refusal>) => Answer,
      key: IdempotencyKey | undefined,
    ): Promise<Answer & { replayed: boolean }> {
      if (key === undefined) {
        const [outcome] = await this.run(workspaceId, operation, [request]);
        return { ...answer(present(outcome, "outcome")), replayed: false };
      }
      const inUse = keyText(key);
      if (keysInUse.has(inUse)) throw new IdempotencyConflict("idempotency_key_in_use");
      keysInUse.add(inUse);
      try {
        const result = await batcherOf(workspaceId).submit({
          operation: operation as AnyOperation,
          requests: [request],
          idempotency: { key, answer: answer as (outcome: Outcome<unknown, string>) => Answer },
        });
        if ("mismatch" in result) throw new IdempotencyConflict("idempotency_key_mismatch");
        if ("replayed" in result) return { ...result.replayed, replayed: true };
        assert("answered" in result, "a command with a key has an answer");
        return { ...result.answered, replayed: false };
      } finally {
        keysInUse.delete(inUse);
      }
    },

    /** Requests that wait for their batch, over all workspaces. */
    queueLength: (): number => [...batchers.values()].reduce((sum, batcher) => sum + batcher.queueLength, 0),

    /** Resolves once every queue is empty and every batch has ended. */
    idle: async (): Promise<void> => {
      await Promise.all([...batchers.values()].map((batcher) => batcher.idle()));
    },
  };
}

/** Commits a batch; where the database refuses it, commits its items one by one, so that a poisoned one fails alone. */
async function commitIsolated(
  database: Database,
  workspaceId: WorkspaceId,
  commands: readonly Command[],
  onBatch: CommandsOptions["onBatch"],
): Promise<PromiseSettledResult<CommandResult>[]> {
  const started = performance.now();
  const report = (retried: boolean): void => onBatch?.({ size: commands.length, seconds: (performance.now() - started) / 1000, retried });
  try {
    const results = await commit(database, workspaceId, commands);
    report(false);
    return results.map((value) => ({ status: "fulfilled", value }));
  } catch (error) {
    if (!rolledBackForSure(error)) throw new Unavailable("the database did not confirm", { cause: error });
    if (commands.length === 1) return [{ status: "rejected", reason: error }];
    const results: PromiseSettledResult<CommandResult>[] = [];
    for (const command of commands) results.push(...(await Promise.allSettled([commitOne(database, workspaceId, command)])));
    report(true);
    return results;
  }
}

async function commitOne(database: Database, workspaceId: WorkspaceId, command: Command): Promise<CommandResult> {
  try {
    const [result] = await commit(database, workspaceId, [command]);
    return present(result, "result");
  } catch (error) {
    if (!rolledBackForSure(error)) throw new Unavailable("the database did not confirm", { cause: error });
    throw error;
  }
}

/**
 * Whether the transaction is known to have left nothing. An error that PostgreSQL reported for a statement aborts its transaction, and
 * one of our own was thrown before COMMIT was sent. A lost connection or a shutdown may have come after it, so nothing is tried again.
 */
function rolledBackForSure(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return !/^(08|57|58|XX)/.test(error.code ?? "");
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : "";
  return typeof code !== "string" && !/connection|timeout|terminated|not queryable/i.test(message);
}

function commit(database: Database, workspaceId: WorkspaceId, commands: readonly Command[]): Promise<CommandResult[]> {
  return database.transaction(async (tx) => {
    const keys = commands.flatMap((command) => command.idempotency?.key ?? []);
    const operations = new Map<AnyOperation, unknown[]>();
    for (const { operation, requests } of commands) {
      const known = operations.get(operation);
      if (known === undefined) operations.set(operation, [...requests]);
      else known.push(...requests);
    }
    const [, now, kept, loaded] = await Promise.all([
      electCommitter(tx, workspaceId),
      workspaceNow(tx, workspaceId),
      keys.length === 0 ? undefined : findKeptAnswers(tx, workspaceId, keys),
      Promise.all(
        [...operations].map(async ([operation, requests]) => {
          const isAhead = operations.size === 1 || operation.loadsInTurn !== true;
          return { operation, requests, isAhead, material: isAhead ? await operation.load(tx, workspaceId, requests) : undefined };
        }),
      ),
    ]);
    const results = new Array<CommandResult | undefined>(commands.length);
    const fresh = new Map<AnyOperation, number[]>();
    for (const [index, command] of commands.entries()) {
      const found = command.idempotency && kept?.get(keyText(command.idempotency.key));
      if (found !== undefined && found.expiresAt > now) {
        const same = found.requestHash === command.idempotency?.key.requestHash;
        results[index] = same ? { replayed: { status: found.status, body: found.body } } : { mismatch: true };
        continue;
      }
      const group = fresh.get(command.operation);
      if (group === undefined) fresh.set(command.operation, [index]);
      else group.push(index);
    }
    const answers: { key: IdempotencyKey; answer: Answer }[] = [];
    const inOrder = [...loaded.filter(({ isAhead }) => isAhead), ...loaded.filter(({ isAhead }) => !isAhead)];
    for (const { operation, requests: all, isAhead, material: ahead } of inOrder) {
      const indexes = fresh.get(operation) ?? [];
      if (indexes.length === 0) continue;
      const material = isAhead ? ahead : await operation.load(tx, workspaceId, all);
      const group = indexes.map((index) => present(commands[index], "command"));
      const requests = group.flatMap((command) => command.requests);
      const outcomes = await operation.run({ tx, workspaceId, now }, requests, material);
      assert(outcomes.length === requests.length, `${operation.name} answers every request once`);
      let offset = 0;
      for (const [position, command] of group.entries()) {
        const own = outcomes.slice(offset, offset + command.requests.length);
        offset += command.requests.length;
        results[present(indexes[position], "index")] = resultOf(command, own, answers);
      }
    }
    keepAnswersOf(tx, workspaceId, now, answers);
    return results.map((result) => present(result, "result of a command"));
  });
}

function resultOf(
  command: Command,
  outcomes: Outcome<unknown, string>[],
  answers: { key: IdempotencyKey; answer: Answer }[],
): CommandResult {
  if (command.idempotency === undefined) return { outcomes };
  const answer = command.idempotency.answer(present(outcomes[0], "outcome"));
  answers.push({ key: command.idempotency.key, answer });
  return { answered: answer };
}
