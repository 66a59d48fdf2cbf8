import { done, newId, refused, type WorkspaceId } from "@memento/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { newWorkspace } from "../testing.ts";
import { setWorkspaceClock, workspaceNow } from "../workspaces/clock.ts";
import { Overloaded } from "./batcher.ts";
import { createCommands, loadNothing, type Operation, runWithin, Unavailable } from "./commands.ts";
import { createWordTable, cut, cutOnce, keepWords, type KeepWords, wordsOf } from "./testing.ts";

let db: TestDatabase;
let workspaceId: WorkspaceId;
beforeAll(async () => {
  db = await createTestDatabase();
  await createWordTable(db.database);
});
beforeEach(async () => {
  workspaceId = await newWorkspace(db.database);
});
afterAll(() => db.drop());

const stored = (id = workspaceId): Promise<string[]> => wordsOf(db.database, id);
const ok = (value: string) => ({ ok: true, value });

describe("a batch", () => {
  test("gives every command its own outcomes, in request order, refusals among them", async () => {
    const { operation, runs } = keepWords();
    const commands = createCommands({ database: db.database });
    const results = await Promise.all([["a", "", "b"], [], ["c"], ["", "d"]].map((words) => commands.run(workspaceId, operation, words)));
    expect(results).toEqual([[ok("A"), refused("not_a_word"), ok("B")], [], [ok("C")], [refused("not_a_word"), ok("D")]]);
    expect(runs).toEqual([["a", "", "b", "c", "", "d"]]);
    expect(await stored()).toEqual(["a", "b", "c", "d"]);
  });

  test("runs different operations side by side, each once", async () => {
    const [one, other] = [keepWords(), keepWords()];
    const commands = createCommands({ database: db.database });
    const work = [one, other, one, other].map(({ operation }, index) => commands.run(workspaceId, operation, [`word ${index}`]));
    expect(await Promise.all(work)).toEqual([0, 1, 2, 3].map((index) => [ok(`WORD ${index}`)]));
    expect([one.runs, other.runs]).toEqual([[["word 0", "word 2"]], [["word 1", "word 3"]]]);
  });

  test("shows an operation that loads in turn what the others of the batch wrote before it", async () => {
    const words = { name: "test.words_there", text: "select word from toy.word where workspace_id = $1 order by word" };
    const keeper = keepWords();
    const counter = (name: string): Operation<string, number, never, { word: string }[]> => ({
      name,
      loadsInTurn: true,
      load: (tx, id) => tx.query<{ word: string }>(words, [id]),
      async run(context, requests, there) {
        await keeper.operation.run(context, requests, undefined);
        return requests.map(() => done(there.length));
      },
    });
    const [one, other] = [counter("one"), counter("other")];
    const commands = createCommands({ database: db.database });
    const answers = await Promise.all([
      commands.run(workspaceId, one, ["a"]),
      commands.run(workspaceId, other, ["b", "c"]),
      commands.run(workspaceId, keeper.operation, ["d"]),
      commands.run(workspaceId, one, ["e"]),
    ]);
    expect(answers).toEqual([[done(1)], [done(3), done(3)], [ok("D")], [done(1)]]);
    expect(await commands.run(workspaceId, one, ["f"])).toEqual([done(5)]);
  });

  test("has one time, the workspace's", async () => {
    const offsetMs = 86_400_000;
    await db.database.transaction(async (tx) =>
      setWorkspaceClock(tx, workspaceId, new Date((await workspaceNow(tx, workspaceId)).getTime() + offsetMs)),
    );
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database });
    const before = await workspaceNow(db.database, workspaceId);
    await Promise.all(["a", "b", "c"].map((word) => commands.run(workspaceId, operation, [word])));
    const rows = await db.database.query<{ at: Date }>(
      { name: "test.times", text: "select distinct at from toy.word where workspace_id = $1" },
      [workspaceId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.at.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(rows[0]?.at.getTime()).toBeLessThan(before.getTime() + 60_000);
  });

  test.each([
    ["a constraint that speaks at once", "poison", { constraint: "word_not_poison" }],
    ["a constraint that speaks at the commit", "there", { constraint: "word_once" }],
    ["an exception of the operation", "bug", { name: "TypeError" }],
  ])("%s fails its own item alone", async (_what, word, fault) => {
    const batches: { size: number; retried: boolean }[] = [];
    const { operation, runs } = keepWords();
    const commands = createCommands({ database: db.database, onBatch: ({ size, retried }) => void batches.push({ size, retried }) });
    await commands.run(workspaceId, operation, ["there"]);
    const results = await Promise.allSettled(["a", "b", word, "", "c"].map((each) => commands.run(workspaceId, operation, [each])));
    expect(results.map((each) => (each.status === "fulfilled" ? each.value : "fault"))).toEqual([
      [ok("A")],
      [ok("B")],
      "fault",
      [refused("not_a_word")],
      [ok("C")],
    ]);
    expect(results[2]).toMatchObject({ reason: fault });
    expect(await stored()).toEqual(["a", "b", "c", "there"]);
    expect(runs).toEqual([["there"], ["a", "b", word, "", "c"], ["a"], ["b"], [word], [""], ["c"]]);
    expect(batches).toEqual([
      { size: 1, retried: false },
      { size: 5, retried: true },
    ]);
  });

  test("is as heavy as its requests together", async () => {
    const { operation, runs } = keepWords();
    const commands = createCommands({ database: db.database, batchWeightMax: 3 });
    await Promise.all([["a", "b"], ["c"], ["d"], ["e", "f", "g", "h"], ["i"]].map((words) => commands.run(workspaceId, operation, words)));
    expect(runs.toSorted()).toEqual([["a", "b", "c"], ["d"], ["e", "f", "g", "h"], ["i"]]);
  });

  test("fails where the operation answers too few", async () => {
    const forgetful: KeepWords = { name: "forgetful", load: loadNothing, run: () => Promise.resolve([]) };
    await expect(createCommands({ database: db.database }).run(workspaceId, forgetful, ["a"])).rejects.toMatchObject({
      name: "AssertionFailed",
    });
  });

  test("of a workspace that does not exist fails", async () => {
    const work = createCommands({ database: db.database }).run(newId<WorkspaceId>(), keepWords().operation, ["a"]);
    await expect(work).rejects.toMatchObject({ name: "AssertionFailed" });
  });

  test("can be part of a larger transaction", async () => {
    const { operation } = keepWords();
    const outcomes = await db.database.transaction(async (tx) =>
      runWithin(operation, { tx, workspaceId, now: await workspaceNow(tx, workspaceId) }, ["a", ""]),
    );
    expect(outcomes).toEqual([ok("A"), refused("not_a_word")]);
  });
});

