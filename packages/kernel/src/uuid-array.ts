/** What each hexadecimal digit is worth; 16 for every other character. */
const digits = new Uint8Array(128).fill(16);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}
/** Where the first digit of each byte is in a UUID's text. */
const places = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

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
    let faults = 0;
    for (const place of places) {
      const high = digits[id.charCodeAt(place)] ?? 16;
      const low = digits[id.charCodeAt(place + 1)] ?? 16;
      faults |= (high | low) & 16;
      bytes[end++] = (high << 4) | low;
    }
    if (faults !== 0) return undefined;
  }
  bytes.writeInt32BE(ids.length === 0 ? 0 : 1, 0); // dimensions
  bytes.writeInt32BE(hasNull, 4);
  bytes.writeInt32BE(uuidType, 8);
  bytes.writeInt32BE(ids.length, 12);
  bytes.writeInt32BE(1, 16); // the first index
  return bytes.subarray(0, ids.length === 0 ? 12 : end);
}
