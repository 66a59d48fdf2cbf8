import { addressSubject, countAttempts, type Limit } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { StateRefused } from "./errors.ts";
import { type AttemptKind, type AttemptLimit, attemptLimits, attemptWindowMs } from "./limits.ts";

/**
 * Counts an attempt at something that can be guessed or overused, by its address and by each subject, before anything is looked at. Throws 429
 * where one of them had its share. Real time.
 */
export async function countAttempt(
  { database, attemptFactor, now }: Pick<WalletDeps, "database" | "attemptFactor" | "now">,
  request: FastifyRequest,
  what: string,
  subjects: Readonly<Record<string, string>>,
  kind: AttemptKind = "guess",
): Promise<void> {
  const max: AttemptLimit = attemptLimits[kind];
  const limitOf = (name: string, subject: string, times: number): Limit => ({
    name: `${what} by ${name}`,
    subject,
    max: times * attemptFactor,
    windowMs: max.windowMs ?? attemptWindowMs,
  });
  const counted = Object.entries(subjects).map(([by, subject]) => limitOf(by, `${request.project.workspaceId} ${subject}`, max.subject));
  const address = limitOf("address", addressSubject(request.ip), max.address);
  const wait = await countAttempts(database, [address, ...counted], now());
  if (wait !== undefined) throw new StateRefused("too_many_requests", wait);
}
