import fc from "fast-check";
import { expect, test } from "vitest";
import { uuidArray } from "./uuid-array.ts";

test("UUIDs are an array of type 2950, each with its length before its sixteen bytes", () => {
  expect(uuidArray(["0190a0b0-1234-7abc-8DEF-00112233aaff", null])?.toString("hex")).toBe(
    ["00000001", "00000001", "00000b86", "00000002", "00000001", "00000010", "0190a0b012347abc8def00112233aaff", "ffffffff"].join(""),
  );
  expect(uuidArray([])?.toString("hex")).toBe("000000000000000000000b86");
});

test("any UUIDs are in it, in their order", () =>
  fc.assert(
    fc.property(fc.array(fc.uuid(), { minLength: 1, maxLength: 40 }), (ids) => {
      const bytes = uuidArray(ids);
      const cells = ids.map((_id, index) => bytes?.toString("hex", 24 + 20 * index, 40 + 20 * index));
      expect(cells).toEqual(ids.map((id) => id.replaceAll("-", "")));
    }),
  ));

test.each(["", "0190a0b0-1234-7abc-8def-00112233aaf", "0190a0b0-1234-7abc-8def-00112233aafg", "0190a0b0-1234-7abc-8def-00112233aaf\u0130"])(
  "%j is no UUID",
  (text) => {
    expect(uuidArray(["0190a0b0-1234-7abc-8def-00112233aaff", text])).toBeUndefined();
  },
);
