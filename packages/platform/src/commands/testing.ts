import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { bulkInsert } from "../db/bulk.ts";
import type { Database } from "../db/database.ts";
import { loadNothing, type Operation, type OperationContext } from "./commands.ts";

/** A toy product over the real database: it keeps words. */

export async function createWordTable(database: Database): Promise<void> {
  await database.query("create schema toy");
  await database.query(`create table toy.word (workspace_id uuid, word text constraint word_not_poison check (word <> 'poison'), at timestamptz not null,
    constraint word_once unique (workspace_id, word) deferrable initially deferred)`);
}

const insertWords = bulkInsert("toy.word", { workspace_id: "uuid", word: "text", at: "timestamptz" });
export type KeepWords = Operation<string, string, "not_a_word">;
/** Keeps words. Refuses empty ones; the database refuses `poison`, and at the commit a word that is there; `bug` is a bug. */
export function keepWords(meanwhile: (context: OperationContext, words: readonly string[]) => Promise<unknown> = loadNothing) {
  const runs: string[][] = [];
  const operation: KeepWords = {
    name: "keep_words",
    load: loadNothing,
    async run(context, words) {
      runs.push([...words]);
      await meanwhile(context, words);
      if (words.includes("bug")) throw new TypeError("a bug");
      const { tx, now } = context;
      insertWords(
        tx,
        words.filter((word) => word !== "").map((word) => ({ workspace_id: context.workspaceId, word, at: now })),
      );
      return words.map((word): Outcome<string, "not_a_word"> => (word === "" ? refused("not_a_word") : done(word.toUpperCase())));
    },
  };
  return { operation, runs };
}

export async function wordsOf(database: Database, workspaceId: WorkspaceId): Promise<string[]> {
  const text = "select word from toy.word where workspace_id = $1 order by word";
  return (await database.query<{ word: string }>({ name: "test.words", text }, [workspaceId])).map((row) => row.word);
}

/** Cuts the connection of the transaction from within. */
export const cut = (context: OperationContext) => context.tx.query("select pg_terminate_backend(pg_backend_pid())");
/** Cuts the connection of the first batch. */
export function cutOnce() {
  let isCut = false;
  return keepWords(async (context) => {
    if (isCut) return;
    isCut = true;
    await cut(context);
  });
}
