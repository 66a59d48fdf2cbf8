import { present } from "@memento/kernel";
import { expect } from "vitest";
import type { Answer, TestBank } from "./bank.ts";

export const signatureRequests = "/v2/mandate_signature_requests";

export type Asked = {
  readonly id: string;
  readonly reference: string;
  readonly debtor_email: string;
  readonly link: string;
  /** The link's path */
  readonly address: string;
};
export type Page = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly bytes: Buffer;
};

/** The fingerprint of the mandate's text that a page sends along. */
export const shownIn = (page: Page): string => present(/name="shown" value="([0-9a-f]{64})"/.exec(page.text)?.[1], "fingerprint");

/** A form without a mistake. */
export const good = {
  name: "Ada Lovelace",
  street: "rue de l'Église",
  building_number: "12 bis",
  postal_code: "75011",
  city: "Paris",
  country: "FR",
  iban: "fr14 2004 1010 0505 0001 3m02 606",
  place: "Paris",
  consent: "yes",
};

type Fields = Record<string, string | undefined>;

/** Debtors of a bank that the test starts later: who is asked to sign, and what they send from their browsers. */
export function debtorsOf(bank: () => TestBank) {
  let count = 0;
  let visitors = 0;
  /** Each from an address of its own unless told otherwise, so that no test meets another's limits. */
  const visitor = (): string => `10.9.${Math.floor(visitors / 250)}.${(visitors += 1) % 250}`;

  const mailsTo = async (recipient: string, on: Pick<TestBank, "get"> = bank()): Promise<Answer["body"][]> =>
    (await on.get(`/v2/sandbox/messages?channel=email&recipient=${encodeURIComponent(recipient)}`)).body.results;

  async function send(
    method: "GET" | "POST",
    url: string,
    options: { payload?: string; headers?: Record<string, string>; from?: string } = {},
  ): Promise<Page> {
    const { payload, headers = {}, from = visitor() } = options;
    const content = payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const answer = await bank().app.inject({
      method,
      url,
      remoteAddress: from,
      headers: { host: "127.0.0.1:3000", ...content, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload };
  }
  const get = (url: string, headers: Record<string, string> = {}): Promise<Page> => send("GET", url, { headers });

  /** Fills the form in and sends it; undefined leaves a field out. */
  async function sign(address: string, changes: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const fields: Fields = { shown: shownIn(await get(address)), ...good, ...changes };
    const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
    return send("POST", address, { payload: new URLSearchParams(given).toString(), headers });
  }

  return {
    mailsTo,
    send,
    get,
    sign,
    /** A request of the Bank API, with its link. */
    async ask(changes: Record<string, unknown> = {}, on: Pick<TestBank, "get" | "post"> = bank()): Promise<Asked> {
      count += 1;
      const body = {
        reference: `SIGN-${count}`,
        scheme: "core",
        debtor_email: `debtor${count}@example.com`,
        language: "english",
        ...changes,
      };
      const answer = await on.post(signatureRequests, body);
      expect(answer.status, answer.text).toBe(200);
      const link = (await mailsTo(answer.body.debtor_email as string, on))[0]?.data.link as string;
      return { ...answer.body, link, address: new URL(link).pathname } as Asked;
    },
    async signWell(address: string, changes: Fields = {}): Promise<void> {
      const page = await sign(address, changes);
      expect(page.status, page.text).toBe(303);
    },
    /** A submission of a page that was opened earlier: what it showed then is `shown`. */
    submit: (address: string, shown = "0".repeat(64)): Promise<Page> =>
      send("POST", address, { payload: new URLSearchParams({ ...good, shown }).toString() }),
    async advance(by: string): Promise<void> {
      expect((await bank().post("/v2/sandbox/clock", { advance: by })).status).toBe(200);
    },
    query: <Row>(text: string, values: readonly string[] = []): Promise<Row[]> => bank().runtime.database.query<Row>(text, values),
  };
}
