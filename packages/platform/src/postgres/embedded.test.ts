import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { connectionOfRunning, startEmbeddedPostgres, type EmbeddedPostgres, type PostgresConnection } from "./embedded.ts";

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === "linux";
const hasNamespaces = isRoot && spawnSync("unshare", ["--user", "--map-user=65534", "--map-group=65534", "true"]).status === 0;
const fixture = join(import.meta.dirname, "embedded-child.ts");
const quick = { fsync: "off" };

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "memento-pg-"));
  chmodSync(base, 0o755); // as root: so that nobody can reach it
});
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 5 }));

const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function start(dataDir: string, settings: Record<string, string> = quick): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  running.push(postgres);
  return postgres;
}

type Server = { process: ChildProcess; pid: number; connection: PostgresConnection };

/** A server in a process of its own, which a test can kill. */
async function startServer(dataDir: string, options: { uid?: number; gid?: number } = {}): Promise<Server> {
  const child = spawn(process.execPath, [fixture, dataDir], { ...options, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const answer = await Promise.race([
    once(child.stdout, "data").then(([data]) => String(data)),
    once(child, "exit").then(([code]) => `exit ${code}`),
  ]);
  expect(answer).toMatch(/^\{/);
  return { process: child, pid: child.pid ?? 0, connection: JSON.parse(answer) as PostgresConnection };
}

async function query(connection: PostgresConnection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (dataDir: string): number => Number.parseInt(readFileSync(join(dataDir, "pg/postmaster.pid"), "utf8"), 10);

const isAlive = (pid: number): boolean => {
  try {
    return isLinux ? !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8")) : process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function gone(pid: number): Promise<void> {
  for (let waited = 0; isAlive(pid); waited += 20) {
    expect(waited).toBeLessThan(8_000);
    await sleep(20);
  }
}

/** Processes below `pid`: on Linux, the database and the watchdog. */
const childrenOf = (pid: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return new RegExp(`^PPid:\\s+${pid}$`, "m").test(readFileSync(`/proc/${candidate}/status`, "utf8"));
      } catch {
        return false;
      }
    });

const kill9 = (pid: number): boolean => process.kill(pid, "SIGKILL");

test("the server's role is an ordinary one: what it gives up, it has not", async () => {
  const { connection, admin, stop, exited } = await start(join(base, "role"));
  let exitedWith: string | undefined;
  void exited.then((how) => (exitedWith = how));
  expect(await query(connection, "select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user")).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  await query(connection, "create table kept (n int); insert into kept values (1); revoke update, delete on kept from current_user");
  await expect(query(connection, "delete from kept")).rejects.toThrow("permission denied");
  await query(admin, "create extension pg_stat_statements");
  expect(await query(admin, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
  expect(connectionOfRunning(join(base, "role"))).toEqual(connection);
  await stop();
  await stop();
  expect(existsSync(join(base, "role/pg/postmaster.pid"))).toBe(false);
  expect(existsSync(connection.host)).toBe(false); // the socket's folder
  expect(exitedWith).toBeUndefined(); // it was told to
});

test("a second server on one folder is refused, by whatever path it comes; a stopped one makes room", async () => {
  const folder = join(base, "twice");
  await start(folder);
  await expect(start(`${folder}/../twice/`)).rejects.toMatchObject({
    name: "FolderInUse",
    message: expect.stringContaining(folder) as string,
  });
  const first = running.splice(0)[0];
  await first?.stop();
  const { connection } = await start(folder);
  await first?.stop(); // once more: it is another's by now
  expect(await query(connection, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("an end that nobody asked for is told", async () => {
  const folder = join(base, "role");
  const { exited } = await start(folder);
  kill9(postmasterOf(folder));
  expect(await exited).toContain("SIGKILL");
});

test("a start that fails says the database's last word, and leaves the folder free", async () => {
  const folder = join(base, "role");
  await expect(start(folder, { max_connections: "many" })).rejects.toMatchObject({
    name: "EmbeddedPostgresFault",
    message: expect.stringContaining("max_connections") as string,
  });
  await start(folder);
});

describe("after a kill", () => {
  const folder = (): string => join(base, "killed");
  const committed = "create table if not exists kept (n int); insert into kept values (1)";
  let rows = 0;
  const commitOne = async (server: Server): Promise<void> => {
    await query(server.connection, committed);
    rows += 1;
  };
  const startsAgain = async (): Promise<void> => {
    const { connection } = await start(folder());
    expect(await query(connection, "select count(*)::int as rows from kept")).toEqual([{ rows }]);
  };

  test("of the server: the database ends too, and the next start has every commit", async () => {
    const server = await startServer(folder());
    await commitOne(server);
    const postmaster = postmasterOf(folder());
    kill9(server.pid);
    await gone(postmaster);
    await startsAgain();
  });

  test.runIf(isLinux)("of the server and its watchdog: the next start ends the database that was left", async () => {
    const server = await startServer(folder());
    await commitOne(server);
    const postmaster = postmasterOf(folder());
    for (const pid of [server.pid, ...childrenOf(server.pid).filter((pid) => pid !== postmaster)].toReversed()) kill9(pid);
    await sleep(100);
    expect(isAlive(postmaster)).toBe(true);
    await startsAgain();
    expect(isAlive(postmaster)).toBe(false);
  });

  test("of the database: the server hears of it, and the next start has every commit", async () => {
    const server = await startServer(folder());
    await commitOne(server);
    kill9(postmasterOf(folder()));
    await once(server.process, "exit");
    expect(server.process.exitCode).toBe(3);
    await startsAgain();
  });

  test("of the server and the database at once, and a start at once", async () => {
    const server = await startServer(folder());
    await commitOne(server);
    kill9(server.pid);
    kill9(postmasterOf(folder()));
    await startsAgain();
  });

  test("of a start while it makes the cluster: the next one makes it, and nothing half made is left", async () => {
    const unfinished = join(base, "unfinished");
    const child = spawn(process.execPath, [fixture, unfinished], { stdio: "ignore" });
    children.push(child);
    while (!existsSync(unfinished) || !readdirSync(unfinished).some((name) => name.startsWith("pg.new-"))) await sleep(5);
    await sleep(100);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(join(unfinished, "pg"))).toBe(false);
    await (await start(unfinished)).stop();
    await sleep(500);
    await start(unfinished); // sweeps what an orphaned initdb wrote meanwhile
    expect(readdirSync(unfinished).toSorted()).toEqual(["pg", "postgres.log", "run"]);
  });
});

test.runIf(isLinux)("a stale pid file that names a living process harms neither it nor the start", async () => {
  const folder = join(base, "role");
  writeFileSync(join(folder, "pg/postmaster.pid"), `${process.pid}\n${folder}/pg\n1\n5432\n\n\n\nready\n`);
  const { connection } = await start(folder);
  expect(await query(connection, "select 1 as one")).toEqual([{ one: 1 }]);
});

test.runIf(isLinux)("a person's shell that stands in the cluster's folder is let be", async () => {
  const folder = join(base, "role");
  const shell = spawn("sleep", ["60"], { cwd: join(folder, "pg") });
  children.push(shell);
  const before = performance.now();
  await start(folder);
  expect(isAlive(shell.pid ?? 0)).toBe(true);
  expect(readlinkSync(`/proc/${shell.pid}/cwd`)).toBe(join(folder, "pg"));
  expect(performance.now() - before).toBeLessThan(3_000); // nor is it waited for
});

test.each([
  ["a path longer than a socket's may be", "long/".repeat(30)],
  ["a path with marks that PostgreSQL reads as more than letters", 'a, "b" é'],
])("%s", async (_what, path) => {
  const folder = join(base, path);
  renameAside(join(base, "role"), folder);
  const { connection } = await start(folder);
  expect(await query(connection, "select n from kept")).toEqual([{ n: 1 }]);
  expect(connectionOfRunning(folder)).toEqual(connection);
  await running.splice(0)[0]?.stop();
  renameSync(folder, join(base, "role"));
});

function renameAside(from: string, to: string): void {
  mkdirSync(join(to, ".."), { recursive: true });
  renameSync(from, to);
}

describe.runIf(isRoot)("as root", () => {
  test.runIf(hasNamespaces)("below a folder that only root may enter, fresh or moved there and back", async () => {
    const closed = join(base, "closed");
    mkdirSync(closed, { mode: 0o700 });
    await (await start(join(closed, "fresh"))).stop();
    expect(statSync(join(closed, "fresh/pg")).uid).toBe(0);
    renameSync(join(base, "role"), join(closed, "role"));
    const moved = await start(join(closed, "role"));
    expect(await query(moved.connection, "select n from kept")).toEqual([{ n: 1 }]);
    await moved.stop();
    renameSync(join(closed, "role"), join(base, "role"));
    const back = await start(join(base, "role"));
    expect(await query(back.connection, "select n from kept")).toEqual([{ n: 1 }]);
    expect(statSync(join(base, "role/pg")).uid).toBe(65534);
  });

  const nobody = { uid: 65534, gid: 65534 };
  // A user without rights must be able to read this repository.
  const canRun = isRoot && spawnSync(process.execPath, ["--check", fixture], nobody).status === 0;

  test.runIf(canRun)("an ordinary user starts and stops its own, and is told about another's", async () => {
    const own = join(base, "ordinary");
    mkdirSync(own);
    chownSync(own, nobody.uid, nobody.gid);
    const server = await startServer(own, nobody);
    expect(await query(server.connection, "select current_user")).toEqual([{ current_user: "memento" }]);
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
    expect(server.process.exitCode).toBe(0);
    const other = { uid: 65533, gid: 65533 };
    chownSync(own, other.uid, other.gid);
    const child = spawn(process.execPath, [fixture, own], { ...other, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (data) => (said += String(data)));
    await once(child, "close");
    expect(said).toMatch(/EmbeddedPostgresFault: .*belongs to user 65534 and this is user 65533/);
  });
});
