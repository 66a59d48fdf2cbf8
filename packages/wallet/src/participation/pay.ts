import { present } from "@memento/kernel";
import type { Payment } from "../payments/queries.ts";
import type { Participant } from "./queries.ts";
import { moveParticipant } from "./states.ts";

/**
 * Runs items so that no two with the same key are decided together: each round has one of a key, and sees what the rounds before it did. Outcomes are in
 * the order of the items. Two payments of one share are such items: where the first is refused for want of money, the second may still succeed.
 */
export async function inRounds<Item, Result>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  run: (round: readonly Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  let left = items.map((item, index) => ({ item, index, key: keyOf(item) }));
  while (left.length > 0) {
    const taken = new Set<string>();
    const round = left.filter(({ key }) => !taken.has(key) && taken.add(key));
    const now = new Set(round);
    left = left.filter((one) => !now.has(one));
    const outcomes = await run(round.map(({ item }) => item));
    for (const [place, { index }] of round.entries()) results.set(index, present(outcomes[place], "result of an item"));
  }
  return items.map((_item, index) => present(results.get(index), "result of an item"));
}

/** A part with what pays for it: paid at once where the money has moved, else pending until it has. */
export function paidBy(part: Participant, { paymentId, transactionId, status, amount }: Payment, now: Date): Participant {
  const wanted = status === "closed" ? "paid" : "pending";
  const moved = part.status === wanted ? part : moveParticipant(part, wanted);
  return { ...moved, paymentId, transactionId, amount, updatedAt: now };
}
