import { createSecrets } from "@memento/platform";
import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createPinJudge, pinMac } from "./pin-attempts.ts";

const secrets = createSecrets([randomBytes(32)]);
const holder = (pinFailures: number, userId = "a") => ({ userId, pinHash: pinMac(secrets, userId, "1234"), pinFailures });

test("ten wrong PINs in a row lock, however they are spread over batches, and the right one is not heard then", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.integer({ min: 1, max: 15 }), (tries, batchSize) => {
      let stored = 0; // as the database has it
      let expected = 0;
      for (let from = 0; from < tries.length; from += batchSize) {
        const pins = createPinJudge(secrets);
        for (const isRight of tries.slice(from, from + batchSize)) {
          const verdict = pins.judge(holder(stored), isRight ? "1234" : "0000");
          expect(verdict).toBe(expected >= 10 ? "locked" : isRight ? "right" : "wrong");
          if (expected < 10) expected = isRight ? 0 : expected + 1;
        }
        stored = expected;
      }
    }),
  );
});

test("one person's tries are nobody else's, and their PIN is not either", () => {
  const pins = createPinJudge(secrets);
  for (let tries = 0; tries < 10; tries += 1) expect(pins.judge(holder(0), "0000")).toBe("wrong");
  expect(pins.judge(holder(0), "1234")).toBe("locked");
  expect(pins.judge(holder(0, "b"), "1234")).toBe("right");
  expect(pins.judge({ ...holder(0, "c"), pinHash: holder(0, "b").pinHash }, "1234")).toBe("wrong");
});

test("a new PIN begins anew", () => {
  const pins = createPinJudge(secrets);
  pins.judge(holder(9), "0000");
  pins.forgive("a");
  expect(pins.judge(holder(9), "1234")).toBe("right");
});
