/** How often something may be tried: by one subject (an account, a device, a code), and by one address; in a window of its own, or `attemptWindowMs`. */
export type AttemptLimit = { readonly subject: number; readonly address: number; readonly windowMs?: number };

export const attemptWindowMs = 15 * 60_000;

/**
 * What is tried, by what it costs. Many people share an address, and a deployment may allow a multiple of all of it (`attemptFactor`).
 * - guess: passwords, codes, tokens, signups
 * - message: what sends a code: each costs money, and disturbs whoever has the number
 * - search: as people type
 * - export: a file by e-mail, to whichever address; within an hour
 */
export const attemptLimits = {
  guess: { subject: 20, address: 200 },
  message: { subject: 5, address: 100 },
  search: { subject: 300, address: 3_000 },
  export: { subject: 10, address: 100, windowMs: 3_600_000 },
} as const satisfies Record<string, AttemptLimit>;

export type AttemptKind = keyof typeof attemptLimits;
