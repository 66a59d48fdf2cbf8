import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { present } from "@memento/kernel";
import { excelOf } from "./excel.ts";
import type { WorkerInput } from "./excel-thread.ts";
import type { ExportRow } from "./rows.ts";

/** The thread behind `excelInThread`: rows come in chunks, null ends them, the workbook goes back. */
const port = present(parentPort ?? undefined, "port of a worker");
const { language } = workerData as WorkerInput;

async function* chunks(): AsyncGenerator<readonly ExportRow[]> {
  for await (const [message] of on(port, "message") as AsyncIterable<[readonly ExportRow[] | null]>) {
    if (message === null) return;
    yield message;
  }
}

port.postMessage(await excelOf(chunks(), language));
