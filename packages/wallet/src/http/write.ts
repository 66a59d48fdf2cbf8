import type { Outcome } from "@memento/kernel";
import { type Answer, hashRequest, type IdempotencyKey, type Operation } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { refusalAnswer, StateRefused } from "./errors.ts";
import { preferredLanguage } from "./language.ts";
import type { WalletRefusal } from "./problems.ts";

const keyPattern = /^[\x21-\x7e]{1,255}$/;

/**
 * The Idempotency-Key of a POST, tied to this exact request of this user, or of this project where nobody is signed in. Throws 400 for a key
 * that is none.
 */
export function idempotencyKeyOf(request: FastifyRequest, caller?: string): IdempotencyKey | undefined {
  const key = request.headers["idempotency-key"];
  if (key === undefined || request.method !== "POST") return undefined;
  if (typeof key !== "string" || !keyPattern.test(key)) throw new StateRefused("invalid_request");
  const isOpen = request.routeOptions.config.wallet?.session === "none";
  const callerId = caller ?? (isOpen ? request.project.workspaceId : request.person.userId);
  return { callerId, key, requestHash: hashRequest(request.method, request.url, request.rawBody) };
}

export type Write<Request, Value, Refusal extends WalletRefusal, Loaded> = {
  readonly operation: Operation<Request, Value, Refusal, Loaded>;
  readonly request: Request;
  readonly status: 200 | 201 | 202 | 204;
  /** Absent: an empty body */
  readonly toWire?: (value: Value) => object;
  /** Who asks, where no session says so: nobody else is given the answer that was kept for an Idempotency-Key. */
  readonly callerId?: string;
  /** The answer holds a secret: it is sealed where it is kept for its Idempotency-Key. */
  readonly isSecret?: boolean;
};

/** Runs one write for the project and answers it; replayed to the byte where its Idempotency-Key was seen before. */
export const answerWrite = async <Request, Value, Refusal extends WalletRefusal, Loaded>(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Pick<WalletDeps, "commands" | "secrets">,
  write: Write<Request, Value, Refusal, Loaded>,
): Promise<FastifyReply> => sendAnswer(reply, await runWrite(request, deps, write));

/** As `answerWrite`, with the answer still to be sent. */
export async function runWrite<Request, Value, Refusal extends WalletRefusal, Loaded>(
  request: FastifyRequest,
  { commands, secrets }: Pick<WalletDeps, "commands" | "secrets">,
  { operation, request: order, status, toWire, callerId, isSecret = false }: Write<Request, Value, Refusal, Loaded>,
): Promise<Answer & { replayed: boolean }> {
  const key = idempotencyKeyOf(request, callerId);
  const isSealed = isSecret && key !== undefined;
  const place = `wallet.answer:${key?.callerId ?? ""}`;
  const answerTo = (outcome: Outcome<Value, Refusal>): Answer => {
    if (!outcome.ok) return refusalAnswer(outcome.refusal, preferredLanguage(request.headers["accept-language"]));
    if (toWire === undefined) return { status, body: null };
    const body = JSON.stringify(toWire(outcome.value));
    return { status, body: isSealed ? JSON.stringify({ sealed: secrets.seal(body, place) }) : body };
  };
  const answer = await commands.answer(request.project.workspaceId, operation, order, answerTo, key);
  return isSealed && answer.status < 300 ? { ...answer, body: unsealed(answer.body, (sealed) => secrets.open(sealed, place)) } : answer;
}

const unsealed = (body: string | null, open: (sealed: string) => string): string | null =>
  body === null ? null : open((JSON.parse(body) as { sealed: string }).sealed); // written by answerTo

export function sendAnswer(reply: FastifyReply, answer: Answer & { replayed: boolean }): FastifyReply {
  reply.code(answer.status);
  if (answer.replayed) reply.header("idempotent-replayed", "true");
  if (answer.body === null) return reply.send();
  return reply.type("application/json; charset=utf-8").send(answer.body);
}
