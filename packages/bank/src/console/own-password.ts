import { passwordMatches } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import { forgiveAttempts } from "../members/attempts.ts";
import { emailKeyOf, findMembers } from "../members/queries.ts";
import { refuseTooManyAttempts } from "../members/sign-in.ts";
import { type ConsoleDeps, consoleProblem } from "./http.ts";

/**
 * The hash that the signed-in member's own password matches. Throws 400 where it is wrong, and 429 after too many wrong ones: a session
 * that was left open must not become a place to guess at.
 */
export async function proveOwnPassword(request: FastifyRequest, password: string, { database, now }: ConsoleDeps): Promise<string> {
  const { workspaceId, memberId, email } = request.member;
  await refuseTooManyAttempts(database, { email, address: request.ip }, now());
  const phc = (await findMembers(database, workspaceId, [memberId])).get(memberId)?.passwordPhc;
  if (phc === undefined || !(await passwordMatches(phc, password))) throw consoleProblem("password_wrong");
  await forgiveAttempts(database, { emailKey: emailKeyOf(email), address: request.ip });
  return phc;
}
