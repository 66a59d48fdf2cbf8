import { hash, randomBytes } from "node:crypto";

/** A secret for a cookie or a link: 256 random bits. The database keeps its digest only, and finds it by that. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const tokenDigest = (token: string): Buffer => hash("sha256", token, "buffer");
