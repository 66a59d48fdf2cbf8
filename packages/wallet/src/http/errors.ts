import { RefusalError } from "@memento/kernel";
import { HttpProblem, IdempotencyConflict, Overloaded, problemFor, Unavailable } from "@memento/platform";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { type Language, preferredLanguage } from "./language.ts";
import { type FieldProblem, fieldProblems, type StateProblem, stateProblems, type WalletRefusal } from "./problems.ts";
import { faultsOf } from "./validation.ts";

/** What is wrong with one attribute. `field` is its dotted path. */
export type FieldFault = { readonly field: string; readonly code: FieldProblem };

/** Thrown anywhere below a route to answer with a state's refusal. */
export class StateRefused extends RefusalError {
  override readonly name = "StateRefused";
  readonly code: StateProblem;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: StateProblem, retryAfterSeconds?: number) {
    super(stateProblems[code].en);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Thrown anywhere below a route to answer 422 with what is wrong with its attributes. */
export class FieldsRefused extends RefusalError {
  override readonly name = "FieldsRefused";
  readonly faults: readonly FieldFault[];
  constructor(faults: readonly FieldFault[]) {
    super(faults.map(({ field, code }) => `${field}: ${code}`).join(", "));
    this.faults = faults;
  }
}

/** Thrown to answer with nothing but a status: 401 and 404 have empty bodies. */
export class EmptyAnswer extends RefusalError {
  override readonly name = "EmptyAnswer";
  readonly status: 401 | 404;
  constructor(status: 401 | 404) {
    super(`empty ${status}`);
    this.status = status;
  }
}

export const notFound = (): EmptyAnswer => new EmptyAnswer(404);
export const unauthorized = (): EmptyAnswer => new EmptyAnswer(401);
export const fieldRefused = (field: string, code: FieldProblem): FieldsRefused => new FieldsRefused([{ field, code }]);

/** What there is, or 404. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

/** A path as people read it: `recipient.user_uuid` is "Recipient user uuid". French keeps the attribute's own name. */
const fieldLabel = (field: string, language: Language): string => {
  if (language === "fr") return `« ${field} »`;
  const words = field.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const stateErrors = (code: StateProblem, language: Language): object => ({
  errors: [{ code, message: stateProblems[code][language] }],
});

export const fieldErrors = (faults: readonly FieldFault[], language: Language): object => ({
  errors: faults.map(({ field, code }) => ({
    field,
    code,
    message: fieldProblems[code][language].replace("{field}", () => fieldLabel(field, language)),
  })),
});

/** Status and body of an operation's refusal. A null body is empty. */
export function refusalAnswer(refusal: WalletRefusal, language: Language): { status: number; body: string | null } {
  if (refusal === "not_found") return { status: 404, body: null };
  const colon = refusal.lastIndexOf(":");
  if (colon === -1) {
    const code = refusal as StateProblem;
    return { status: stateProblems[code].status, body: JSON.stringify(stateErrors(code, language)) };
  }
  const fault = { field: refusal.slice(0, colon), code: refusal.slice(colon + 1) as FieldProblem };
  return { status: 422, body: JSON.stringify(fieldErrors([fault], language)) };
}

/** Throws what an operation refused, for routes that do not go through `answerWrite`. */
export function throwRefusal(refusal: WalletRefusal): never {
  if (refusal === "not_found") throw notFound();
  const colon = refusal.lastIndexOf(":");
  if (colon === -1) throw new StateRefused(refusal as StateProblem);
  throw fieldRefused(refusal.slice(0, colon), refusal.slice(colon + 1) as FieldProblem);
}

/** The state's refusal that an exception stands for; undefined for a fault of ours. */
function stateOf(error: FastifyError | Error): { code: StateProblem; retryAfterSeconds?: number | undefined } | undefined {
  if (error instanceof StateRefused) return error;
  if (error instanceof IdempotencyConflict) return { code: error.code };
  if (error instanceof Overloaded || error instanceof Unavailable)
    return { code: "unavailable", retryAfterSeconds: error.retryAfterSeconds };
  const problem = problemFor(error);
  if (problem === undefined || problem.status >= 500) return undefined;
  if (problem.status === 413) return { code: "body_too_large" };
  return { code: problem instanceof HttpProblem && problem.code === "malformed_json" ? "malformed_json" : "invalid_request" };
}

/** The error handler of the Wallet API (Wallet API, "Response Codes & Errors"). Faults of ours are logged whole and told with nothing. */
export function sendWalletError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof EmptyAnswer) return reply.code(error.status).removeHeader("content-type").send();
  const language = preferredLanguage(request.headers["accept-language"]);
  const answer = (status: number, body: object): FastifyReply =>
    reply.code(status).type("application/json; charset=utf-8").header("content-language", language).send(JSON.stringify(body));
  const faults = error instanceof FieldsRefused ? error.faults : faultsOf(error);
  if (faults !== undefined) return answer(422, fieldErrors(faults, language));
  const state = stateOf(error);
  if (state === undefined) {
    request.log.error({ err: error, request_id: request.id }, "request failed");
    return answer(500, stateErrors("unknown_exception", language));
  }
  if (state.retryAfterSeconds !== undefined) reply.header("retry-after", String(state.retryAfterSeconds));
  return answer(stateProblems[state.code].status, stateErrors(state.code, language));
}
