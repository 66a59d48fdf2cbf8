import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export type Received = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into bodies of any shape
  readonly at: number;
};

export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on: a status, or anything a handler does. */
  answer: number | ((received: Received, response: ServerResponse) => void);
  /** Waits until so many requests came (that fit), for at most `ms`; those. */
  readonly wait: (count: number, fits?: (received: Received) => boolean, ms?: number) => Promise<Received[]>;
  readonly close: () => Promise<void>;
};

/** A customer's webhook endpoint on this machine. */
export async function startReceiver(answer: Receiver["answer"] = 204): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const one: Received = { path: request.url ?? "", headers: request.headers, text, body: JSON.parse(text), at: performance.now() };
      received.push(one);
      const { answer: how } = receiver;
      if (typeof how === "number") response.writeHead(how).end(how === 204 ? undefined : `status ${how}`);
      else how(one, response);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer,
    async wait(count, fits = () => true, ms = 5_000) {
      const started = performance.now();
      for (;;) {
        const fitting = received.filter((one) => fits(one));
        if (fitting.length >= count) return fitting;
        if (performance.now() - started > ms) throw new Error(`${fitting.length} of ${count} requests came within ${ms} ms`);
        await sleep(5);
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}
