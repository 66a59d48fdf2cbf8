import { hash } from "node:crypto";

const blockBytes = 64;
const textBytesAtOnce = 1_024;

/** A key's block with a constant over it (RFC 2104, section 2), and room behind it. */
function padded(key: Buffer, pad: number, room: number): Buffer {
  const block = Buffer.alloc(blockBytes + room, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}

/**
 * HMAC-SHA-256 (RFC 2104) under a key of at most 64 bytes, for texts that are read as UTF-8; the answer is base64url. Node's own makes an object of
 * OpenSSL's for each text, and the collector has to see to each: the two hashes of the definition take a third of that. Throws for a longer key.
 */
export function createHmacSha256(key: Buffer): (text: string) => string {
  if (key.length > blockBytes) throw new RangeError("the key is longer than a block");
  const inner = padded(key, 0x36, textBytesAtOnce);
  const outer = padded(key, 0x5c, 32);
  const innerBlock = inner.subarray(0, blockBytes);
  return (text) => {
    const fits = text.length * 3 <= textBytesAtOnce; // the most that UTF-8 can take
    const message = fits ? inner.subarray(0, blockBytes + inner.write(text, blockBytes)) : Buffer.concat([innerBlock, Buffer.from(text)]);
    outer.write(hash("sha256", message, "binary"), blockBytes, "binary");
    return hash("sha256", outer, "base64url");
  };
}
