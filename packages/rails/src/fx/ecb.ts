import { XMLParser } from "fast-xml-parser";
import type { Rates, RatesProvider } from "./rates.ts";

/** The European Central Bank's daily reference rates, set around 16:00 Central European Time on every TARGET business day. */
export const ecbUrl = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true, parseAttributeValue: false });

type Cube = { readonly currency?: string; readonly rate?: string };
type Document = { readonly Envelope?: { readonly Cube?: { readonly Cube?: { readonly time?: string; readonly Cube?: readonly Cube[] } } } };

/** The rates in the ECB's file. Throws SyntaxError for a text that is none. */
export function parseEcbRates(xml: string): Rates {
  const document = parser.parse(xml) as Document; // its parts are looked at one by one
  const day = document.Envelope?.Cube?.Cube;
  const rows: readonly Cube[] = Array.isArray(day?.Cube) ? (day.Cube as readonly Cube[]) : [];
  const known = rows.flatMap(({ currency = "", rate = "" }): [string, string][] =>
    /^[A-Z]{3}$/.test(currency) && /^\d{1,12}(\.\d{1,12})?$/.test(rate) ? [[currency, rate]] : [],
  );
  if (day?.time === undefined || !/^\d{4}-\d\d-\d\d$/.test(day.time) || known.length === 0)
    throw new SyntaxError("not a file of reference rates");
  return { on: day.time, perEuro: new Map(known) };
}

export type EcbOptions = {
  /** Gets the file's text; rejects where it cannot be had */
  readonly fetchText: () => Promise<string>;
  /** Real time */
  readonly now: () => Date;
  /** Rates older than so many days are not dealt by: two weekends and their holidays fit into five */
  readonly ageDaysMax: number;
  readonly onFault: (error: unknown) => void;
};

const dayMs = 86_400_000;
const freshMs = 60 * 60_000;
const retryMs = 60_000;

/** The ECB's rates, asked for at most once an hour, and once a minute while it is down. While the source is down the last ones serve, until they are too old. */
export function ecbRates({ fetchText, now, ageDaysMax, onFault }: EcbOptions): RatesProvider {
  let rates: Rates | undefined;
  let nextAt = 0;
  return {
    current() {
      if (rates === undefined) return undefined;
      return now().getTime() - Date.parse(`${rates.on}T00:00:00Z`) > ageDaysMax * dayMs ? undefined : rates;
    },
    async refresh() {
      const at = now().getTime();
      if (at < nextAt) return;
      nextAt = at + retryMs; // whoever comes meanwhile does not wait as well
      try {
        const read = parseEcbRates(await fetchText());
        if (rates === undefined || read.on >= rates.on) rates = read;
        nextAt = at + freshMs;
      } catch (error) {
        onFault(error);
      }
    },
  };
}
