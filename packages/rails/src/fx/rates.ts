/** What one euro was worth on a day: units of each currency, as decimal texts. */
export type Rates = {
  /** The day they were set */
  readonly on: string;
  readonly perEuro: ReadonlyMap<string, string>;
};

/**
 * Where exchange rates come from. `current` answers the last ones that are fresh enough to deal by, and undefined where there are none: the
 * source is down for too long. It answers from memory, and is asked for every payment.
 */
export interface RatesProvider {
  readonly current: () => Rates | undefined;
  /** Asks the source anew, where it is one that changes. Never rejects. */
  readonly refresh: () => Promise<void>;
}
