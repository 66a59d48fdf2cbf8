import { hash, randomBytes } from "node:crypto";

const tokenBytes = 32;
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What a link is known by: we keep its hash, so that nobody who reads our tables can sign for a debtor. */
export const newSigningToken = (): string => randomBytes(tokenBytes).toString("base64url");

export const hashSigningToken = (token: string): Buffer => hash("sha256", token, "buffer");

export const looksLikeSigningToken = (token: string): boolean => tokenShape.test(token);

export const signingLink = (publicUrl: string, token: string): string => `${publicUrl}/sign/${token}`;
