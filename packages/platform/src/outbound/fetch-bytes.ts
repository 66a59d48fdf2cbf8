import { Client } from "undici";
import { guardedConnector } from "./connect.ts";
import { type NetworkFault, networkFaultOf } from "./faults.ts";
import type { ResolveName } from "./resolve.ts";
import { type OutboundRules, readTarget } from "./target.ts";

/** Why nothing was fetched. `url_not_allowed` is seen before anything is asked; a redirect may lead there too. */
export type FetchFault =
  | "url_not_allowed"
  | "too_many_redirects"
  | "unexpected_status"
  | "encoded"
  | "too_large"
  | "too_many_fetches"
  | NetworkFault;

export type Fetched =
  | {
      readonly ok: true;
      readonly bytes: Buffer;
      /** As the other side declares it, which proves nothing */ readonly type: string | undefined;
    }
  | { readonly ok: false; readonly error: FetchFault };

export type FetchLimits = {
  readonly bytesMax: number;
  /** For everything: waiting for a turn, names, connections, all redirects and the whole body. */
  readonly timeoutMs: number;
  /** The Accept header */
  readonly accept: string;
};

/** Gets what lies at a URL that a customer gave. Never rejects. */
export type FetchBytes = (url: string, limits: FetchLimits) => Promise<Fetched>;

const redirectsMax = 3;
const userAgent = "Memento (fetches what its users link to)";

/**
 * GET through the same guard as `createSender`. Sends nobody's credentials or cookies and keeps no connection. Follows three redirects at most, each
 * judged like the first URL, so that none leads to where that could not. `parallelMax` fetches run at once; as many again may wait.
 */
export function createFetcher({
  rules,
  resolve,
  parallelMax = 8,
}: {
  rules: OutboundRules;
  resolve?: ResolveName;
  parallelMax?: number;
}): FetchBytes {
  let running = 0;
  const waiting = new Set<() => void>();
  const next = (): void => {
    running -= 1;
    const [first] = waiting;
    if (first === undefined) return;
    waiting.delete(first);
    first();
  };
  /** Resolves true once it is this one's turn, false where its time was over before. */
  const turn = (timeoutMs: number): Promise<boolean> =>
    new Promise((decide) => {
      const start = (): void => {
        clearTimeout(timer);
        running += 1;
        decide(true);
      };
      const timer = setTimeout(() => {
        waiting.delete(start);
        decide(false);
      }, timeoutMs);
      if (running < parallelMax) start();
      else waiting.add(start);
    });
  return async (text, { bytesMax, timeoutMs, accept }) => {
    const url = targetOf(text, rules);
    if (url === undefined) return refused("url_not_allowed");
    if (running >= parallelMax && waiting.size >= parallelMax) return refused("too_many_fetches");
    const deadline = performance.now() + timeoutMs;
    if (!(await turn(timeoutMs))) return refused("timeout");
    try {
      return await follow(url, (at) => getOnce(at, { rules, resolve, bytesMax, accept, deadline }), rules);
    } finally {
      next();
    }
  };
}

const refused = (error: FetchFault): Fetched => ({ ok: false, error });

/** What stands behind `#` is for the reader of a page; it is never sent. */
const targetOf = (text: string, rules: OutboundRules): URL | undefined => readTarget(text.split("#", 1)[0] ?? "", rules);

type Answer = Fetched | { readonly redirect: string };

async function follow(first: URL, get: (url: URL) => Promise<Answer>, rules: OutboundRules): Promise<Fetched> {
  let url = first;
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const answer = await get(url);
    if (!("redirect" in answer)) return answer;
    const location = URL.canParse(answer.redirect, url.href) ? targetOf(new URL(answer.redirect, url).href, rules) : undefined;
    if (location === undefined) return refused("url_not_allowed");
    url = location;
  }
  return refused("too_many_redirects");
}

type GetOptions = {
  readonly rules: OutboundRules;
  readonly resolve: ResolveName | undefined;
  readonly bytesMax: number;
  readonly accept: string;
  /** On the scale of performance.now() */
  readonly deadline: number;
};

/** One GET on a connection of its own. Destroying the client ends whatever is under way: the name, the connection, the body. */
async function getOnce(url: URL, { rules, resolve, bytesMax, accept, deadline }: GetOptions): Promise<Answer> {
  const timeoutMs = Math.max(1, Math.ceil(deadline - performance.now()));
  const client = new Client(url.origin, {
    connect: guardedConnector({ rules, timeoutMs, resolve }),
    pipelining: 1,
    allowH2: false,
    headersTimeout: 0, // one timer for everything, below
    bodyTimeout: 0,
  });
  let isLate = false;
  const end = (): Promise<void> => client.destroy().catch(() => {});
  const timer = setTimeout(() => {
    isLate = true;
    void end();
  }, timeoutMs);
  try {
    const { statusCode, headers, body } = await client.request({
      method: "GET",
      path: `${url.pathname}${url.search}`,
      headers: { accept, "accept-encoding": "identity", "user-agent": userAgent },
    });
    body.on("error", () => {}); // told by reading it, where it is read
    if (statusCode >= 300 && statusCode < 400 && typeof headers["location"] === "string") return { redirect: headers["location"] };
    if (statusCode < 200 || statusCode >= 300) return refused("unexpected_status");
    const encoding = headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") return refused("encoded");
    if (Number(headers["content-length"]) > bytesMax) return refused("too_large");
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bytesMax) return refused("too_large");
      chunks.push(chunk);
    }
    const type = headers["content-type"];
    return { ok: true, bytes: Buffer.concat(chunks), type: typeof type === "string" ? type : undefined };
  } catch (error) {
    return refused(isLate ? "timeout" : networkFaultOf(error));
  } finally {
    clearTimeout(timer);
    void end();
  }
}
