import { isUuid, type Outcome } from "@memento/kernel";
import {
  type Answer,
  type App,
  type Commands,
  type Database,
  type DueWorker,
  errorResponses,
  type FileStore,
  hashRequest,
  HttpProblem,
  type IdempotencyKey,
  type Mailer,
} from "@memento/platform";
import type { BankRail } from "@memento/rails";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import { type BankRefusal, bankProblems } from "./problems.ts";
import type { WebhookOperations } from "./webhooks/change.ts";
import { answerFor, type Write } from "./writes.ts";

/** What the Bank API's routes are given; nothing below reads the environment, the clock or dice. */
export type BankDeps = {
  readonly database: Database;
  readonly commands: Commands;
  readonly due: DueWorker;
  readonly rail: BankRail;
  readonly mailer: Mailer;
  readonly files: FileStore;
  readonly webhooks: WebhookOperations;
  readonly mode: "sandbox" | "production";
  /** Where people reach this server, without a slash at the end; known for sure once it listens. */
  readonly publicUrl: () => string;
};

export type BankApp = App;

export const problemOf = (refusal: BankRefusal): HttpProblem => {
  const problem: { status: number; code?: string; message: string } = bankProblems[refusal];
  return new HttpProblem({ status: problem.status, code: problem.code ?? refusal, message: problem.message });
};

/** The answer that a refusal has on the wire, to be kept with its Idempotency-Key. */
export function refusalAnswer(refusal: BankRefusal): Answer {
  const { status, code, message } = problemOf(refusal);
  return { status, body: JSON.stringify({ code, message }) };
}

/** As `refusalAnswer`, for one item of many: the message begins with where the item stands, such as `transfers.12`. */
export function itemRefusalAnswer(place: string, refusal: BankRefusal): Answer {
  const { status, code, message } = problemOf(refusal);
  return { status, body: JSON.stringify({ code, message: `${place}: ${message}` }) };
}

/** An answer for each outcome: `toWire` for what was done, the catalogue for what was refused. A null body stays empty. */
export const answerOf =
  <Value>(status: number, toWire: ((value: Value) => object) | null) =>
  (outcome: Outcome<Value, BankRefusal>): Answer =>
    outcome.ok ? { status, body: toWire === null ? null : JSON.stringify(toWire(outcome.value)) } : refusalAnswer(outcome.refusal);

const keyPattern = /^[\x21-\x7e]{1,255}$/;

/**
 * The Idempotency-Key of a POST or PATCH, tied to this caller and this exact request, whose content is its body unless told otherwise.
 * Throws 400 for a key that is none.
 */
export const idempotencyKeyOf = (request: FastifyRequest, content?: Buffer): IdempotencyKey | undefined =>
  keyOf(request, request.caller.callerId, content);

/** As above, for any caller that has an id. */
export function keyOf(
  request: FastifyRequest,
  callerId: string,
  content: Buffer | undefined = request.rawBody,
): IdempotencyKey | undefined {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (typeof key !== "string" || !keyPattern.test(key)) {
    throw new HttpProblem({ status: 400, code: "invalid_request", message: "Idempotency-Key must be 1 to 255 visible ASCII characters." });
  }
  return { callerId, key, requestHash: hashRequest(request.method, request.url, content) };
}

/** Runs one write for the caller's workspace and sends its answer, replayed to the byte where the key was seen before. */
export async function answerWrite<Request, Value, Refusal extends string, Loaded>(
  request: FastifyRequest,
  reply: FastifyReply,
  commands: Commands,
  write: { operation: Write<Request, Value, Refusal, Loaded>; request: Request; answer: (outcome: Outcome<Value, Refusal>) => Answer },
): Promise<FastifyReply> {
  const key = request.method === "DELETE" ? undefined : idempotencyKeyOf(request);
  return sendAnswer(reply, await answerFor(request.caller, commands, write.operation, write.request, write.answer, key));
}

export function sendAnswer(reply: FastifyReply, answer: Answer & { replayed: boolean }): FastifyReply {
  reply.code(answer.status);
  if (answer.replayed) reply.header("idempotent-replayed", "true");
  if (answer.body === null) return reply.send();
  return reply.type("application/json; charset=utf-8").send(answer.body);
}

export type Page = { readonly page: number; readonly size: number };

/** Asks for one element more than the page holds, so that `pageToWire` knows whether there is a next one. */
export const pageWindow = ({ page, size }: Page) => ({ limit: size + 1, offset: (page - 1) * size });

export const pageToWire = <Row, Wire>({ page, size }: Page, rows: readonly Row[], toWire: (row: Row) => Wire) => ({
  results: rows.slice(0, size).map(toWire),
  has_prev: page > 1,
  has_next: rows.length > size,
});

export const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw problemOf("not_found");
  return value;
};

/** Answers 404 where an id in the path is no UUID: it names nothing. Ids reach handlers in lower case. */
export function refuseNonUuids(app: BankApp): void {
  app.addHook("preValidation", (request, _reply, done) => {
    const params = request.params as Record<string, string>; // Fastify's own record of what the path held
    for (const [name, value] of Object.entries(params)) {
      if (name === "*") continue;
      if (!isUuid(value)) return done(problemOf("not_found"));
      params[name] = value.toLowerCase();
    }
    done();
  });
}

/** Ids are compared in lower case; a text that is no UUID names nothing, so it is not found rather than invalid. */
export const IdParams = Type.Object({ id: Type.String({ description: "A UUID." }) });

/**
 * The answers of a route for its documentation. Answers are written by the `...ToWire` functions and sent as they are; that they have the
 * documented shape is what the tests check.
 */
export const responses = (own: Readonly<Record<number, TSchema>>): Record<number, TSchema> => ({ ...errorResponses, ...own });

/**
 * For a list in the query that may be repeated (`status=a&status=b`), separated by commas (`status=a,b`), or both: makes one array of it before the
 * schema looks at it.
 */
export const splitLists =
  (...names: readonly string[]) =>
  (request: FastifyRequest, _reply: FastifyReply, next: () => void): void => {
    const query = request.query as Record<string, unknown>; // Fastify's own record of what the query held
    for (const name of names) {
      const given = query[name];
      if (typeof given === "string") query[name] = given.split(",");
      else if (Array.isArray(given)) query[name] = given.flatMap((text) => String(text).split(","));
    }
    next();
  };
