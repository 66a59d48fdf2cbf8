import type { FastifyReply, FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import type { WalletRefusal } from "../http/problems.ts";
import { runWrite, sendAnswer, type Write } from "../http/write.ts";
import { findUsers } from "../identity/queries.ts";
import { awaitCard } from "../payments/await-card.ts";
import { findParticipants } from "./queries.ts";
import type { ParticipantWire } from "./schema.ts";
import { participantStatusIds } from "./states.ts";
import { participantToWire } from "./wire.ts";

/**
 * Runs a payment of somebody's part and answers the participant, 201. One that a card pays for is answered as it is once the card's gateway was asked;
 * throws `card_declined` and `card_failed`. One of which nothing came since, its Idempotency-Key repeated, is answered as it was.
 */
export async function answerPart<Request, Value, Refusal extends WalletRefusal, Loaded>(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: WalletDeps,
  write: Pick<Write<Request, Value, Refusal, Loaded>, "operation" | "request"> & { readonly toWire: (value: Value) => ParticipantWire },
): Promise<FastifyReply> {
  const answer = await runWrite(request, deps, { ...write, status: 201 });
  if (answer.status !== 201 || answer.body === null) return sendAnswer(reply, answer);
  const part = JSON.parse(answer.body) as ParticipantWire; // an answer of ours, perhaps one that was kept
  if (part.status_id !== participantStatusIds.pending || part.transaction_uuid === null) return sendAnswer(reply, answer);
  await awaitCard(deps, request.person.workspaceId, part.transaction_uuid);
  return sendAnswer(reply, { ...answer, body: JSON.stringify(await nowOf(deps, request, part)) });
}

async function nowOf({ database }: WalletDeps, { person }: FastifyRequest, part: ParticipantWire): Promise<ParticipantWire> {
  const { workspaceId, userId } = person;
  return await database.snapshot(async (on) => {
    const [parts, users] = await Promise.all([findParticipants(on, workspaceId, [part.uuid]), findUsers(on, workspaceId, [userId])]);
    const now = parts.get(part.uuid);
    return now?.transactionId === part.transaction_uuid ? participantToWire(now, users.get(userId)) : part;
  });
}
