import { type Dispatcher, Pool } from "undici";
import { guardedConnector } from "./connect.ts";
import { type NetworkFault, networkFaultOf } from "./faults.ts";
import type { ResolveName } from "./resolve.ts";
import type { OutboundRules } from "./target.ts";

/** What came of one request. */
export type AttemptResult = {
  /** Answered with a 2xx status, in time. */
  readonly ok: boolean;
  /** Null: no HTTP answer came. */
  readonly statusCode: number | null;
  /** A word for what went wrong; null when it went well. */
  readonly error: AttemptError | null;
  readonly durationMs: number;
  /** The beginning of an answer that was no success. */
  readonly excerpt: string | null;
};

export type AttemptError = "unexpected_status" | "redirect_not_followed" | NetworkFault;

/** Connections to one endpoint, of its own, so that no other endpoint waits for them. */
export type Endpoint = {
  /** Posts a body. Never rejects. Follows no redirect. */
  readonly post: (path: string, headers: Readonly<Record<string, string>>, body: string) => Promise<AttemptResult>;
  /** Cuts its connections; requests in flight fail. */
  readonly close: () => void;
  /** Takes no further request, and closes once those in flight have ended. */
  readonly retire: () => void;
};

/** The way out for requests to addresses that customers gave. */
export type Sender = { readonly open: (origin: string) => Endpoint };

export type SenderOptions = {
  readonly rules: OutboundRules;
  /** Time for everything: name, connection, TLS, request and the head of its answer. */
  readonly timeoutMs?: number;
  /** Connections to one endpoint. Each carries one request at a time: an answer that is late holds up nothing behind it. */
  readonly connectionsMax: number;
  readonly resolve?: ResolveName;
};

const excerptBytesMax = 1_000;
/** An answer beyond this is cut off, together with its connection: nobody reads it. */
const answerBytesMax = 64 * 1_024;

export function createSender({ rules, timeoutMs = 10_000, connectionsMax, resolve }: SenderOptions): Sender {
  const connect = guardedConnector({ rules, timeoutMs, resolve });
  return {
    open(origin) {
      const pool = new Pool(origin, {
        connect,
        connections: connectionsMax,
        pipelining: 1,
        allowH2: false,
        headersTimeout: 0, // one timer for the whole attempt, below
        bodyTimeout: 0,
        keepAliveTimeout: 4_000, // unless the endpoint announces its own
      });
      pool.on("connectionError", () => {}); // told to each request as well
      return {
        async post(path, headers, body) {
          const started = performance.now();
          const mayMeetClosed = pool.stats.free > 0;
          const first = await postOnce(pool, { path, headers, body }, started + timeoutMs);
          // An idle connection may close just as it is used again. Whatever went out on it, an event told twice is one event.
          const again = mayMeetClosed && first.error === "connection_closed" && first.statusCode === null;
          const result = again ? await postOnce(pool, { path, headers, body }, started + timeoutMs) : first;
          return { ...result, durationMs: Math.round(performance.now() - started) };
        },
        close: () => void pool.destroy().catch(() => {}),
        retire: () => void pool.close().catch(() => {}),
      };
    },
  };
}

type Request = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** One request; `deadline` on the scale of performance.now(). */
function postOnce(pool: Pool, request: Request, deadline: number): Promise<Omit<AttemptResult, "durationMs">> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let statusCode: number | null = null;
    let bytes = 0;
    const kept: Buffer[] = [];
    let over = false;
    const end = (error: AttemptError | null): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      const excerpt = error === null || kept.length === 0 ? null : excerptOf(Buffer.concat(kept));
      resolve({ ok: error === null, statusCode, error, excerpt });
    };
    /** Ends it and cuts the connection, which is in the middle of something. */
    const cut = (error: AttemptError | null): void => {
      end(error);
      controller?.abort(new Error("cut off"));
    };
    const timer = setTimeout(
      () => cut(statusCode === null ? "timeout" : judgeStatus(statusCode)),
      Math.max(0, deadline - performance.now()),
    );
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        if (over) started.abort(new Error("cut off")); // it had to wait for a connection until its time was over
      },
      onResponseStart(_controller, status) {
        if (status >= 200) statusCode = status;
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        if (bytes - chunk.length < excerptBytesMax) kept.push(chunk);
        if (bytes > answerBytesMax) cut(judgeStatus(statusCode ?? 0));
      },
      onResponseEnd: () => end(judgeStatus(statusCode ?? 0)),
      // An answer whose head arrived has been given, even if its body broke off.
      onResponseError: (_controller, error) => end(statusCode === null ? networkFaultOf(error) : judgeStatus(statusCode)),
    };
    try {
      pool.dispatch({ ...request, method: "POST" }, handler);
    } catch (error) {
      end(networkFaultOf(error)); // for example a pool that was closed
    }
  });
}

function judgeStatus(status: number): AttemptError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirect_not_followed" : "unexpected_status";
}

/** PostgreSQL's text knows no NUL. */
const excerptOf = (bytes: Buffer): string => bytes.subarray(0, excerptBytesMax).toString("utf8").replaceAll("\0", "\uFFFD");
