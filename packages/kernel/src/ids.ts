import { randomFillSync } from "node:crypto";
import type { Brand } from "./brand.ts";

export type WorkspaceId = Brand<string, "WorkspaceId">;

const poolIds = 512;
const pool = Buffer.alloc(poolIds * 10); // ten random bytes an id: two for where its sequence starts, eight for its tail
let poolHex = "";
let poolNext = poolIds;
let lastMs = 0;
let lastTime = ""; // of lastMs: 8 and 4 hex digits with a dash between
let sequence = 0;
/** A sequence's twelve bits in hexadecimal. */
const sequences = Array.from({ length: 0x1000 }, (_, number) => number.toString(16).padStart(3, "0"));

const setTime = (ms: number): void => {
  lastMs = ms;
  const time = ms.toString(16).padStart(12, "0");
  lastTime = `${time.slice(0, 8)}-${time.slice(8)}`;
};

/**
 * A new UUIDv7 (RFC 9562, section 5.7, method 1): time-ordered, so that index inserts stay at the right edge, and increasing
 * within this process. Ids use the machine's time even where a workspace's clock was moved.
 */
export function newId<Id extends string = string>(): Id {
  if (poolNext === poolIds) {
    poolHex = randomFillSync(pool).toString("hex");
    poolNext = 0;
  }
  const at = poolNext * 20;
  poolNext += 1;
  const nowMs = Date.now();
  if (nowMs > lastMs) {
    setTime(nowMs);
    sequence = Number.parseInt(poolHex.slice(at, at + 3), 16) & 0x7ff;
  } else if (++sequence > 0xfff) {
    setTime(lastMs + 1);
    sequence = 0;
  }
  const variant = "89ab".charAt(poolHex.charCodeAt(at + 4) & 3);
  return `${lastTime}-7${sequences[sequence]}-${variant}${poolHex.slice(at + 5, at + 8)}-${poolHex.slice(at + 8, at + 20)}` as Id;
}

/** The least id that `newId` could have made at this moment of the machine's time: what is smaller is older. */
export function firstIdOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** The machine's time that an id of `newId` carries, to the millisecond. */
export const timeOfId = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text has the shape of a UUID of any version, in either case. */
export const isUuid = (text: string): boolean => uuidPattern.test(text);
