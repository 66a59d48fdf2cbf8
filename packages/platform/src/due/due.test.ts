import { newId, present, type WorkspaceId } from "@memento/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { newWorkspace } from "../testing.ts";
import { workspaceNow } from "../workspaces/clock.ts";
import { createDueWorker, dropDue, type DueHandler, type DueOptions, type DueWork, planDue } from "./due.ts";

let db: TestDatabase;
let workspaceId: WorkspaceId;
let start: Date;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.query("create schema toy");
  await db.database.query(
    "create table toy.ran (run_no bigint generated always as identity, workspace_id uuid, subject_id uuid, kind text, at timestamptz)",
  );
});
beforeEach(async () => {
  workspaceId = await newWorkspace(db.database);
  start = await workspaceNow(db.database, workspaceId);
});
afterAll(() => db.drop());

const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);
const plan = (work: readonly DueWork[], id = workspaceId): Promise<void> =>
  db.database.transaction((tx) => {
    planDue(tx, id, work);
    return Promise.resolve();
  });
const piece = (at: number, kind = "toy", subjectId: string = newId()): DueWork => ({ dueAt: minutes(at), kind, subjectId });

/** Notes in the database what ran and at which time, so that what is rolled back has not run. */
const noting =
  (kind: string, poison: ReadonlySet<string> = new Set()): DueHandler =>
  ({ tx, workspaceId: id, now }, subjectIds) => {
    const text = "insert into toy.ran (workspace_id, subject_id, kind, at) select $1, unnest($2::uuid[]), $3, $4";
    tx.write({ name: "test.ran", text }, [id, subjectIds, kind, now]);
    return subjectIds.some((subjectId) => poison.has(subjectId)) ? Promise.reject(new Error("poisoned")) : Promise.resolve();
  };
function worker(options: Partial<DueOptions> = {}) {
  const faults: { kind: string; subjectId: string; error: unknown }[] = [];
  const created = createDueWorker({
    database: db.database,
    handlers: { toy: noting("toy"), other: noting("other") },
    afterEach: () => Promise.resolve(),
    onFault: (error, work) => void faults.push({ ...work, error }),
    ...options,
  });
  return { ...created, faults };
}

type Ran = { subjectId: string; kind: string; at: Date };
const ran = (id = workspaceId): Promise<Ran[]> =>
  db.database.query<Ran>(
    { name: "test.read_ran", text: `select subject_id as "subjectId", kind, at from toy.ran where workspace_id = $1 order by run_no` },
    [id],
  );
const asRan = ({ subjectId, kind, dueAt }: DueWork): Ran => ({ subjectId, kind, at: dueAt });
type Left = { subjectId: string; dueAt: Date; attempts: number; error: string | null };
const left = (id = workspaceId): Promise<Left[]> => {
  const text = `select subject_id as "subjectId", due_at as "dueAt", attempts, last_error as error from platform.due where workspace_id = $1 order by due_at, subject_id`;
  return db.database.query<Left>({ name: "test.read_due", text }, [id]);
};
const bySubject = (list: readonly DueWork[]): DueWork[] => list.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1));

