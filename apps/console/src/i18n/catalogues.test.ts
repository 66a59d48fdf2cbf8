import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";

type Part = {
  readonly type: number;
  readonly value: string;
  readonly options?: Record<string, { value: Part[] }>;
  readonly children?: Part[];
};
const literal = 0;
const pound = 7;

/** The names that a message has to be given, wherever in it they stand. */
const namesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(part.type === literal || part.type === pound ? [] : [part.value]),
    ...Object.values(part.options ?? {}).flatMap((option) => namesIn(option.value)),
    ...namesIn(part.children ?? []),
  ]);
const names = (message: string, locale: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(message, locale).getAst() as unknown as Part[]))].sort();

test("both languages have the same keys", () => {
  expect(Object.keys(fr)).toEqual(Object.keys(en));
});

test.each(["en", "fr"])("no key of %s is in two files, where one text would hide the other", (language) => {
  const folder = join(import.meta.dirname, language);
  const all = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1] ?? ""),
  );
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  expect(all).toHaveLength(Object.keys(en).length);
});

test("every message can be read, and asks for the same values in both languages", () => {
  const asked = (catalogue: Record<string, string>, locale: string) =>
    Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, names(message, locale)]));
  expect(asked(fr, "fr")).toEqual(asked(en, "en"));
});

test("apostrophes are apostrophes: a straight one would quote what follows it", () => {
  expect([...Object.values(en), ...Object.values(fr)].filter((message) => message.includes("'"))).toEqual([]);
});

test("every message is used", () => {
  const root = join(import.meta.dirname, "..");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  // Families are put together from a value: `role.${role}`.
  const families = [...sources.matchAll(/`([a-z_.]+\.)\$\{/g)].map((match) => match[1] ?? "");
  const unused = Object.keys(en).filter((key) => !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)));
  expect(unused).toEqual([]);
});
