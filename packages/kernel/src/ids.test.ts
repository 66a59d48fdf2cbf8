import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { isUuid, newId } from "./ids.ts";

afterEach(() => {
  vi.useRealTimers();
});

const millisecondsOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const makeMany = (count: number, next = newId): string[] => Array.from({ length: count }, () => next());

test("an id is a UUID of version 7 that begins with the time", () => {
  const before = Date.now();
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(millisecondsOf(id)).toBeGreaterThanOrEqual(before);
  expect(millisecondsOf(id)).toBeLessThanOrEqual(Date.now() + 1);
});

test("a hundred thousand ids are different and increasing", () => {
  const ids = makeMany(100_000);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test("ids go on increasing while the clock stands still or goes back, and the time they carry runs ahead as little as it must", async () => {
  // A copy of its own, as other test files in this process would go on from the time that this one reached.
  vi.resetModules();
  const { newId: next } = await import("./ids.ts");
  vi.useFakeTimers({ toFake: ["Date"] });
  const start = Date.now() + 60_000;
  vi.setSystemTime(start);
  const still = makeMany(20_000, next);
  vi.setSystemTime(start - 3_600_000);
  const back = makeMany(100, next);
  vi.setSystemTime(start + 3_600_000);
  const later = next();
  const ids = [...still, ...back, later];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(millisecondsOf(still[0] ?? "")).toBe(start);
  expect(millisecondsOf(still.at(-1) ?? "")).toBeLessThanOrEqual(start + Math.ceil(20_000 / 2_048));
  expect(millisecondsOf(later)).toBe(start + 3_600_000);
});

test("the last 62 bits are dice: every digit of them varies", () => {
  const tails = makeMany(2_000).map((id) => id.slice(20).replace("-", ""));
  for (let position = 0; position < 15; position += 1) expect(new Set(tails.map((tail) => tail[position])).size).toBe(16);
  expect(new Set(tails).size).toBe(tails.length);
});

test("isUuid takes any version in either case, and nothing around it", () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(isUuid(uuid) && isUuid(uuid.toUpperCase())).toBe(true);
      for (const wrong of [` ${uuid}`, `${uuid}\n`, `{${uuid}}`, uuid.slice(1), uuid.replaceAll("-", ""), `${uuid.slice(0, -1)}g`])
        expect(isUuid(wrong)).toBe(false);
    }),
  );
});
