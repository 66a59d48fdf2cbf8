import { newId, type Outcome, type WorkspaceId } from "@memento/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { newWorkspace } from "../testing.ts";
import { setWorkspaceClock, workspaceNow } from "../workspaces/clock.ts";
import { createCommands, IdempotencyConflict, Unavailable } from "./commands.ts";
import { hashRequest, type IdempotencyKey, sweepAnswers } from "./idempotency.ts";
import { createWordTable, cutOnce, keepWords, wordsOf } from "./testing.ts";

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

describe("an Idempotency-Key", () => {
  const callerId = newId();
  const keyOf = (key: string, body = "{}"): IdempotencyKey => ({
    callerId,
    key,
    requestHash: hashRequest("POST", "/words", Buffer.from(body)),
  });
  const asAnswer = (outcome: Outcome<string, string>) =>
    outcome.ok ? { status: 200, body: outcome.value } : { status: 400, body: outcome.refusal };
  const conflict = (code: string) => expect.objectContaining({ name: "IdempotencyConflict", code }) as unknown;

  test("answers a repetition with the same bytes and runs nothing, after a restart too", async () => {
    const { operation, runs } = keepWords();
    const key = keyOf("once");
    const [first, restarted] = [createCommands({ database: db.database }), createCommands({ database: db.database })];
    expect(await first.answer(workspaceId, operation, "é", asAnswer, key)).toEqual({ status: 200, body: "É", replayed: false });
    expect(await first.answer(workspaceId, operation, "é", asAnswer, key)).toEqual({ status: 200, body: "É", replayed: true });
    expect(await restarted.answer(workspaceId, operation, "é", asAnswer, key)).toEqual({ status: 200, body: "É", replayed: true });
    expect(runs).toEqual([["é"]]);
  });

  test("keeps a refusal as well, and belongs to its workspace and its caller", async () => {
    const { operation, runs } = keepWords();
    const commands = createCommands({ database: db.database });
    const key = keyOf("refused");
    expect(await commands.answer(workspaceId, operation, "", asAnswer, key)).toEqual({ status: 400, body: "not_a_word", replayed: false });
    expect(await commands.answer(workspaceId, operation, "", asAnswer, key)).toEqual({ status: 400, body: "not_a_word", replayed: true });
    expect(await commands.answer(workspaceId, operation, "", asAnswer, { ...key, callerId: newId() })).toMatchObject({ replayed: false });
    expect(await commands.answer(await newWorkspace(db.database), operation, "", asAnswer, key)).toMatchObject({ replayed: false });
    expect(runs).toHaveLength(3);
  });

  test("is in use while its first request runs, and only then", async () => {
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database });
    const key = keyOf("busy");
    const results = await Promise.allSettled([1, 2, 3].map(() => commands.answer(workspaceId, operation, "a", asAnswer, key)));
    expect(results).toMatchObject([
      { status: "fulfilled" },
      { reason: conflict("idempotency_key_in_use") },
      { reason: conflict("idempotency_key_in_use") },
    ]);
    expect(await commands.answer(workspaceId, operation, "a", asAnswer, key)).toMatchObject({ replayed: true });
    expect(await stored()).toEqual(["a"]);
  });

  test("that comes to two processes at once is done once", async () => {
    const { operation, runs } = keepWords();
    const key = keyOf("twins");
    const processes = [1, 2].map(() => createCommands({ database: db.database }));
    const results = await Promise.all(processes.map((commands) => commands.answer(workspaceId, operation, "a", asAnswer, key)));
    expect(results.map((each) => each.replayed).toSorted()).toEqual([false, true]);
    expect(runs).toEqual([["a"]]);
  });

  test("with another request is a mismatch", async () => {
    const { operation, runs } = keepWords();
    const commands = createCommands({ database: db.database });
    await commands.answer(workspaceId, operation, "a", asAnswer, keyOf("same"));
    const work = commands.answer(workspaceId, operation, "b", asAnswer, keyOf("same", "{ }"));
    await expect(work).rejects.toThrow(IdempotencyConflict);
    await expect(work).rejects.toMatchObject({ code: "idempotency_key_mismatch" });
    expect(runs).toEqual([["a"]]);
  });

  test("is free again after a fault, which keeps nothing", async () => {
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database });
    const key = keyOf("again");
    await expect(commands.answer(workspaceId, operation, "poison", asAnswer, key)).rejects.toMatchObject({ constraint: "word_not_poison" });
    expect(await commands.answer(workspaceId, operation, "a", asAnswer, key)).toMatchObject({ body: "A", replayed: false });
  });

  test("keeps its answer with a neighbour that failed in the same batch", async () => {
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database });
    const words = ["a", "poison", "b"];
    const both = () =>
      Promise.allSettled(words.map((word) => commands.answer(workspaceId, operation, word, asAnswer, keyOf(`with ${word}`))));
    expect(await both()).toMatchObject([{ value: { replayed: false } }, { status: "rejected" }, { value: { replayed: false } }]);
    expect(await both()).toMatchObject([{ value: { replayed: true } }, { status: "rejected" }, { value: { replayed: true } }]);
    expect(await stored()).toEqual(["a", "b"]);
  });

  test("lasts 24 hours of the workspace's time; sweeping takes none that lasts", async () => {
    const { operation } = keepWords();
    const commands = createCommands({ database: db.database });
    const key = keyOf("aging");
    const answer = (word: string) => commands.answer(workspaceId, operation, word, asAnswer, key);
    const start = await workspaceNow(db.database, workspaceId);
    const moveTo = (hours: number) =>
      db.database.transaction((tx) => {
        setWorkspaceClock(tx, workspaceId, new Date(start.getTime() + hours * 3_600_000));
        return Promise.resolve();
      });
    await answer("a");
    await sweepAnswers(db.database, start);
    await moveTo(23.9);
    expect(await answer("a")).toMatchObject({ body: "A", replayed: true });
    await moveTo(24.1);
    expect(await answer("b")).toMatchObject({ body: "B", replayed: false });
    expect(await answer("b")).toMatchObject({ body: "B", replayed: true });
  });

  test("is no business of requests without one", async () => {
    const { operation } = keepWords();
    expect(await createCommands({ database: db.database }).answer(workspaceId, operation, "a", asAnswer, undefined)).toEqual({
      status: 200,
      body: "A",
      replayed: false,
    });
  });

  test("is free for another try after a lost connection", async () => {
    const { operation } = cutOnce();
    const commands = createCommands({ database: db.database });
    const key: IdempotencyKey = { callerId: newId(), key: "k", requestHash: hashRequest("POST", "/", undefined) };
    const answer = () =>
      commands.answer(workspaceId, operation, "a", (outcome) => ({ status: 200, body: outcome.ok ? outcome.value : null }), key);
    await expect(answer()).rejects.toThrow(Unavailable);
    expect(await answer()).toEqual({ status: 200, body: "A", replayed: false });
  });
});
