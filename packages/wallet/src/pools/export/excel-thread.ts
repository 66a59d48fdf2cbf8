import { Worker } from "node:worker_threads";
import type { Language } from "../../http/language.ts";
import type { ExportRow } from "./rows.ts";

/** What the thread is started with. */
export type WorkerInput = { readonly language: Language };

/**
 * As `excelOf`, in a thread of its own: 20,000 rows take more than a second of work without a pause, in which nobody could pay. Throws what the thread
 * died of, such as too little memory.
 */
export async function excelInThread(chunks: AsyncIterable<readonly ExportRow[]>, language: Language): Promise<Buffer> {
  const workerData: WorkerInput = { language };
  const worker = new Worker(new URL("./excel-worker.ts", import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once("message", (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread of an export ended with ${code}`)));
  });
  made.catch(() => undefined); // it may die before anybody waits for it
  try {
    for await (const rows of chunks) worker.postMessage(rows);
    worker.postMessage(null);
    return await made;
  } finally {
    await worker.terminate();
  }
}
