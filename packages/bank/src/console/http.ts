import type { ApiLog } from "../api-log/log.ts";
import type { Outcome, WorkspaceId } from "@memento/kernel";
import { type Answer, ErrorEnvelope, errorResponses, HttpProblem, type Operation, type Secrets } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { TSchema } from "typebox";
import { type BankDeps, keyOf, sendAnswer } from "../http.ts";
import type { SignedIn } from "../members/sessions.ts";
import type { Act, Actor } from "./audit.ts";
import type { FindShortfalls } from "./overview-routes.ts";
import { allProblems, type ConsoleRefusal } from "./problems.ts";

/** What the console's routes are given. */
export type ConsoleDeps = BankDeps & {
  /** Real time: sessions and attempts to sign in run in it. */
  readonly now: () => Date;
  /** What the workspace's other products have to reconcile; the bank knows none of them. */
  readonly findShortfalls: FindShortfalls;
  /** Where requests to the Bank API are written down; undefined: nowhere. */
  readonly apiLog: Pick<ApiLog, "flush"> | undefined;
  /** Keeps the secrets of second factors unreadable at rest. */
  readonly secrets: Secrets;
};

export const consoleProblem = (refusal: ConsoleRefusal): HttpProblem => {
  const { status, code = refusal, message } = allProblems[refusal];
  return new HttpProblem({ status, code, message });
};

/** As `answerOf` of the Bank API, with the console's own refusals too. */
export const consoleAnswerOf =
  <Value>(status: number, toWire: ((value: Value) => object) | null) =>
  (outcome: Outcome<Value, ConsoleRefusal>): Answer => {
    if (outcome.ok) return { status, body: toWire === null ? null : JSON.stringify(toWire(outcome.value)) };
    const { status: refused, code, message } = consoleProblem(outcome.refusal);
    return { status: refused, body: JSON.stringify({ code, message }) };
  };

export const actorOf = ({ member, ip }: FastifyRequest): Actor => ({ memberId: member.memberId, name: member.email, address: ip });

export type ConsoleWrite<Order, Value, Refusal extends string, Loaded> = {
  /** From `audited`, so that what was done is in the audit log. */
  readonly operation: Operation<Act<Order>, Value, Refusal, Loaded>;
  readonly order: Order;
  readonly answer: (outcome: Outcome<Value, Refusal>) => Answer;
  /** The answer holds a secret: it is not kept for an Idempotency-Key, because the secret must be stored nowhere. False by default. */
  readonly secret?: boolean;
};

/** Runs one act of the signed-in member and sends its answer; a POST or PATCH repeated with its Idempotency-Key is answered as before. */
export async function answerAct<Order, Value, Refusal extends string, Loaded>(
  request: FastifyRequest,
  reply: FastifyReply,
  { commands }: Pick<ConsoleDeps, "commands">,
  write: ConsoleWrite<Order, Value, Refusal, Loaded>,
): Promise<FastifyReply> {
  const { workspaceId, memberId } = request.member;
  const mayBeKept = (request.method === "POST" || request.method === "PATCH") && write.secret !== true;
  const key = mayBeKept ? keyOf(request, memberId) : undefined;
  const act = { actor: actorOf(request), order: write.order };
  return sendAnswer(reply, await commands.answer(workspaceId, write.operation, act, write.answer, key));
}

/** Runs one act and gives its value to the route; throws the problem of a refusal. */
export async function runAct<Order, Value, Refusal extends ConsoleRefusal, Loaded>(
  { commands }: Pick<ConsoleDeps, "commands">,
  workspaceId: WorkspaceId,
  operation: Operation<Act<Order>, Value, Refusal, Loaded>,
  act: Act<Order>,
): Promise<Value> {
  const [outcome] = await commands.run(workspaceId, operation, [act]);
  if (outcome === undefined || !outcome.ok) throw consoleProblem(outcome?.refusal ?? "not_found");
  return outcome.value;
}

const described = (description: string) => ({ ...ErrorEnvelope, description });

/** The answers of a console route for its documentation. */
export const consoleResponses = (own: Readonly<Record<number, TSchema>>): Record<number, TSchema> => ({
  ...errorResponses,
  401: described("Nobody is signed in, or the session is over."),
  403: described("The member's role does not allow it, or the header X-Requested-With is missing."),
  429: described("Too many attempts to sign in."),
  ...own,
});

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in: set for every handler whose route is not open to anyone. */
    member: SignedIn;
  }
}
