import { createHash } from "node:crypto";
import { present } from "@memento/kernel";
import type { BankClient } from "@memento/sdk";
import type { DemoFile } from "../process.ts";
import { device } from "../wallet.ts";

export type Answer = { status: number; body: any }; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers of any shape
export type Person = {
  uuid: string;
  username: string;
  phone: string;
  pin: string;
  token: string;
  /** Opens their sessions */
  authToken: string;
  cards: string[];
  accounts: string[];
  contacts: string[];
};
export type WalletDemo = DemoFile & {
  console: { email: string; password: string };
  wallet: { project_id: string; users: { uuid: string; username: string; password: string; pin: string; phone: string }[] };
};

export type World = {
  readonly people: Person[];
  readonly send: (
    method: string,
    path: string,
    token?: string,
    body?: object | Uint8Array,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  /** The bank's client, of the server that now runs */
  readonly bank: () => BankClient;
  readonly random: () => number;
  readonly pick: <T>(things: readonly T[]) => T;
  /** Of none, undefined */
  readonly pickAny: <T>(things: readonly T[]) => T | undefined;
  /** Balances that were empty and were deleted */
  readonly deleted: Set<string>;
  /** How often each method and path was asked, ids left out of the paths */
  readonly asked: Map<string, number>;
  readonly openSession: (authToken: string) => Promise<string>;
  /** The last code that was sent to a number */
  readonly codeFor: (recipient: string) => Promise<string>;
};

/** Numbers below 1 that follow from the seed. */
export function dice(name: string): () => number {
  let drawn = 0;
  return () =>
    createHash("sha256")
      .update(`${name} ${(drawn += 1)}`)
      .digest()
      .readUInt32BE() /
    2 ** 32;
}

const uuid = /[\da-f]{8}-[\da-f-]{27}/i;

/** The people of a demo, signed in, and what asks the server on their behalf; `base` and `bank` are of the server that now runs. */
export async function openWorld(demo: WalletDemo, seed: string, base: () => string, bank: () => BankClient): Promise<World> {
  const random = dice(seed);
  const pickAny = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)];
  const asked = new Map<string, number>();
  const send: World["send"] = async (method, path, token, body, headers = {}) => {
    const answer = await fetch(`${base()}${path}`, {
      method,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const name = `${method} ${(path.split("?")[0] ?? "").replace(uuid, "{uuid}").replace(uuid, "{participant_uuid}")}`;
    asked.set(name, (asked.get(name) ?? 0) + 1);
    const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
    return { status: answer.status, body: isJson && text !== "" ? (JSON.parse(text) as unknown) : undefined };
  };
  const openSession = async (authToken: string): Promise<string> => (await send("POST", "/v1/sessions", authToken)).body.token as string;
  const people: Person[] = [];
  for (const user of demo.wallet.users) {
    const identity = { type: "username", value: user.username };
    const order = { identity, authenticator: "password", secret: user.password, device: device() };
    const { body } = await send("POST", "/v1/tokens", undefined, order);
    people.push({ ...user, authToken: body.token, token: await openSession(body.token), cards: [], accounts: [], contacts: [] });
  }
  return {
    people,
    send,
    bank,
    random,
    asked,
    deleted: new Set(),
    pick: (things) => present(pickAny(things), "one of several"),
    pickAny,
    openSession,
    async codeFor(recipient) {
      const { results } = (await bank().call("GET", `/v2/sandbox/messages?recipient=${encodeURIComponent(recipient)}&size=1`)) as any; // oxlint-disable-line typescript/no-explicit-any -- as above
      return String(results[0]?.data.code);
    },
  };
}

export type Source = { uuid: string; currency: string; balance: number };
export const virtualOf = async ({ send }: World, person: Person): Promise<Source[]> =>
  (await send("GET", "/v1/payment_sources?filter=type:eq:virtual", person.token)).body as Source[];
