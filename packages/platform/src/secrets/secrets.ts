import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { present } from "@memento/kernel";
import { createHmacSha256 } from "./hmac.ts";

/** Keeps short secrets that must be read again later, such as a token that is sent in clear, unreadable at rest. */
export type Secrets = {
  /** AES-256-GCM under the first key. `place` says what the text belongs to; it can be opened for that place only. */
  readonly seal: (text: string, place: string) => string;
  /** The text that was sealed for `place`. Throws SealUnbroken where it cannot: another key, another place, or changed on the way. */
  readonly open: (sealed: string, place: string) => string;
  /**
   * HMAC-SHA-256 of a text under the first key, for secrets that are only ever compared: PINs and one-time codes, which have too few values for a hash
   * without a key. `place` salts it: what it belongs to.
   */
  readonly mac: (text: string, place: string) => string;
  /** Whether `mac` was made of this text for this place, under any known key. In constant time for a key. */
  readonly macMatches: (text: string, place: string, mac: string) => boolean;
};

/** A sealed text stays shut. `keyUnknown`: it was sealed under a key that this process does not have. */
export class SealUnbroken extends Error {
  override readonly name = "SealUnbroken";
  readonly keyUnknown: boolean;
  constructor(message: string, keyUnknown: boolean) {
    super(message);
    this.keyUnknown = keyUnknown;
  }
}

const keyBytes = 32;
const ivBytes = 12; // what GCM wants (NIST SP 800-38D, section 8.2)
const tagBytes = 16;
const version = "v1";

/** Seals under the first of `keys` and opens under any of them, so that a key can be replaced. Each has 32 bytes. */
export function createSecrets(keys: readonly [Buffer, ...Buffer[]]): Secrets {
  const known = new Map(keys.map((key) => [keyIdOf(key), key]));
  const [first] = keys;
  const firstId = keyIdOf(first);
  const macs = new Map(
    [...known].map(([keyId, key]) => [keyId, createHmacSha256(createHmac("sha256", key).update("memento mac key").digest())]),
  );
  const saltedBy = (text: string, place: string): string => `${place}\0${text}`;
  return {
    mac: (text, place) => `${version}.${firstId}.${present(macs.get(firstId), "key")(saltedBy(text, place))}`,
    macMatches(text, place, mac) {
      const [given, keyId = "", data = ""] = mac.split(".");
      const macUnder = macs.get(keyId);
      if (given !== version || macUnder === undefined) return false;
      const expected = Buffer.from(macUnder(saltedBy(text, place)));
      const claimed = Buffer.from(data);
      return claimed.length === expected.length && timingSafeEqual(claimed, expected);
    },
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", first, iv);
      cipher.setAAD(Buffer.from(place));
      const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${version}.${firstId}.${sealed.toString("base64url")}`;
    },
    open(sealed, place) {
      const [given, keyId = "", data = ""] = sealed.split(".");
      if (given !== version) throw new SealUnbroken("this is no sealed text", false);
      const key = known.get(keyId);
      if (key === undefined) throw new SealUnbroken(`sealed under key ${keyId}, which this process does not have`, true);
      const bytes = Buffer.from(data, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
        decipher.setAAD(Buffer.from(place));
        decipher.setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString("utf8");
      } catch {
        throw new SealUnbroken("the sealed text was changed, or belongs elsewhere", false);
      }
    },
  };
}

/** Names a key without telling it. */
const keyIdOf = (key: Buffer): string => hash("sha256", Buffer.concat([Buffer.from("memento key id\0"), key]), "base64url").slice(0, 8);

/** Keys as SECRET_KEY holds them: 32 bytes each, in base64 or hexadecimal, separated by commas. Undefined for a text that is none. */
export function readSecretKeys(text: string): [Buffer, ...Buffer[]] | undefined {
  const keys = text.split(",").map((part) => {
    const key = part.trim();
    if (/^[0-9a-f]{64}$/i.test(key)) return Buffer.from(key, "hex");
    return /^[\w+/-]{43}=?$/.test(key) ? Buffer.from(key, "base64url") : Buffer.alloc(0);
  });
  const [first, ...rest] = keys;
  return first !== undefined && keys.every((key) => key.length === keyBytes) ? [first, ...rest] : undefined;
}

/**
 * The keys of the environment's text, or without one the key in `file`, which the first process to look makes: readable by its owner only, whole
 * or not at all, and one only, however many processes start at once. Throws for a file that holds no key.
 */
export function loadSecretKeys(text: string | undefined, file: string): [Buffer, ...Buffer[]] {
  const keys = readSecretKeys(text ?? readOrMake(file));
  if (keys === undefined) throw new Error(text === undefined ? `${file} holds no secret key` : "the secret key is none");
  return keys;
}

function readOrMake(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  try {
    writeFileSync(own, `${randomBytes(keyBytes).toString("base64url")}\n`, { mode: 0o600, flush: true });
    chmodSync(own, 0o600); // whatever the umask
    linkSync(own, file); // fails where another process was quicker, whose key it then is
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(own, { force: true });
  }
  return readFileSync(file, "utf8");
}
