import { XMLParser } from "fast-xml-parser";
import { openFolder } from "../sepa/iso20022/folder.ts";
import type { Rates, RatesProvider } from "./rates.ts";

/** The European Central Bank's daily reference rates, set around 16:00 Central European Time on every TARGET business day. */
export const ecbUrl = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true, parseAttributeValue: false });

type Cube = { readonly currency?: string; readonly rate?: string };
type Document = { readonly Envelope?: { readonly Cube?: { readonly Cube?: { readonly time?: string; readonly Cube?: readonly Cube[] } } } };

/** The rates in the ECB's file. Throws SyntaxError for a text that is none; a DOCTYPE makes it one. */
export function parseEcbRates(xml: string): Rates {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SyntaxError("not a file of reference rates");
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
  /** Rates that were set more days ago are not dealt by. Five reach over Easter: from Maundy Thursday to the Tuesday after it. */
  readonly ageDaysMax: number;
  readonly onFault: (error: unknown) => void;
  /** A folder that keeps the last file, for a server that starts while the source is down. */
  readonly folder?: string;
};

const dayMs = 86_400_000;
const freshMs = 60 * 60_000;
const retryMs = 60_000;
const fileName = "ecb.xml";

const dayStart = ({ on }: Rates): number => Date.parse(`${on}T00:00:00Z`);

/** The ECB's rates, asked for at most once an hour, and once a minute while it is down. While the source is down the last ones serve, until they are too old. */
export function ecbRates({ fetchText, now, ageDaysMax, onFault, folder: directory }: EcbOptions): RatesProvider {
  const folder = directory === undefined ? undefined : openFolder(directory);
  let rates: Rates | undefined;
  let nextAt = 0;
  let isRecalled = false;
  let reading: Promise<void> | undefined;

  /** Takes a file whose day is not past already. One from the future would never be too old, so it is none. */
  function take(text: string): void {
    const read = parseEcbRates(text);
    if (dayStart(read) > now().getTime() + dayMs) throw new SyntaxError("reference rates of a day to come");
    if (rates === undefined || read.on >= rates.on) rates = read;
  }

  async function recall(): Promise<void> {
    const kept = await folder?.read(fileName);
    if (kept !== undefined) take(kept.toString("utf8"));
  }

  async function read(at: number): Promise<void> {
    if (!isRecalled) await recall().catch(onFault);
    isRecalled = true;
    try {
      const text = await fetchText();
      take(text);
      nextAt = at + freshMs;
      await folder?.write(fileName, text);
    } catch (error) {
      onFault(error);
    }
  }

  return {
    current() {
      if (rates === undefined) return undefined;
      const ageDays = Math.floor((now().getTime() - dayStart(rates)) / dayMs);
      return ageDays > ageDaysMax ? undefined : rates;
    },
    refresh() {
      if (reading !== undefined) return reading;
      const at = now().getTime();
      if (at < nextAt) return Promise.resolve();
      nextAt = at + retryMs;
      reading = read(at).finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
