import { once } from "node:events";
import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { text as readText } from "node:stream/consumers";
import type { TestBank } from "./bank.ts";
import type { Browser } from "./console.ts";

export type Told = { readonly event: string; readonly id: string | undefined; readonly data: any }; // oxlint-disable-line typescript/no-explicit-any -- tests look into events of any shape

export type Live = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What was told so far, in order */
  readonly told: Told[];
  /** What an answer that is no stream says */
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- as above
  /** Resolves once the server has ended the stream */
  readonly ended: Promise<void>;
  readonly close: () => void;
};

/** Listens to the console's live events as a browser does, over a connection of its own. */
export async function listenLive(bank: TestBank, browser: Pick<Browser, "cookie">, lastEventId?: string, query = ""): Promise<Live> {
  if (!bank.app.server.listening) await bank.app.listen({ host: "127.0.0.1", port: 0 });
  const address = bank.app.server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server does not listen");
  const sent = {
    ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
    ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
  };
  const request = get(`http://127.0.0.1:${address.port}/console/api/events${query}`, { headers: sent, agent: false });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const told: Told[] = [];
  const close = (): void => void request.destroy();
  const { statusCode: status = 0, headers } = answer;
  if (status !== 200) return { status, headers, told, body: JSON.parse(await readText(answer)), ended: Promise.resolve(), close };
  const ended = readAll(answer, told).catch(() => {}); // closed by us, most likely
  return { status, headers, told, body: undefined, ended, close };
}

async function readAll(answer: IncomingMessage, told: Told[]): Promise<void> {
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) {
    text += String(chunk);
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(
        block.split("\n").map((line): [string, string] => [line.split(": ", 1)[0] ?? "", line.slice(line.indexOf(": ") + 2)]),
      );
      const data = fields.get("data");
      if (data !== undefined) told.push({ event: fields.get("event") ?? "message", id: fields.get("id"), data: JSON.parse(data) });
    }
  }
}
