import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createHmacSha256 } from "./hmac.ts";

test("RFC 4231's second case", () =>
  expect(Buffer.from(createHmacSha256(Buffer.from("Jefe"))("what do ya want for nothing?"), "base64url").toString("hex")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ));

test("any text under any key of up to a block is as OpenSSL has it, whatever was asked before", () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.array(fc.string({ unit: "binary", maxLength: 1_200, size: "max" }), { minLength: 1, maxLength: 4 }),
      (key, texts) => {
        const hmac = createHmacSha256(Buffer.from(key));
        for (const text of texts) expect(hmac(text)).toBe(createHmac("sha256", key).update(text).digest("base64url"));
      },
    ),
  ));

test("texts about as long as what is hashed without another buffer", () => {
  const hmac = createHmacSha256(Buffer.alloc(32, 7));
  for (const length of [340, 341, 342, 343, 1_023, 1_024, 1_025, 5_000])
    for (const letter of ["a", "é", "€"]) {
      const text = letter.repeat(length);
      expect(hmac(text)).toBe(createHmac("sha256", Buffer.alloc(32, 7)).update(text).digest("base64url"));
    }
});

test("a key that is longer than a block is refused", () => expect(() => createHmacSha256(Buffer.alloc(65))).toThrow(RangeError));
