import { expect, test } from "vitest";
import { collectingAccountTypes } from "../collections/decide.ts";
import { takesDirectDebits } from "./direct-debits.ts";
import { accountTypes } from "./queries.ts";

test("the types that take direct debits are those that may collect", () => {
  expect(accountTypes.filter((type) => takesDirectDebits[type])).toEqual(accountTypes.filter((type) => collectingAccountTypes.has(type)));
});
