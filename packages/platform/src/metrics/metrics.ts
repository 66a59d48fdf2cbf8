import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What the server counts, in Prometheus' words. One registry a server, so that tests can run several in a process. */
export type Metrics = ReturnType<typeof createMetrics>;

type SafeguardingReport = {
  readonly projectId: string;
  readonly positions: readonly {
    readonly currency: string;
    readonly users: bigint;
    readonly inFlight: bigint;
    readonly exchange: bigint;
    readonly receivables: bigint;
    readonly ringFenced: bigint | null;
    readonly buffer: bigint;
    readonly shortfall: bigint;
  }[];
};

export function createMetrics(options: { queueLength: () => number }) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "memento_" });
  const registers = [registry];
  const queue: Gauge = new Gauge({
    name: "memento_command_queue_length",
    help: "Writes that wait for their batch",
    registers,
    collect: () => {
      queue.set(options.queueLength());
    },
  });
  return {
    registry,
    /**
     * Shows the safeguarding reconciliation of each project: read when the metrics are. Amounts are in minor units. `shortfall` is to be watched: it
     * is zero, or users' money is missing.
     */
    watchSafeguarding: (read: () => Promise<readonly SafeguardingReport[]>): void => {
      const gauge: Gauge<"project" | "currency" | "part"> = new Gauge({
        name: "memento_safeguarding_minor_units",
        help: "What a project owes its users and what stands behind it: users, in_flight, exchange, receivables, ring_fenced, buffer, shortfall",
        labelNames: ["project", "currency", "part"],
        registers,
        collect: async () => {
          for (const { projectId: project, positions } of await read()) {
            for (const { currency, inFlight, ringFenced, users, exchange, receivables, buffer, shortfall } of positions) {
              const parts = { users, in_flight: inFlight, exchange, receivables, ring_fenced: ringFenced ?? 0n, buffer, shortfall };
              for (const [part, amount] of Object.entries(parts)) gauge.set({ project, currency, part }, Number(amount));
            }
          }
        },
      });
    },
    httpSeconds: new Histogram({
      name: "memento_http_request_seconds",
      help: "Time from a request's arrival to its answer",
      labelNames: ["method", "route", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    batchSize: new Histogram({
      name: "memento_batch_size",
      help: "Writes in a batch",
      buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500],
      registers,
    }),
    batchSeconds: new Histogram({
      name: "memento_batch_seconds",
      help: "Time to decide and commit a batch",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    batchesIsolated: new Counter({
      name: "memento_batches_isolated_total",
      help: "Batches that failed and were tried item by item",
      registers,
    }),
    railFiles: new Counter({
      name: "memento_rail_files_total",
      help: "Files of the sponsor bank: booked, repeated (read before), refused (as a whole), or faults (ours; tried again)",
      labelNames: ["outcome"],
      registers,
    }),
    railUnmatched: new Counter({
      name: "memento_rail_unmatched_total",
      help: "Bookings and statuses of the sponsor bank that matched nothing and wait for a person",
      registers,
    }),
    apiLogDropped: new Counter({
      name: "memento_api_log_dropped_total",
      help: "Requests that the API log did not keep: too many at once, or they could not be written",
      registers,
    }),
    dueFaults: new Counter({
      name: "memento_due_faults_total",
      help: "Due work that failed and was set aside",
      labelNames: ["kind"],
      registers,
    }),
  };
}