describe("moving the clock", () => {
  test("runs what falls due on the way, in due order, each piece in its own time, and stops where it was told", async () => {
    const work = [piece(30), piece(10, "other"), piece(20), piece(60), piece(61), piece(-5)];
    await plan(work);
    const clock = await worker().moveClock(workspaceId, minutes(60));
    const due = work.filter(({ dueAt }) => dueAt <= minutes(60)).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    expect(due).toHaveLength(5);
    expect(await ran()).toEqual(due.map(asRan));
    expect((await left()).map((each) => each.dueAt)).toEqual([minutes(61)]);
    expect(clock.getTime()).toBeGreaterThanOrEqual(minutes(60).getTime());
    expect(clock.getTime()).toBeLessThan(minutes(61).getTime());
  });

  test("hands pieces of one moment and kind over together, kinds in order", async () => {
    const groups: string[][] = [];
    const gather: DueHandler = (context, subjectIds) => {
      groups.push([...subjectIds]);
      return noting("any")(context, subjectIds);
    };
    const work = [piece(5, "toy"), piece(5, "other"), piece(5, "toy"), piece(5, "other"), piece(6, "other")];
    await plan(work);
    await worker({ handlers: { toy: gather, other: gather } }).moveClock(workspaceId, minutes(10));
    const idsOf = (at: number, kind: string): string[] =>
      bySubject(work.filter((each) => each.kind === kind && each.dueAt.getTime() === minutes(at).getTime())).map((each) => each.subjectId);
    expect(groups).toEqual([idsOf(5, "other"), idsOf(5, "toy"), idsOf(6, "other")]);
  });

  test("shows the workspace the time of each piece while it runs, and settles its effects before the next one", async () => {
    const seen: string[] = [];
    const look = async (what: string): Promise<void> => {
      const shown = (await workspaceNow(db.database, workspaceId)).getTime() - start.getTime();
      seen.push(`${what} ${Math.floor(shown / 60_000)}`);
    };
    const handler: DueHandler = async ({ now, tx }) => {
      await tx.query("select 1"); // the clock was moved in this transaction and is seen by it
      const shown = (await workspaceNow(tx, workspaceId)).getTime() - now.getTime();
      seen.push(`run ${(now.getTime() - start.getTime()) / 60_000} ${shown >= 0 && shown < 60_000}`);
    };
    await plan([piece(10), piece(20)]);
    await worker({ handlers: { toy: handler }, afterEach: () => look("after") }).moveClock(workspaceId, minutes(30));
    expect(seen).toEqual(["after 0", "run 10 true", "after 10", "run 20 true", "after 20"]);
  });

  test("goes forward only: an earlier time changes nothing and undoes nothing", async () => {
    const works = worker();
    const late = await works.moveClock(workspaceId, minutes(600));
    await plan([piece(300), piece(700)]);
    const again = await works.moveClock(workspaceId, minutes(60));
    expect(again.getTime()).toBeGreaterThanOrEqual(late.getTime());
    expect(await ran()).toEqual([]);
    const equal = await works.moveClock(workspaceId, minutes(500)); // runs what is due, in its own time, and does not turn the clock back to it
    expect((await ran()).map((each) => each.at)).toEqual([minutes(300)]);
    expect(equal.getTime()).toBeGreaterThanOrEqual(again.getTime());
    expect((await workspaceNow(db.database, workspaceId)).getTime()).toBeLessThan(minutes(602).getTime());
  });

  test("runs what a piece plans on the way, also itself again", async () => {
    const again: DueHandler = async (context, subjectIds) => {
      await noting("toy")(context, subjectIds);
      const next = new Date(context.now.getTime() + 10 * 60_000);
      planDue(
        context.tx,
        workspaceId,
        subjectIds.map((subjectId) => ({ dueAt: next, kind: "toy", subjectId })),
      );
    };
    const subject = piece(5);
    const between = piece(20, "other");
    await plan([subject, between]);
    await worker({ handlers: { toy: again, other: noting("other") } }).moveClock(workspaceId, minutes(30));
    const itself = [5, 15, 25].map((at) => asRan({ ...subject, dueAt: minutes(at) }));
    expect(await ran()).toEqual([itself[0], itself[1], asRan(between), itself[2]]);
    expect(await left()).toMatchObject([{ subjectId: subject.subjectId, dueAt: minutes(35), attempts: 0 }]);
  });

  test("moves no other workspace", async () => {
    const other = await newWorkspace(db.database);
    await plan([piece(5)], other);
    await worker().moveClock(workspaceId, minutes(600));
    expect(await ran(other)).toEqual([]);
    expect((await workspaceNow(db.database, other)).getTime()).toBeLessThan(minutes(2).getTime());
  });
});

