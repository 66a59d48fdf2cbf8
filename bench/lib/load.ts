import { connect } from "node:net";

export type LoadResult = {
  readonly perSecond: number;
  readonly seconds: number;
  readonly statuses: ReadonlyMap<number, number>;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** Whether an answer with a Content-Length has come to its end. */
function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf("\r\n\r\n");
  if (headEnd < 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(answer.toString("latin1", 0, headEnd))?.[1] ?? 0);
  return answer.length >= headEnd + 4 + length;
}

/**
 * Sends prepared requests over keep-alive connections, each as soon as the one before it on its connection was answered. Every request is
 * sent once, because a signed request is good for one use; that is why this is no off-the-shelf generator, which would repeat them.
 */
export async function sendAll(
  target: { host: string; port: number },
  requests: readonly Buffer[],
  connections: number,
): Promise<LoadResult> {
  let next = 0;
  const statuses = new Map<number, number>();
  const latencies: number[] = [];
  const started = performance.now();
  const worker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let sentAt = 0;
      let received: Buffer | undefined; // of an answer that came in pieces
      const send = (): void => {
        const request = requests[next];
        if (request === undefined) {
          socket.end();
          resolve();
          return;
        }
        next += 1;
        sentAt = performance.now();
        socket.write(request);
      };
      const receive = (size: number, buffer: Uint8Array): boolean => {
        const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
        const answer = received === undefined ? chunk : Buffer.concat([received, chunk]);
        if (isWhole(answer)) {
          received = undefined;
          const status = Number(answer.toString("latin1", 9, 12));
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          latencies.push(performance.now() - sentAt);
          send();
        } else {
          received = Buffer.from(answer); // the buffer is used again
        }
        return true;
      };
      // Into one buffer a connection, past the machinery of streams: what the generator takes, the server on the same machine lacks.
      const socket = connect({ ...target, noDelay: true, onread: { buffer: Buffer.alloc(16_384), callback: receive } });
      socket.once("connect", send);
      socket.on("error", reject);
    });
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((left, right) => left - right);
  const quantile = (q: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? 0;
  return { perSecond: requests.length / seconds, seconds, statuses, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}