describe("committers", () => {
  test("of one workspace take turns across processes, those of two workspaces do not wait for each other", async () => {
    const other = await newWorkspace(db.database);
    const inside = new Map<WorkspaceId, number>();
    let mostInOne = 0;
    let mostInAll = 0;
    const { operation, runs } = keepWords(async (context) => {
      inside.set(context.workspaceId, (inside.get(context.workspaceId) ?? 0) + 1);
      mostInOne = Math.max(mostInOne, ...inside.values());
      mostInAll = Math.max(
        mostInAll,
        [...inside.values()].reduce((sum, count) => sum + count, 0),
      );
      await context.tx.query("select pg_sleep(0.02)");
      inside.set(context.workspaceId, (inside.get(context.workspaceId) ?? 0) - 1);
    });
    const processes = [1, 2].map(() => createCommands({ database: db.database, batchWeightMax: 1 }));
    const work = processes.flatMap((commands, process) =>
      Array.from({ length: 6 }, (_none, index) => [
        commands.run(workspaceId, operation, [`${process}.${index}`]),
        commands.run(other, operation, [`${process}.${index}`]),
      ]),
    );
    await Promise.all(work.flat());
    expect(runs).toHaveLength(24);
    expect([mostInOne, mostInAll]).toEqual([1, 2]);
    expect([await stored(), await stored(other)].map((words) => words.length)).toEqual([12, 12]);
  });

  test("refuse what the queue cannot hold, and do all the rest", async () => {
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database, queueMax: 3, batchWeightMax: 1 });
    const results = await Promise.allSettled(["a", "b", "c", "d", "e"].map((word) => commands.run(workspaceId, operation, [word])));
    const refusals = results.filter((each) => each.status === "rejected");
    expect(refusals.every((each) => each.reason instanceof Overloaded)).toBe(true);
    expect(refusals).toHaveLength(2);
    expect(await stored()).toEqual(["a", "b", "c"]);
    await commands.idle();
    expect(commands.queueLength()).toBe(0);
  });
});

describe("a lost connection", () => {
  test("is Unavailable to everybody in the batch, and nothing is tried again", async () => {
    const { operation, runs } = cutOnce();
    const commands = createCommands({ database: db.database });
    const results = await Promise.allSettled(["a", "b", "c"].map((word) => commands.run(workspaceId, operation, [word])));
    expect(results.map((each) => each.status === "rejected" && each.reason instanceof Unavailable)).toEqual([true, true, true]);
    expect(runs).toEqual([["a", "b", "c"]]);
    expect(await stored()).toEqual([]);
    expect(await commands.run(workspaceId, operation, ["a"])).toEqual([ok("A")]);
  });

  test("while items are tried one by one is Unavailable to its item alone", async () => {
    const { operation, runs } = keepWords((context, words) => (words.length === 1 && words[0] === "b" ? cut(context) : Promise.resolve()));
    const commands = createCommands({ database: db.database });
    const results = await Promise.allSettled(["a", "b", "poison", "c"].map((word) => commands.run(workspaceId, operation, [word])));
    expect(results.map((each) => (each.status === "fulfilled" ? "done" : (each.reason as Error).name))).toEqual([
      "done",
      "Unavailable",
      "error",
      "done",
    ]);
    expect(runs).toEqual([["a", "b", "poison", "c"], ["a"], ["b"], ["poison"], ["c"]]);
    expect(await stored()).toEqual(["a", "c"]);
  });

  test("by somebody else, between two statements, is Unavailable as well", async () => {
    const { operation, runs } = keepWords(async ({ tx }) => {
      const [row] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
      await db.database.query({ name: "test.kill", text: "select pg_terminate_backend($1, 5000)" }, [row?.pid ?? 0]);
    });
    await expect(createCommands({ database: db.database }).run(workspaceId, operation, ["a"])).rejects.toThrow(Unavailable);
    expect(runs).toHaveLength(1);
    expect(await stored()).toEqual([]);
  });
});
