import { randomFillSync } from "node:crypto";
import type { Brand } from "./brand.ts";

export type WorkspaceId = Brand<string, "WorkspaceId">;

const pool = Buffer.alloc(16 * 512);
let poolOffset = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A new UUIDv7 (RFC 9562, section 5.7, method 1): time-ordered, so that index inserts stay at the right edge, and increasing
 * within this process. Ids use the machine's time even where a workspace's clock was moved.
 */
export function newId<Id extends string = string>(): Id {
  if (poolOffset === pool.length) {
    randomFillSync(pool);
    poolOffset = 0;
  }
  const nowMs = Date.now();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    sequence = pool.readUInt16BE(poolOffset) & 0x7ff;
  } else if (++sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  const tail = pool.toString("hex", poolOffset + 8, poolOffset + 16);
  poolOffset += 16;
  const time = lastMs.toString(16).padStart(12, "0");
  const variant = (0x8 | (Number.parseInt(tail.charAt(0), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, "0")}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}` as Id;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text has the shape of a UUID of any version, in either case. */
export const isUuid = (text: string): boolean => uuidPattern.test(text);
