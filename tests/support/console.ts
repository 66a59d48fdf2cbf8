import { randomUUID } from "node:crypto";
import { createMember, type Role } from "@memento/bank";
import type { WorkspaceId } from "@memento/kernel";
import type { Answer, TestBank } from "./bank.ts";

export type ConsoleHeaders = Record<string, string | undefined>;

/** A browser at the console: keeps its cookie, and says that its writes are its own. */
export type Browser = {
  readonly send: (method: string, path: string, body?: unknown, headers?: ConsoleHeaders) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: ConsoleHeaders) => Promise<Answer>;
  readonly put: (path: string, body?: unknown) => Promise<Answer>;
  readonly patch: (path: string, body?: unknown, headers?: ConsoleHeaders) => Promise<Answer>;
  readonly del: (path: string) => Promise<Answer>;
  readonly signIn: (who: { email: string; password: string }) => Promise<Answer>;
  /** The cookie as it stands: name and value. */
  cookie: string | undefined;
};

const base = "/console/api";

/** A browser that nobody has signed in with yet. `address` is where it is. */
export function openBrowser(bank: TestBank, address = "127.0.0.1"): Browser {
  const browser: Browser = {
    cookie: undefined,
    async send(method, path, body, headers = {}) {
      const all: ConsoleHeaders = {
        host: "127.0.0.1:3000",
        "user-agent": "Test browser",
        "x-requested-with": "memento-console",
        cookie: browser.cookie,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      };
      const sent = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const answer = await bank.app.inject({
        method: method as "GET",
        url: `${base}${path}`,
        headers: sent,
        remoteAddress: address,
        ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const [cookie] = [answer.headers["set-cookie"]].flat();
      if (cookie !== undefined) browser.cookie = /^[^;=]+=;/.test(cookie) ? undefined : cookie.split(";", 1)[0];
      const text = answer.body;
      return {
        status: answer.statusCode,
        headers: answer.headers as Record<string, string | undefined>,
        text,
        bytes: answer.rawPayload,
        body: /json/.test(String(answer.headers["content-type"])) && text !== "" ? JSON.parse(text) : undefined, // else a document
      };
    },
    get: (path) => browser.send("GET", path),
    post: (path, body, headers) => browser.send("POST", path, body, headers),
    put: (path, body) => browser.send("PUT", path, body),
    patch: (path, body, headers) => browser.send("PATCH", path, body, headers),
    del: (path) => browser.send("DELETE", path),
    signIn: (who) => browser.post("/session", { email: who.email, password: who.password }, { "x-requested-with": undefined }),
  };
  return browser;
}

/** A browser in which the demo's owner is signed in. */
export async function ownersBrowser(bank: TestBank, demo = bank.demo): Promise<Browser> {
  const browser = openBrowser(bank);
  const { status, text } = await browser.signIn(demo.console);
  if (status !== 200) throw new Error(`the owner is not let in: ${text}`);
  return browser;
}

/** A browser in which a new member is signed in. Their password is `a long enough password`. */
export async function memberBrowser(
  bank: TestBank,
  who: { role: Role; email?: string; isOperator?: boolean; workspaceId?: WorkspaceId },
): Promise<Browser> {
  const { role, email = `${randomUUID()}@example.com`, isOperator = false, workspaceId = bank.workspaceId } = who;
  const password = "a long enough password";
  const outcome = await createMember(bank.runtime.bank.runAct, workspaceId, { email, name: "A Member", role, isOperator, password });
  if (!outcome.ok) throw new Error(outcome.refusal);
  const browser = openBrowser(bank);
  const { status, text } = await browser.signIn({ email, password });
  if (status !== 200) throw new Error(`the member is not let in: ${text}`);
  return browser;
}
