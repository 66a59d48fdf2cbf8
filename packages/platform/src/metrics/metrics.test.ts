import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

test("each server counts for itself, in the words of Prometheus", async () => {
  let waiting = 0;
  const [one, other] = [createMetrics({ queueLength: () => waiting }), createMetrics({ queueLength: () => 0 })];
  one.httpSeconds.observe({ method: "GET", route: "/v2/accounts", status: 200 }, 0.004);
  one.batchSize.observe(12);
  one.batchSeconds.observe(0.02);
  one.dueFaults.inc({ kind: "settle" });
  waiting = 3;
  const text = await one.registry.metrics();
  expect(text).toContain('memento_http_request_seconds_bucket{le="0.0025",method="GET",route="/v2/accounts",status="200"} 0');
  expect(text).toContain('memento_http_request_seconds_bucket{le="0.005",method="GET",route="/v2/accounts",status="200"} 1');
  expect(text).toContain("memento_batch_size_sum 12");
  expect(text).toContain("memento_batch_seconds_sum 0.02");
  expect(text).toContain('memento_due_faults_total{kind="settle"} 1');
  expect(text).toContain("memento_command_queue_length 3"); // asked for when it is read
  expect(text).toContain("memento_process_cpu_seconds_total");
  expect(await other.registry.metrics()).toContain("memento_batch_size_count 0");
});
