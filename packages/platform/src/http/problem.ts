import { RefusalError } from "@memento/kernel";

/** A refusal on its way to the client: status, a stable code, and a sentence in plain English. */
export type Problem = { readonly status: number; readonly code: string; readonly message: string; readonly retryAfterSeconds?: number };

/** Thrown anywhere below a route to answer with a problem. Holds nothing but what the client may read. */
export class HttpProblem extends RefusalError implements Problem {
  override readonly name = "HttpProblem";
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds?: number;
  constructor({ status, code, message, retryAfterSeconds }: Problem) {
    super(message);
    this.status = status;
    this.code = code;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What the kit itself refuses with. Products add their own catalogues. */
export const kitProblems = {
  invalid_request: { status: 400, message: "The request breaks its schema or format; the message names the field." },
  unauthorized: { status: 401, message: "The token is missing or wrong; in sandbox mode the message says which claim." },
  ip_not_allowed: { status: 403, message: "The application's IP allow-list does not hold this address." },
  permission_denied: { status: 403, message: "The application lacks the permission that this route needs." },
  not_found: { status: 404, message: "No such route, or nothing of this workspace has this id." },
  not_acceptable: { status: 406, message: "What is here comes in none of the types that Accept names." },
  idempotency_key_in_use: { status: 409, message: "The first request with this Idempotency-Key is still running. Retry." },
  idempotency_key_mismatch: { status: 422, message: "This Idempotency-Key was used with another request." },
  too_many_requests: { status: 429, message: "The rate limit is reached; RateLimit-Reset says when to go on." },
  internal_error: { status: 500, message: "A fault of ours. The request id finds it in the logs." },
  unavailable: { status: 503, message: "The server is overloaded, or its database is away. Retry, with the same Idempotency-Key." },
} as const satisfies Record<string, { status: number; message: string }>;

export type KitProblemCode = keyof typeof kitProblems;

/** A problem of the kit, with the catalogue's sentence or one that says more. */
export const kitProblem = (code: KitProblemCode, message?: string): HttpProblem =>
  new HttpProblem({ status: kitProblems[code].status, code, message: message ?? kitProblems[code].message });

export const invalidRequest = (message: string): HttpProblem => kitProblem("invalid_request", message);
