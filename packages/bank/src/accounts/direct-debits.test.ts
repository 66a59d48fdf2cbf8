import { expect, test } from "vitest";
import { takesDirectDebits } from "./direct-debits.ts";
import { accountTypes } from "./queries.ts";

test("six types of account take direct debits and may collect", () => {
  expect(accountTypes.filter((type) => takesDirectDebits[type]).toSorted()).toEqual([
    "current_account",
    "dedicated_recovery_account",
    "ring_fenced_account",
    "ring_fenced_credit_servicer_account",
    "settlement_account",
    "specially_dedicated_account",
  ]);
});
