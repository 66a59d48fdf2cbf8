/**
 * Which ledger accounts a batch will probably touch, learned from the batches before it: what an account is reached by (an IBAN, a
 * payment source) hardly ever changes. Only a
 * hint of what to read ahead; what is true is loaded with every batch.
 */
export class AccountHints {
  readonly #accountIds = new Map<string, string>();
  readonly #entriesMax = 100_000;

  idsFor(keys: Iterable<string>): string[] {
    const ids = new Set<string>();
    for (const key of keys) {
      const id = this.#accountIds.get(key);
      if (id !== undefined) ids.add(id);
    }
    return [...ids];
  }

  learn(key: string, accountId: string): void {
    if (this.#accountIds.size >= this.#entriesMax) this.#accountIds.clear();
    this.#accountIds.set(key, accountId);
  }
}
