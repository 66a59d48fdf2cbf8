import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkHouse } from "./arrows/check.ts";
import { scan } from "./arrows/scan.ts";
import { type Allowance, house } from "./arrows/table.ts";

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

const manifest = (name: string, dependencies: readonly string[] = []): string =>
  JSON.stringify({ name, dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, "0.0.0"])) });

/** A small house without a fault; `files` are laid over it. */
function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "memento-arrows-"));
  trees.push(root);
  const all = {
    "package.json": JSON.stringify({ devDependencies: { vitest: "5.1.1" } }),
    "packages/kernel/package.json": manifest("@memento/kernel"),
    "packages/kernel/src/index.ts": "export const one = 1n;\n",
    "packages/platform/package.json": manifest("@memento/platform", ["@memento/kernel", "pg"]),
    "packages/platform/src/index.ts": 'export * from "./db/database.ts";\n',
    "packages/platform/src/db/database.ts":
      'import { one } from "@memento/kernel";\nimport pg from "pg";\nexport const pool = [pg, one];\n',
    "packages/bank/package.json": manifest("@memento/bank", ["@memento/kernel", "@memento/platform", "@scope/one"]),
    "packages/bank/src/index.ts": "export {};\n",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const faultsOf = (files: Readonly<Record<string, string>>, allowances: readonly Allowance[] = []): string[] =>
  checkHouse(plant(files), { ...house, allowances }).map(({ file, line, message }) => `${file}:${line}: ${message}`);

const bankFile = "packages/bank/src/rule.ts";
const faultsInBank = (text: string): string[] => faultsOf({ [bankFile]: text });

test("a house without a fault has none", () => expect(faultsOf({})).toEqual([]));

test.each([
  [
    "an arrow that points up",
    "packages/kernel/src/up.ts",
    'import { pool } from "@memento/platform";',
    "packages/kernel may not import packages/platform",
  ],
  [
    "a type through an arrow that points up",
    "packages/kernel/src/up.ts",
    'import type { A } from "@memento/bank";',
    "may not import packages/bank",
  ],
  [
    "a re-export through an arrow that points up",
    "packages/platform/src/up.ts",
    'export * from "@memento/bank";',
    "may not import packages/bank",
  ],
  ["a window instead of the door", bankFile, 'import { pool } from "@memento/platform/db/database";', "climbs in by a window"],
  ["a path out of the room", bankFile, 'import { pool } from "../../platform/src/index.ts";', "leaves the room"],
  ["its own front door", bankFile, 'import "@memento/bank";', "is this room"],
  ["a package that is not declared", bankFile, 'import pg from "pg";', "pg is not declared in packages/bank/package.json"],
  ["a package for developers", bankFile, 'import { test } from "vitest";', "vitest is not declared"],
  ["a dynamic import", bankFile, 'export const load = () => import("pg/lib/x.js");', "pg is not declared"],
  ["require", bankFile, 'export const load = require("pg");', "pg is not declared"],
  [
    "a cut-off name of a scope that is not declared",
    bankFile,
    "export const load = (os: string) => import(`@other/${os}`);",
    "@other/ is not declared",
  ],
  ["a computed import", bankFile, "export const load = (name: string) => import(name);", "hides an arrow"],
  ["a module of Node without its prefix", bankFile, 'import { join } from "path";', "write node:path"],
  ["a path from the root of the disk", bankFile, 'import "/etc/x.ts";', "neither in this room nor a package"],
  ["a test's helper in the product", bankFile, 'import "./testing.ts";', "is there for tests"],
  ["Date.now", bankFile, "export const at = Date.now();", "Date.now is banned"],
  ["Date.now without a call", bankFile, "export const clock = Date.now;", "Date.now is banned"],
  ["new Date()", bankFile, "export const at = new Date();", "new Date() is banned"],
  ["new Date", bankFile, "export const at = new Date;", "new Date() is banned"],
  ["Temporal.Now", bankFile, "export const at = Temporal.Now.instant();", "Temporal.Now is banned"],
  ["Math.random", bankFile, "export const dice = Math.random();", "Math.random is banned"],
  ["parseFloat", bankFile, 'export const euro = Number.parseFloat("1.5");', "parseFloat is banned"],
  ["toFixed", bankFile, "export const text = (1.5).toFixed(2);", ".toFixed is banned"],
  ["process.env", bankFile, 'export const level = process.env["LEVEL"];', "process.env is banned"],
  ["what is banned inside a template", bankFile, "export const text = `at ${Date.now()}`;", "Date.now is banned"],
  ["a value in SQL", bankFile, "export const find = (id: string) => `select 1 from t where id = '${id}'`;", "SQL put together with ${id}"],
  ["a table's name in SQL", bankFile, "export const wipe = (t: string) => `\n  DELETE FROM ${t}`;", "SQL put together with ${t}"],
  ["insert", bankFile, "export const add = (t: string) => `insert into ${t} values (1)`;", "SQL put together with ${t}"],
  ["update", bankFile, "export const set = (t: string) => `update ${t} set a = 1`;", "SQL put together with ${t}"],
  [
    "a common table expression",
    bankFile,
    "export const find = (n: number) => `with a as (select ${n}) select * from a`;",
    "SQL put together with ${n}",
  ],
  ["raw SQL", bankFile, "export const order = (by: string) => sql.raw(by);", "SQL put together with ${by}"],
  ["another tag than sql", bankFile, "export const find = (n: number) => mysql`select ${n}`;", "SQL put together with ${n}"],
  [
    "an arrow in a manifest",
    "packages/kernel/package.json",
    manifest("@memento/kernel", ["@memento/bank"]),
    "may not import packages/bank",
  ],
  ["a folder that is no room", "packages/attic/package.json", manifest("@memento/attic"), "packages/attic is no room"],
])("finds %s", (_what, file, text, message) => {
  const faults = faultsOf({ "packages/bank/src/testing.ts": "export {};\n", [file]: text });
  expect(faults).toEqual([expect.stringContaining(message)]);
  expect(faults[0]).toMatch(new RegExp(`^${file}:1: `));
});

test("names the line on which a fault stands", () => {
  const text = ["/* a comment", "   of two lines */", "export const text = `a", "template`;", "", "export const at = Date.now();"].join(
    "\n",
  );
  expect(faultsInBank(text)).toEqual([`${bankFile}:6: Date.now is banned here: time is an argument`]);
});

test("texts and comments are no code", () => {
  expect(
    faultsInBank(
      [
        '// import pg from "pg"; Date.now()',
        "/* new Date() */",
        'export const text = "Math.random() parseFloat() \'Date.now()";',
        "export const quoted = 'process.env \\' .toFixed()';",
        "export const template = `Date.now() ${text.length} new Date()`;",
        'export const pattern = /Date.now\\("[/`]/;',
        "export const half = text.length / 2; // `",
        "export const at = (ms: number) => new Date(ms);",
        'export const from = { from: "pg" };',
        "export const label = (n: number) => `selected ${n} items`;",
      ].join("\n"),
    ),
  ).toEqual([]);
});

test("SQL may be put together from constants, own or of a neighbour, and by the sql tag", () => {
  const queries = [
    'import { columns as shared } from "./columns.ts";',
    'const own = "a, b";',
    "const most = 1_000n;",
    "export const one = `select ${own} from t limit ${most}`;",
    "export const two = `select ${shared} from t`;",
    "export const three = (id: string) => sql`select ${sql.raw(shared)} from t where id = ${id}`;",
    "export const four = (id: string) => sql<Row>`select ${id}`;",
  ].join("\n");
  expect(faultsOf({ [bankFile]: queries, "packages/bank/src/columns.ts": "export const columns = `c,\n d`;\n" })).toEqual([]);
  // The same names, once they are no constants any more.
  const loose = queries.replace('const own = "a, b"', "let own = ask()");
  expect(faultsOf({ [bankFile]: loose, "packages/bank/src/columns.ts": "export const columns = `c ${ask()}`;\n" })).toHaveLength(3);
});

test("tests and tools of a room may use what developers have, and the shared helpers of tests", () => {
  const text = [
    'import { test } from "vitest";',
    'import { freshDatabase } from "../../../tests/support/database.ts";',
    "export const at = Date.now();",
  ].join("\n");
  expect(faultsOf({ "packages/bank/src/rule.test.ts": text })).toEqual([]);
  expect(faultsOf({ "packages/bank/src/rule.test.ts": 'import "../../platform/src/index.ts";' })).toHaveLength(1);
  expect(faultsOf({ "packages/bank/src/load.ts": "export const load = (os: string) => import(`@scope/${os}`);" })).toEqual([]);
});

test("an allowance lifts one ban in one file, and is a fault itself once nothing needs it", () => {
  const allowance = { file: bankFile, what: "Date.now", reason: "for this test" };
  const text = "export const at = [Date.now(), Math.random()];";
  expect(faultsOf({ [bankFile]: text }, [allowance])).toEqual([expect.stringContaining("Math.random is banned")]);
  expect(faultsOf({ "packages/bank/src/other.ts": text }, [allowance])).toHaveLength(3);
  expect(faultsOf({}, [allowance])).toEqual([expect.stringContaining("nothing here needs the allowance of Date.now")]);
});

test("scanning keeps every offset and every line", () => {
  const text = 'const a = `x${ { b: `y${"}"}` }.b }z`; // end\nconst c = /[/"]/g;\n';
  const { code } = scan(text);
  expect(code).toHaveLength(text.length);
  expect(code.split("\n")).toEqual(['const a = `    { b: `   " " ` }.b   `;       ', "const c =        ;", ""]);
});

test("the command prints file:line: message and exits 1", () => {
  const root = plant({ [bankFile]: "\nexport const at = Date.now();" });
  const run = (): string => execFileSync(process.execPath, [join(import.meta.dirname, "arrows.ts"), root], { encoding: "utf8" });
  expect(run).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringContaining(`${bankFile}:2: Date.now is banned here: `) }));
});

test("each exception of the house gives its reason", () => {
  for (const { reason } of house.allowances) expect(reason.length).toBeGreaterThan(20);
});
