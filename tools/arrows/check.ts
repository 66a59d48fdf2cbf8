import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative, resolve } from "node:path";
import { lineOf, type Scan, scan } from "./scan.ts";
import { constantsOf, importedNames, looseSql } from "./sql.ts";
import { type Allowance, type House, interpolatedSql } from "./table.ts";

/** `file` is a path from the root of the repository. */
export type Fault = { readonly file: string; readonly line: number; readonly message: string };

type Manifest = {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
type Room = { readonly folder: string; readonly manifest: Manifest; readonly manifestText: string };
type Import = { readonly offset: number; readonly specifier: string };

const isSource = (name: string): boolean => /\.(?:ts|tsx|mts|js|jsx|mjs)$/.test(name);
/** Tests, their helpers and the settings of build tools: no rule is decided there, and they may use what is installed for developers only. */
const isWorkshop = (file: string): boolean =>
  /\.test\.tsx?$|\/test\/|(?:\/|-)(?:testing|fixtures|bench)\.ts$|\.config\.m?[jt]s$/.test(file);
const skipped = new Set(["node_modules", "dist", "coverage"]);

/** Every fault of the house at `root`, ordered by file and line. Reads only. */
export function checkHouse(root: string, house: House): Fault[] {
  const faults: Fault[] = [];
  const used = new Set<Allowance>();
  const lift = (file: string, what: string): boolean => {
    const allowance = house.allowances.find((candidate) => candidate.file === file && candidate.what === what);
    if (allowance !== undefined) used.add(allowance);
    return allowance !== undefined;
  };
  const rooms = findRooms(root);
  const scans = new Map<string, Scan>();
  const scanOf = (file: string): Scan => {
    const known = scans.get(file) ?? scan(readFileSync(join(root, file), "utf8"));
    scans.set(file, known);
    return known;
  };
  const rootManifest = readManifest(join(root, "package.json")).manifest;

  for (const room of rooms) {
    faults.push(...checkManifest(room, rooms, house));
    for (const file of sourcesBelow(root, room.folder)) {
      const scanned = scanOf(file);
      const report = (offset: number, message: string): void => void faults.push({ file, line: lineOf(scanned.text, offset), message });
      const { imports, computed } = importsOf(scanned);
      for (const offset of computed) report(offset, "an import whose target is computed hides an arrow");
      for (const { offset, specifier } of imports) {
        const message = judgeImport(specifier, { file, room, rooms, house, rootManifest });
        if (message !== undefined && !lift(file, specifier)) report(offset, message);
      }
      if (!file.startsWith("packages/") || !file.startsWith(`${room.folder}/src/`) || isWorkshop(file)) continue;
      for (const { name, pattern, instead } of house.bans) {
        for (const match of scanned.code.matchAll(pattern))
          if (!lift(file, name)) report(match.index, `${name} is banned here: ${instead}`);
      }
      for (const { offset, hole } of looseSql(scanned, (name) => isConstant(root, file, name, scanOf))) {
        if (!lift(file, interpolatedSql))
          report(offset, `SQL put together with \${${hole}}: values travel as parameters, pieces are constants`);
      }
    }
  }
  for (const allowance of house.allowances) {
    if (!used.has(allowance))
      faults.push({ file: allowance.file, line: 1, message: `nothing here needs the allowance of ${allowance.what} any more` });
  }
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function readManifest(path: string): { manifest: Manifest; manifestText: string } {
  const manifestText = existsSync(path) ? readFileSync(path, "utf8") : "{}";
  return { manifest: JSON.parse(manifestText) as Manifest, manifestText };
}

function findRooms(root: string): Room[] {
  return ["packages", "apps"].flatMap((parent) => {
    if (!existsSync(join(root, parent))) return [];
    const entries = readdirSync(join(root, parent), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return entries.map(({ name }) => ({ folder: `${parent}/${name}`, ...readManifest(join(root, parent, name, "package.json")) }));
  });
}

function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesBelow(root, path);
    return isSource(entry.name) ? [path] : [];
  });
}

