import { connect } from "node:net";

export type LoadResult = {
  readonly perSecond: number;
  readonly seconds: number;
  readonly statuses: ReadonlyMap<number, number>;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

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
      const socket = connect({ ...target, noDelay: true });
      let sentAt = 0;
      let received = Buffer.alloc(0);
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
      socket.once("connect", send);
      socket.on("error", reject);
      socket.on("data", (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0) return;
        const head = received.toString("latin1", 0, headEnd);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (received.length < headEnd + 4 + length) return;
        received = Buffer.alloc(0);
        const status = Number(head.slice(9, 12));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        latencies.push(performance.now() - sentAt);
        send();
      });
    });
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((left, right) => left - right);
  const quantile = (q: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? 0;
  return { perSecond: requests.length / seconds, seconds, statuses, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}
