/** Beyond a byte: what a character is worth that is no hexadecimal digit. */
const fault = 0x100;
/** What each character is worth as the first digit of a byte, and as the second. */
const firsts = new Uint16Array(128).fill(fault);
const seconds = new Uint16Array(128).fill(fault);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  for (const character of [digit, digit.toUpperCase()]) {
    firsts[character.charCodeAt(0)] = value << 4;
    seconds[character.charCodeAt(0)] = value;
  }
}

const uuidType = 2950; // pg_type.dat
const headBytes = 20;
const cellBytes = 20; // a length and sixteen bytes

/**
 * UUIDs as a parameter of type `uuid[]` in PostgreSQL's binary format (array_recv and uuid_recv in its sources): a text array makes the database look at
 * each of its characters several times, which is a good part of what an insert costs. Undefined where one of them is no UUID: as text the database
 * says what is wrong.
 */
export function uuidArray(ids: readonly (string | null | undefined)[]): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(headBytes + cellBytes * ids.length);
  let end = headBytes;
  let hasNull = 0;
  for (const id of ids) {
    if (id === null || id === undefined) {
      hasNull = 1;
      end = bytes.writeInt32BE(-1, end);
      continue;
    }
    if (id.length !== 36) return undefined;
    end = bytes.writeInt32BE(16, end);
    let seen = 0;
    for (let at = 0; at < 36; at += 2) {
      if (at === 8 || at === 13 || at === 18 || at === 23) at += 1; // a dash
      const byte = (firsts[id.charCodeAt(at)] ?? fault) | (seconds[id.charCodeAt(at + 1)] ?? fault);
      seen |= byte;
      bytes[end++] = byte;
    }
    if (seen >= fault) return undefined;
  }
  bytes.writeInt32BE(ids.length === 0 ? 0 : 1, 0); // dimensions
  bytes.writeInt32BE(hasNull, 4);
  bytes.writeInt32BE(uuidType, 8);
  bytes.writeInt32BE(ids.length, 12);
  bytes.writeInt32BE(1, 16); // the first index
  return bytes.subarray(0, ids.length === 0 ? 12 : end);
}
