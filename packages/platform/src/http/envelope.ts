import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Overloaded } from "../commands/batcher.ts";
import { IdempotencyConflict, Unavailable } from "../commands/commands.ts";
import { notJson } from "./json-body.ts";
import { HttpProblem, invalidRequest, kitProblem, kitProblems, type Problem } from "./problem.ts";
import { validationProblem } from "./validation.ts";

/** How the Bank API tells every refusal (Bank API, "Errors"). */
export const ErrorEnvelope = Type.Object(
  {
    code: Type.String({ description: "Stable; made for programs." }),
    message: Type.String({ description: "Plain English; made for people." }),
  },
  { title: "Error" },
);

const described = (description: string) => ({ ...ErrorEnvelope, description });

export const errorResponses = {
  400: described("The request is invalid, or the business refused."),
  401: described("The token is missing or wrong."),
  403: described("The address or the permission does not allow it."),
  404: described("Nothing is here."),
  409: described("The first request with this Idempotency-Key is still running."),
  422: described("The Idempotency-Key belongs to another request."),
  429: described("The rate limit is reached."),
  500: described("A fault of ours."),
  503: described("Overloaded, or the database is away. Retry."),
};

/** What an exception means to a client. Undefined: nothing that it should know, a fault of ours. */
export function problemFor(error: FastifyError | Error): Problem | undefined {
  if (error instanceof HttpProblem) return error;
  if (error instanceof IdempotencyConflict) return kitProblem(error.code);
  if (error instanceof Overloaded || error instanceof Unavailable) {
    return {
      status: kitProblems.unavailable.status,
      code: "unavailable",
      message: error.message,
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  if ("validation" in error && error.validation !== undefined)
    return validationProblem(error.validation, error.validationContext ?? "request");
  const code = "code" in error ? error.code : undefined;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return { status: 413, code: "invalid_request", message: "The body is too large." };
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return notJson();
  if (code === "FST_ERR_BAD_URL") return invalidRequest("The path cannot be decoded.");
  const status = "statusCode" in error ? error.statusCode : undefined;
  return status !== undefined && status >= 400 && status < 500 ? invalidRequest("The request cannot be read.") : undefined;
}

/** The error handler of a scope that answers with the envelope. Faults are logged whole and told with nothing but the request's id. */
export function sendEnvelope(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemFor(error) ?? kitProblem("internal_error", `A fault of ours. Request ${request.id}.`);
  if (problem.status >= 500) request.log.error({ err: error, request_id: request.id }, "request failed");
  if (problem.retryAfterSeconds !== undefined) reply.header("retry-after", String(problem.retryAfterSeconds));
  const { code, message } = problem;
  return reply.code(problem.status).type("application/json; charset=utf-8").send(JSON.stringify({ code, message }));
}
