import { texts } from "virtual:texts";
import type { Area } from "./areas.ts";
import type { Language, Messages } from "./languages.ts";

/** What has come of a language so far. Texts are only ever added, each before the page that shows it, so nobody has to be told. */
export type Catalogue = { readonly language: Language; readonly messages: Messages; readonly areas: Map<Area, Promise<void>> };

type Part = () => Promise<{ readonly default: Messages }>;
const parts = texts as Readonly<Record<Language, Readonly<Record<Area | "base", Part>>>>;

let current: Catalogue | undefined;

function load({ language, messages, areas }: Catalogue, area: Area): Promise<void> {
  const known = areas.get(area);
  if (known !== undefined) return known;
  const loading = parts[language][area]().then(
    (loaded) => void Object.assign(messages, loaded.default),
    (error: unknown) => {
      areas.delete(area); // the next one tries again
      throw error;
    },
  );
  areas.set(area, loading);
  return loading;
}

/** Loads a language as far as the one before was, and makes it the one that pages load their texts of. */
export async function loadLanguage(language: Language): Promise<Catalogue> {
  const { default: base } = await parts[language].base();
  const next: Catalogue = { language, messages: { ...base }, areas: new Map() };
  for (;;) {
    // A page may have been opened meanwhile, with texts of its own.
    const missing = [...(current?.areas.keys() ?? [])].filter((area) => !next.areas.has(area));
    if (missing.length === 0) break;
    await Promise.all(missing.map((area) => load(next, area)));
  }
  current = next;
  return next;
}

/** Loads the texts of areas, unless they are there. */
export async function needTexts(needed: readonly Area[]): Promise<void> {
  const catalogue = current;
  if (catalogue === undefined) throw new Error("no language yet");
  await Promise.all(needed.map((area) => load(catalogue, area)));
}
