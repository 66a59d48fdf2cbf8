/** An answer that is no success. `status` 0 is no answer at all: the network failed. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** Stable, made for programs: the texts of the console are found by it. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  constructor({ status, code, message, retryAfterSeconds }: { status: number; code: string; message: string; retryAfterSeconds?: number }) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

type Answered<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response };

function errorOf({ error, response }: Answered<unknown>): ApiError {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as { code?: string; message?: string };
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return new ApiError({
    status: response.status,
    code: code ?? "unknown",
    message: message ?? response.statusText,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  });
}

/** What an answer holds. Throws ApiError for anything but a success. */
export async function dataOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const answer = await call.catch((error: unknown) => {
    throw new ApiError({ status: 0, code: "network", message: error instanceof Error ? error.message : "no answer" });
  });
  if (!answer.response.ok) throw errorOf(answer);
  return answer.data as Data; // an empty answer's data is undefined, and so is its type
}

export const isUnauthorized = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/**
 * The field that an `invalid_request` is about: its message begins with the field's dotted path ("creditor_address.city must …"). Undefined for
 * any other error.
 */
export function fieldOf(error: unknown): { path: string; reason: string } | undefined {
  if (!(error instanceof ApiError) || error.code !== "invalid_request") return undefined;
  const [, path, reason] = /^([a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*) (.+)$/s.exec(error.message) ?? [];
  return path === undefined || reason === undefined ? undefined : { path, reason };
}
