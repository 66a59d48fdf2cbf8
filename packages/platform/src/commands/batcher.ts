import { present, RefusalError } from "@memento/kernel";

/** Thrown where a caller should come back later: the queue is full, or an item waited longer than it may. Nothing was done. */
export class Overloaded extends RefusalError {
  override readonly name = "Overloaded";
  readonly retryAfterSeconds = 1;
}

export type BatcherOptions<Item, Result> = {
  /** Commits items together and answers one result an item, in order. */
  readonly commit: (items: readonly Item[]) => Promise<PromiseSettledResult<Result>[]>;
  /** How heavy an item is; a batch takes items while their weights fit. */
  readonly weight?: (item: Item) => number;
  readonly batchWeightMax: number;
  /** How many batches may be under way at once; the next one can get ready while the last one is being written. One by default. */
  readonly parallelMax?: number;
  readonly queueMax: number;
  /** How long an item may wait for its batch to start before it is refused with Overloaded. */
  readonly waitMsMax: number;
};

type Waiting<Item, Result> = { item: Item; since: number; resolve: (result: Result) => void; reject: (error: unknown) => void };

/**
 * Group commit: what arrives while a batch is being committed becomes the next batch. An item alone commits at once, a crowd shares
 * one transaction, and nobody waits for a timer.
 */
export class Batcher<Item, Result> {
  readonly #options: BatcherOptions<Item, Result>;
  #waiting: Waiting<Item, Result>[] = [];
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(options: BatcherOptions<Item, Result>) {
    this.#options = options;
  }

  get queueLength(): number {
    return this.#waiting.length;
  }

  /** Resolves with the item's own result, or rejects with its own fault. Throws Overloaded when the queue is full. */
  submit(item: Item): Promise<Result> {
    if (this.#waiting.length >= this.#options.queueMax) return Promise.reject(new Overloaded("too many requests are waiting"));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ item, since: performance.now(), resolve, reject });
      if (this.#running < (this.#options.parallelMax ?? 1)) {
        this.#running += 1;
        setImmediate(() => void this.#drain());
      }
    });
  }

  /** Resolves once nothing waits and nothing runs. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      if (batch.length === 0) continue;
      try {
        const results = await this.#options.commit(batch.map((waiting) => waiting.item));
        for (const [index, waiting] of batch.entries()) {
          const result = present(results[index], "result of an item");
          if (result.status === "fulfilled") waiting.resolve(result.value);
          else waiting.reject(result.reason);
        }
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
      await new Promise(setImmediate); // let answers leave and requests that already arrived join the next batch
    }
    this.#running -= 1;
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #take(): Waiting<Item, Result>[] {
    const { weight = () => 1, batchWeightMax, waitMsMax } = this.#options;
    const late = performance.now() - waitMsMax;
    const batch: Waiting<Item, Result>[] = [];
    let total = 0;
    let taken = 0;
    for (const waiting of this.#waiting) {
      const itemWeight = weight(waiting.item);
      if (batch.length > 0 && total + itemWeight > batchWeightMax) break;
      taken += 1;
      if (waiting.since < late) {
        waiting.reject(new Overloaded("waited too long for its turn"));
        continue;
      }
      batch.push(waiting);
      total += itemWeight;
    }
    this.#waiting.splice(0, taken);
    return batch;
  }
}
