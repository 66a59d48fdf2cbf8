import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The table of docs/conformance.md and what it is held against: the tests' own sources and the served OpenAPI document. Nothing here knows
 * an endpoint or a rule by name.
 */

const root = join(import.meta.dirname, "../..");

export type Row = {
  readonly line: number;
  /** `GET /v2/accounts`, from the nearest heading; none where the section is about rules of no single endpoint */
  readonly operations: readonly string[];
  /** What stands between backticks in the first cell, with `name=a,b` taken apart */
  readonly tokens: readonly string[];
  /** The second cell's lines */
  readonly tests: readonly string[];
};

const backticked = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
const isOperation = (token: string): boolean => /^(?:GET|HEAD|POST|PATCH|PUT|DELETE) \//.test(token);

/** `status=sent,expired` stands for `status` and for both of its values. */
function apart(token: string): string[] {
  const [, name, values] = /^([\w.]+)=(.+)$/.exec(token) ?? [];
  return name === undefined || values === undefined ? [token] : [name, ...values.split(",").map((value) => `${name}=${value}`)];
}

/** Every row of every table of the page. A heading's operations hold until the next heading. */
export function readRows(page: string): Row[] {
  const rows: Row[] = [];
  let operations: string[] = [];
  for (const [index, text] of page.split("\n").entries()) {
    if (text.startsWith("#")) operations = backticked(text).filter(isOperation);
    const cells = /^\| (.*) \| (.*) \|$/.exec(text);
    if (cells === null || text.startsWith("| ---") || text === "| what | test |") continue;
    const [, what = "", tests = ""] = cells;
    rows.push({
      line: index + 1,
      operations,
      tokens: backticked(what).flatMap(apart),
      tests: tests.split("<br>").map((one) => one.trim()),
    });
  }
  return rows;
}

export type SourceTest = {
  /** Titles of the `describe`s around it, outermost first */
  readonly groups: readonly string[];
  readonly title: string;
  /** Its source, and that of the file's helpers and tables that it uses */
  readonly source: string;
};

type Block = { readonly indent: number; readonly kind: string; readonly name: string; readonly source: string };

const blockStart = /^( *)(?:export )?(?:(test|describe)(?:\.(?:each|concurrent|for))?[<(]|(?:async )?(?:const|let|function) (\w+|[{[]))/;
const titleOf = (kind: string, source: string): string | undefined =>
  new RegExp(`^ *${kind}\\(\\s*(["\`])((?:\\\\.|(?!\\1)[^\\\\])*)\\1`).exec(source)?.[2] ??
  /\)\(\s*(["`])((?:\\.|(?!\1)[^\\])*)\1/.exec(source)?.[2];

/** Cuts a source into its tests, groups and declarations, by its indentation (the formatter's, so it tells the truth). */
function blocksOf(text: string): Block[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => {
    const [, spaces, kind, name] = blockStart.exec(line) ?? [];
    return spaces === undefined || spaces.length > 4 ? [] : [{ index, indent: spaces.length, kind: kind ?? "helper", name: name ?? "" }];
  });
  return starts.flatMap(({ index, indent, kind, name }) => {
    // A block ends where a line of its own indentation, or of less, starts something else.
    let end = index + 1;
    while (end < lines.length && !endsBefore(lines[end] ?? "", indent)) end += 1;
    const source = lines.slice(index, end).join("\n");
    return [{ indent, kind, name: kind === "helper" ? name : (titleOf(kind, source)?.replaceAll(/\\(.)/g, "$1") ?? ""), source }];
  });
}

const endsBefore = (line: string, indent: number): boolean =>
  line !== "" && line.search(/\S/) <= indent && !/^ *(?:[)\]}]|\/\/|\/\*|\*)/.test(line);

const mentions = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\w-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text);

const known = new Map<string, readonly SourceTest[] | undefined>();

/** The tests of a file below the repository's root; undefined when there is no such file. A skipped test is none. */
export function testsOf(file: string): readonly SourceTest[] | undefined {
  if (!known.has(file)) known.set(file, existsSync(join(root, file)) ? readTests(readFileSync(join(root, file), "utf8")) : undefined);
  return known.get(file);
}