/** Arrows that a manifest draws; the ones in the code are checked where they stand. */
function checkManifest({ folder, manifest, manifestText }: Room, rooms: readonly Room[], house: House): Fault[] {
  const file = `${folder}/package.json`;
  const allowed = house.mayImport[folder];
  if (allowed === undefined)
    return [{ file, line: 1, message: `${folder} is no room of this house: give it its place in tools/arrows/table.ts` }];
  const declared = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
    ...manifest.devDependencies,
  });
  return declared.flatMap((name) => {
    const target = rooms.find((room) => room.manifest.name === name);
    if (target === undefined || allowed.includes(target.folder)) return [];
    return [{ file, line: lineOf(manifestText, manifestText.indexOf(`"${name}"`)), message: upward(folder, target.folder) }];
  });
}

const upward = (from: string, to: string): string => `${from} may not import ${to}: arrows point down`;

/** Specifiers of all imports, static and dynamic, and where an import's target is no text. A template counts up to its first hole. */
function importsOf({ code, literals }: Scan): { imports: Import[]; computed: number[] } {
  const imports: Import[] = [];
  for (const { start, raw } of literals) {
    const before = code.slice(Math.max(0, start - 4_000), start).trimEnd();
    if (!/\b(?:import|export)\b[\w\s$,{}*]*\bfrom$|\bimport$|\b(?:import|require|resolve)\s*\($/.test(before)) continue;
    if (/\bresolve\s*\($/.test(before) && !/\b(?:import\s*\.\s*meta|require)\s*\.\s*resolve\s*\($/.test(before)) continue;
    imports.push({ offset: start, specifier: raw.split("${")[0] ?? "" });
  }
  const calls = [...code.matchAll(/(?<![.\w$])(?:import|require)\s*\(\s*/g)];
  const computed = calls.filter((call) => !/["'`]/.test(code.charAt(call.index + call[0].length))).map((call) => call.index);
  return { imports, computed };
}

type ImportContext = { file: string; room: Room; rooms: readonly Room[]; house: House; rootManifest: Manifest };

/** What is wrong with an import, or undefined. */
function judgeImport(specifier: string, { file, room, rooms, house, rootManifest }: ImportContext): string | undefined {
  if (specifier.startsWith(".")) {
    const target = relative("/", resolve("/", file, "..", specifier));
    if (target.startsWith(`${room.folder}/`))
      return isWorkshop(target) && !isWorkshop(file) ? `${specifier} is there for tests` : undefined;
    if (isWorkshop(file) && target.startsWith("tests/")) return undefined;
    return `${specifier} leaves the room: go by another room's front door (@memento/…)`;
  }
  if (specifier.startsWith("node:")) return undefined;
  if (isBuiltin(specifier)) return `write node:${specifier}`;
  if (specifier.startsWith("/") || specifier.includes(":")) return `${specifier} is neither in this room nor a package`;
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const target = rooms.find((candidate) => candidate.manifest.name === name);
  if (target !== undefined) {
    if (target === room) return `${name} is this room: import the file itself`;
    if (!(house.mayImport[room.folder] ?? []).includes(target.folder)) return upward(room.folder, target.folder);
    if (specifier !== name) return `${specifier} climbs in by a window: import ${name}`;
  }
  return isDeclared(name, specifier, room.manifest, isWorkshop(file) ? rootManifest : undefined)
    ? undefined
    : `${name} is not declared in ${room.folder}/package.json`;
}

/** Whether a manifest names the package. Where the specifier was cut off at a hole (`@scope/`), one package of that name's beginning is enough. */
function isDeclared(name: string, specifier: string, manifest: Manifest, developers: Manifest | undefined): boolean {
  const forAll = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  const declared = Object.keys(
    developers === undefined ? forAll : { ...forAll, ...manifest.devDependencies, ...developers.devDependencies },
  );
  return declared.includes(name) || (specifier.endsWith("/") && declared.some((candidate) => candidate.startsWith(specifier)));
}

/** Whether a name in a statement stands for a constant: of this file, or of the file of this room that it comes from. */
function isConstant(root: string, file: string, name: string, scanOf: (file: string) => Scan): boolean {
  const scanned = scanOf(file);
  if (constantsOf(scanned).has(name)) return true;
  const origin = importedNames(scanned).get(name);
  if (origin === undefined) return false;
  const path = relative("/", resolve("/", file, "..", origin.specifier));
  return existsSync(join(root, path)) && constantsOf(scanOf(path)).has(origin.name);
}
