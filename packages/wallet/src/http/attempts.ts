import { addressSubject, countAttempts } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { StateRefused } from "./errors.ts";
import { limitsOf } from "./limits.ts";

/**
 * Counts an attempt at something that can be guessed or overused, by its address and by each subject, before anything is looked at. Throws 429
 * where one of them had its share. Real time.
 */
export async function countAttempt(
  { database, mode, now }: Pick<WalletDeps, "database" | "mode" | "now">,
  request: FastifyRequest,
  what: string,
  subjects: Readonly<Record<string, string>>,
): Promise<void> {
  const limits = limitsOf(mode);
  const counted = Object.entries(subjects).map(([by, subject]) => ({
    name: `${what} by ${by}`,
    subject: `${request.project.workspaceId} ${subject}`,
    ...limits.subject,
  }));
  const address = { name: `${what} by address`, subject: addressSubject(request.ip), ...limits.address };
  const wait = await countAttempts(database, [address, ...counted], now());
  if (wait !== undefined) throw new StateRefused("too_many_requests", wait);
}