export function readTests(text: string): SourceTest[] {
  const tests: SourceTest[] = [];
  const helpers = new Map<string, string>();
  const groups: Block[] = [];
  const blocks = blocksOf(text);
  let testIndent = Number.POSITIVE_INFINITY;
  const found: { block: Block; groups: string[] }[] = [];
  for (const block of blocks) {
    while ((groups.at(-1)?.indent ?? -1) >= block.indent) groups.pop();
    if (block.indent <= testIndent) testIndent = Number.POSITIVE_INFINITY;
    else continue; // inside a test
    if (block.kind === "describe") groups.push(block);
    else if (block.kind === "test") {
      testIndent = block.indent;
      found.push({ block, groups: groups.map(({ name }) => name) });
    } else helpers.set(block.name, block.source);
  }
  for (const { block, groups: around } of found) {
    const used = new Set<string>();
    let source = block.source;
    for (let grown = true; grown;) {
      grown = false;
      for (const [name, helper] of helpers) {
        if (used.has(name) || !mentions(source, name)) continue;
        used.add(name);
        source += `\n${helper}`;
        grown = true;
      }
    }
    tests.push({ groups: around, title: block.name, source });
  }
  return tests;
}

/** The one test that `tests/file.test.ts › group › title` names, each by a part of it, or what is wrong with the reference. */
export function findTest(reference: string): SourceTest | string {
  const [file = "", ...titles] = reference.split(" › ");
  const title = titles.pop();
  if (!/^[\w/.-]+\.test\.ts$/.test(file) || title === undefined) return `"${reference}" is no reference to a test`;
  const tests = testsOf(file);
  if (tests === undefined) return `there is no ${file}`;
  // A whole title counts before a part of one, so that "POST /v2/things" is not "POST /v2/things/bulks".
  const isWhole = (part: string): boolean => tests.some(({ groups }) => groups.includes(part));
  const within = ({ groups }: SourceTest): boolean =>
    titles.every((part) => (isWhole(part) ? groups.includes(part) : groups.some((group) => group.includes(part))));
  const all = tests.filter((one) => one.title.includes(title) && within(one));
  const exact = all.filter((test) => test.title === title);
  const [test, second] = exact.length > 0 ? exact : all;
  if (test === undefined) return `no test of ${file} is titled "${titles.concat(title).join(" › ")}"`;
  return second === undefined ? test : `more than one test of ${file} is titled "${title}"`;
}

/** Whether the test's source says the word: a parameter's name, a value, a code. A path parameter is named by the path. */
export function names(test: SourceTest, token: string): boolean {
  if (token.startsWith("{")) return true;
  const word = token.includes("=")
    ? token.slice(token.indexOf("=") + 1)
    : token.startsWith("answer.") || /^[\w.]+$/.test(token)
      ? lastPart(token)
      : token;
  return mentions(test.source, word);
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
};
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
export type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/**
 * What a caller can send and what an answer can hold, as the table writes it: `{id}`, `size`, `mandate.debtor.iban`, `status=sent`,
 * `answer.currency`. An element of a page's `results` or of a bare list is written as if it were the answer.
 */
export function tokensOf(document: OpenApi): Map<string, Set<string>> {
  const tokens = new Map<string, Set<string>>();
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const found = new Set<string>();
      for (const { name, in: place, schema } of operation.parameters ?? [])
        if (place === "path") found.add(`{${name}}`);
        else if (place === "query") walk(schema, name, found);
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) walk(schema, "", found);
      for (const [status, { content }] of Object.entries(operation.responses))
        if (status.startsWith("2")) for (const { schema } of Object.values(content ?? {})) walk(schema, "answer", found);
      tokens.set(`${method.toUpperCase()} ${path}`, found);
    }
  return tokens;
}

function walk(schema: Schema, path: string, found: Set<string>): void {
  if (path !== "" && path !== "answer") found.add(path);
  for (const value of [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])])
    if (typeof value === "string") found.add(`${path}=${value}`);
  for (const [name, property] of Object.entries(schema.properties ?? {})) walk(property, path === "" ? name : `${path}.${name}`, found);
  if (schema.items !== undefined) walk(schema.items, path === "answer.results" ? "answer" : path, found);
  for (const choice of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(choice, path, found);
}
