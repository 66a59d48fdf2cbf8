import type { Rates, RatesProvider } from "./rates.ts";

/**
 * Rates of one day that ship with the house, in the form and near the values of the ECB's reference rates: for a sandbox, which asks nobody and must
 * answer the same tomorrow. Not for dealing.
 */
const sandboxCopy: Rates = {
  on: "2026-11-20",
  perEuro: new Map(
    Object.entries({
      AUD: "1.7712",
      BRL: "6.2214",
      CAD: "1.6208",
      CHF: "0.9318",
      CNY: "8.2406",
      CZK: "24.187",
      DKK: "7.4689",
      GBP: "0.8794",
      HKD: "9.0128",
      HUF: "383.45",
      IDR: "19342.6",
      ILS: "3.7754",
      INR: "102.9135",
      ISK: "146.9",
      JPY: "181.22",
      KRW: "1702.35",
      MXN: "21.2872",
      MYR: "4.7865",
      NOK: "11.7895",
      NZD: "2.0534",
      PHP: "68.054",
      PLN: "4.2445",
      RON: "5.0905",
      SEK: "11.0185",
      SGD: "1.5085",
      THB: "37.462",
      TRY: "49.1204",
      USD: "1.1587",
      ZAR: "19.9452",
    }),
  ),
};

/** The sandbox's rates: always there, always the same. */
export const sandboxRates = (): RatesProvider => ({ current: () => sandboxCopy, refresh: () => Promise.resolve() });
