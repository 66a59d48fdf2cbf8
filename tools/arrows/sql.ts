import type { Literal, Scan } from "./scan.ts";

const looksLikeSql = /^\s*(?:select\s|insert\s+into\s|update\s[\s\S]*\sset\s|delete\s+from\s|with\s+(?:recursive\s+)?[\w$]+\s+as\s)/i;

/** Names that this file binds at its outermost level to a plain text or number: their value is known to whoever reads the file. */
export function constantsOf({ code, literals, text }: Scan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of code.matchAll(/^(?:export\s+)?const\s+([\w$]+)\s*(?::\s*(?:string|number|bigint)\s*)?=\s*/gm)) {
    const [whole, name = ""] = match;
    const start = match.index + whole.length;
    const literal = literals.find((candidate) => candidate.start === start);
    const end = literal === undefined ? start + (/^[\d_]+n?/.exec(text.slice(start))?.[0].length ?? 0) : literal.end;
    if (end > start && (literal?.holes.length ?? 0) === 0 && /^(?:\s+as\s+const)?\s*;/.test(code.slice(end))) names.add(name);
  }
  return names;
}

/** Names that this file imports from its neighbours: local name, and where to find what under which name. */
export function importedNames({ code, literals }: Scan): ReadonlyMap<string, { readonly specifier: string; readonly name: string }> {
  const names = new Map<string, { specifier: string; name: string }>();
  for (const match of code.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*/g)) {
    const literal = literals.find((candidate) => candidate.start === match.index + match[0].length);
    if (literal === undefined || !literal.raw.startsWith(".")) continue;
    for (const item of (match[1] ?? "").split(",")) {
      const [name = "", local = name] = item.trim().split(/\s+as\s+/);
      names.set(local, { specifier: literal.raw, name });
    }
  }
  return names;
}

export type LooseSql = { readonly offset: number; readonly hole: string };

/**
 * Statements that are put together from something else than constants: templates that begin like SQL and have a hole, and `sql.raw(…)`.
 * Templates tagged `sql` are fine, as their holes are parameters. `isConstant` judges the name in a hole.
 */
export function looseSql(scanned: Scan, isConstant: (name: string) => boolean): LooseSql[] {
  const loose: LooseSql[] = [];
  const judge = (offset: number, hole: string): void => {
    if (!isConstant(hole)) loose.push({ offset, hole });
  };
  const isStatement = (literal: Literal): boolean => literal.kind === "template" && !literal.isSqlTag && looksLikeSql.test(literal.raw);
  for (const literal of scanned.literals.filter(isStatement)) for (const hole of literal.holes) judge(literal.start, hole);
  for (const match of scanned.code.matchAll(/\bsql\s*\.\s*raw\s*\(\s*/g)) {
    const start = match.index + match[0].length;
    const literal = scanned.literals.find((candidate) => candidate.start === start);
    if (literal !== undefined && literal.holes.length === 0 && /^\s*\)/.test(scanned.code.slice(literal.end))) continue;
    judge(match.index, scanned.text.slice(start, scanned.code.indexOf(")", start)).trim());
  }
  return loose;
}