describe("a piece that fails", () => {
  test("is set aside with its fault, and the others of its group run", async () => {
    const work = bySubject(Array.from({ length: 7 }, () => piece(-1)));
    const bad = present(work[3], "fourth piece");
    const works = worker({ handlers: { toy: noting("toy", new Set([bad.subjectId])) } });
    await plan([...work, piece(-0.5)]);
    await works.runDue(workspaceId);
    const others = work.filter((each) => each !== bad);
    expect(
      (await ran()).filter(({ at }) => at.getTime() === minutes(-1).getTime()).toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)),
    ).toEqual(others.map(asRan));
    expect(await ran()).toHaveLength(7);
    expect(works.faults).toMatchObject([{ kind: "toy", subjectId: bad.subjectId, error: { message: "poisoned" } }]);
    expect(await left()).toEqual([{ subjectId: bad.subjectId, dueAt: minutes(4), attempts: 1, error: "poisoned" }]);
  });

  test("hardly holds up a large group", async () => {
    const work = bySubject(Array.from({ length: 200 }, () => piece(-1)));
    const last = present(work.at(-1), "last piece");
    let calls = 0;
    const handler = noting("toy", new Set([last.subjectId]));
    await plan(work);
    const works = worker({
      handlers: {
        toy: (...given) => {
          calls += 1;
          return handler(...given);
        },
      },
    });
    await works.runDue(workspaceId);
    expect(await ran()).toHaveLength(199);
    expect(works.faults).toHaveLength(1);
    expect(calls).toBeLessThan(60);
  });

  test("is tried ten times, a little later each time, then left to an operator and in nobody's way", async () => {
    const bad = piece(1);
    const works = worker({ handlers: { toy: noting("toy", new Set([bad.subjectId])), other: noting("other") } });
    await plan([bad, piece(500, "other")]);
    await works.moveClock(workspaceId, minutes(1_000));
    expect(works.faults).toHaveLength(10);
    expect(await left()).toMatchObject([{ subjectId: bad.subjectId, attempts: 10, dueAt: minutes(1 + 5 * 55) }]);
    expect(await ran()).toMatchObject([{ kind: "other" }]);
    await works.runAllDue(minutes(0));
    expect(works.faults).toHaveLength(10);
  });

  test("is the same whether its handler or its write is at fault, or nothing handles its kind", async () => {
    const broken: DueHandler = ({ tx }) => {
      tx.write("select 1 / 0");
      return Promise.resolve();
    };
    const [one, two, three] = [piece(1, "broken"), piece(2, "unheard"), piece(3)];
    await plan([one, two, three]);
    const works = worker({ handlers: { broken, toy: noting("toy") } });
    await works.moveClock(workspaceId, minutes(4));
    expect(works.faults.map(({ kind, subjectId }) => [kind, subjectId])).toEqual(
      [one, two].map(({ kind, subjectId }) => [kind, subjectId]),
    );
    expect((await left()).map((each) => each.error)).toEqual(["division by zero", "nothing handles due work of kind unheard"]);
    expect(await ran()).toEqual([asRan(three)]);
  });
});

describe("many workers at once", () => {
  test("run each piece once", async () => {
    const work = Array.from({ length: 60 }, (_none, index) => piece(-60 + (index % 20)));
    await plan(work);
    const workers = [worker(), worker(), worker()];
    await Promise.all(workers.map((each) => each.runDue(workspaceId)));
    const subjects = (await ran()).map((each) => each.subjectId);
    expect(subjects.toSorted()).toEqual(work.map((each) => each.subjectId).toSorted());
    expect((await ran()).map((each) => each.at.getTime())).toEqual(work.map((each) => each.dueAt.getTime()).toSorted((a, b) => a - b));
    expect(workers.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("that move one clock to two times end at the later one, with each piece run once", async () => {
    await plan([10, 20, 30, 40].map((at) => piece(at)));
    await Promise.all([worker().moveClock(workspaceId, minutes(25)), worker().moveClock(workspaceId, minutes(45))]);
    expect((await ran()).map((each) => each.at)).toEqual([10, 20, 30, 40].map(minutes));
    expect((await workspaceNow(db.database, workspaceId)).getTime()).toBeGreaterThanOrEqual(minutes(45).getTime());
  });
});

test("what is due now runs, in every workspace by its own clock; what is dropped does not", async () => {
  const ahead = await newWorkspace(db.database);
  const works = worker();
  await works.moveClock(ahead, minutes(100));
  const dropped = piece(-1);
  await plan([piece(-1), dropped, piece(50)]);
  await plan([piece(50), piece(150)], ahead);
  await db.database.transaction((tx) => {
    dropDue(tx, workspaceId, []);
    dropDue(tx, workspaceId, [dropped.subjectId]);
    return Promise.resolve();
  });
  await works.runAllDue(minutes(0));
  expect((await ran()).map((each) => each.at)).toEqual([minutes(-1)]);
  expect((await ran(ahead)).map((each) => each.at)).toEqual([minutes(50)]);
  expect((await left()).map((each) => each.dueAt)).toEqual([minutes(50)]);
});

test("a subject has one moment for each kind", async () => {
  const subject = piece(5);
  await plan([subject, { ...subject, kind: "other" }]);
  await expect(plan([{ ...subject, dueAt: minutes(6) }])).rejects.toMatchObject({ constraint: "due_pkey" });
});
