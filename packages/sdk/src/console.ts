import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./openapi/console.ts";

/** Every route of the console's API, typed: `client.GET("/console/api/me")`. Answers hold `data` or `error`, and the `response`. */
export type ConsoleClient = Client<paths>;

export type ConsoleClientOptions = {
  /** Where the server is; in a browser that has its pages from there, nothing: the page's own origin. */
  readonly baseUrl?: string;
  /** Another `fetch`, for programs that keep the session's cookie themselves. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/**
 * A client of the console's API. The session's cookie is the browser's business; the header that every write needs is added here. Nothing is
 * thrown for a refusal: it comes back as `error`. A network that fails rejects.
 */
export const createConsoleClient = ({ baseUrl = "", fetch }: ConsoleClientOptions = {}): ConsoleClient =>
  createClient<paths>({
    baseUrl,
    headers: { "X-Requested-With": "memento-console" },
    credentials: "same-origin",
    ...(fetch === undefined ? {} : { fetch }),
  });
