import { expect, test } from "vitest";
import { RefusalError } from "./refusal-error.ts";

class Refused extends RefusalError {
  override readonly name = "Refused";
}

test("a refusal says what it is and why, and has no stack; errors after it have theirs", () => {
  const cause = new Error("below");
  const refused = new Refused("not today", { cause });
  expect(refused).toMatchObject({ name: "Refused", message: "not today", cause });
  expect(refused.stack).not.toContain("\n    at ");
  expect(new Error("of ours").stack).toContain("refusal-error.test.ts");
});
