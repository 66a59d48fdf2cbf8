import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { areaOf } from "../../apps/console/src/i18n/areas.ts";
import { en } from "../../apps/console/src/i18n/en/index.ts";

const source = join(import.meta.dirname, "../../apps/console/src");
const keys = Object.keys(en);

export type PageRoute = { readonly page: string; readonly areas: readonly string[] };

/** The pages that routes lead to, by their file in the web app's sources, each with the areas of texts that its route names. */
export const pageRoutes = (): PageRoute[] =>
  readdirSync(join(source, "app/routes")).flatMap((name) =>
    [
      ...readFileSync(join(source, "app/routes", name), "utf8").matchAll(
        /\bpage\(\s*\(\) => import\("\.\.\/\.\.\/(pages\/[^"]+)"\),\s*"\w+",\s*\[([^\]]*)\],?\s*\)/g,
      ),
    ].map(([, page = "", areas = ""]) => ({ page, areas: [...areas.matchAll(/"(\w+)"/g)].map(([, area = ""]) => area) })),
  );

/** Every file that is a page. */
export const pageFiles = (): string[] =>
  readdirSync(join(source, "pages"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("Page.tsx"))
    .map((file) => `pages/${file}`);

/** What a file imports for more than its types, at once or later, and all that these import. What routes lead to is theirs. */
function reach(file: string, seen: Map<string, string>): Map<string, string> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, "utf8");
  seen.set(file, text);
  if (relative(source, file).startsWith("app/routes")) return seen;
  for (const [, path = ""] of text.matchAll(/(?:^(?:import|export)(?! type\b)[^;"]*|\bimport\()"(\.[^"]+\.tsx?)"/gm))
    reach(resolve(file, "..", path), seen);
  return seen;
}

/** The texts that a file of the web app shows, or what it imports: keys as they stand there, and families such as `role.${role}`. */
export function textsOf(file: string): string[] {
  const sources = [...reach(join(source, file), new Map()).values()];
  const literals = new Set(sources.flatMap((text) => [...text.matchAll(/"([a-z_0-9]+\.[a-z_.0-9]+)"/g)].map(([, key = ""]) => key)));
  const families = sources.flatMap((text) => [...text.matchAll(/`([a-z_0-9]+\.[a-z_.0-9]*)\$\{/g)].map(([, start = ""]) => start));
  return keys.filter((key) => literals.has(key) || families.some((start) => key.startsWith(start)));
}

/** The areas of texts, sorted; the base is none. */
export const areasOf = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((key) => areaOf(key) ?? []))].sort();
