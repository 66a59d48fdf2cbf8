import { isUuid, type WorkspaceId } from "@memento/kernel";
import type { Database } from "@memento/platform";
import { maskJson, maskPath } from "./mask.ts";
import { type ApiRequestRow, insertApiRequests } from "./queries.ts";

/** A request and its answer as they passed by. */
export type Exchange = {
  readonly workspaceId: WorkspaceId;
  readonly applicationId: string;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly durationMs: number;
  readonly idempotencyKey: string | undefined;
  readonly isReplay: boolean;
  readonly address: string;
  readonly requestBytes: number;
  /** JSON as it came; undefined where there is none to keep */
  readonly requestBody: Buffer | undefined;
  readonly responseBody: string | undefined;
  /** The id in the path, if any */
  readonly pathId: string | undefined;
};

export type ApiLogOptions = {
  readonly database: Pick<Database, "transaction">;
  /** How many are kept a second, at most; ten seconds' worth may come at once */
  readonly perSecond: number;
  /** Milliseconds of a clock that never goes back */
  readonly clockMs: () => number;
  readonly onDropped: (count: number) => void;
  readonly onFault: (error: unknown) => void;
};

export type ApiLog = ReturnType<typeof createApiLog>;

/** A larger body is told by its size only. */
export const bodyBytesMax = 32 * 1024;
const flushEveryMs = 500;
const rowsMax = 200;
/** What waits to be written may be so much, and so many bytes of bodies. */
const waitingMax = 5_000;
const waitingBytesMax = 16 * 1024 * 1024;

/**
 * Keeps exchanges for those who look for what an application did. Taking one costs its request nothing but a place in a list; masking and writing come later,
 * a few hundred in one statement. What is too much is dropped and counted: a payment never waits for its log.
 */
export function createApiLog({ database, perSecond, clockMs, onDropped, onFault }: ApiLogOptions) {
  const waiting: Exchange[] = [];
  let waitingBytes = 0;
  let allowance = perSecond * 10;
  let refilledMs = clockMs();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  function mayTake(bytes: number): boolean {
    const nowMs = clockMs();
    allowance = Math.min(perSecond * 10, allowance + ((nowMs - refilledMs) * perSecond) / 1000);
    refilledMs = nowMs;
    if (allowance < 1 || waiting.length >= waitingMax || waitingBytes + bytes > waitingBytesMax) return false;
    allowance -= 1;
    return true;
  }

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, rowsMax);
      for (const exchange of batch) waitingBytes -= bytesOf(exchange);
      try {
        await database.transaction((tx) => {
          tx.write("set local synchronous_commit = off"); // what a crash takes of this is no loss
          insertApiRequests(tx, batch.map(rowOf));
          return Promise.resolve();
        });
      } catch (error) {
        onDropped(batch.length);
        onFault(error);
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    flushing = flushing.then(write);
    return flushing;
  }

  return {
    take(exchange: Exchange): void {
      const bytes = bytesOf(exchange);
      if (!mayTake(bytes)) {
        onDropped(1);
        return;
      }
      waiting.push(exchange);
      waitingBytes += bytes;
      timer ??= setTimeout(() => void flush(), flushEveryMs).unref();
    },

    /** Resolves once all that was taken is written. */
    flush,
  };
}

const bytesOf = ({ requestBody, responseBody }: Exchange): number => (requestBody?.length ?? 0) + (responseBody?.length ?? 0);

function rowOf(exchange: Exchange): ApiRequestRow {
  const { requestBody, responseBody, idempotencyKey, url, durationMs, pathId, ...rest } = exchange;
  const { id = pathId, reference } = exchange.status < 300 ? namesIn(responseBody) : {};
  return {
    ...rest,
    path: maskPath(url),
    durationMs: Math.round(durationMs),
    idempotencyKey: idempotencyKey?.slice(0, 255) ?? null,
    requestBody: requestBody === undefined ? null : (maskJson(requestBody.toString("utf8")) ?? null),
    responseBody: responseBody === undefined ? null : (maskJson(responseBody) ?? null),
    resourceId: id ?? null,
    resourceReference: reference ?? null,
  };
}

/** The ids by which an answer names what it is about. */
function namesIn(body: string | undefined): { id?: string; reference?: string } {
  if (body === undefined) return {};
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== "object" || answer === null) return {};
    const { id, reference } = answer as { id?: unknown; reference?: unknown };
    return {
      ...(typeof id === "string" && isUuid(id) ? { id } : {}),
      ...(typeof reference === "string" && isUuid(reference) ? { reference } : {}),
    };
  } catch {
    return {};
  }
}
