import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { CreditTransferOrder } from "../port.ts";
import { createFileRail, type FileRail, type FileRailOptions } from "./file-rail.ts";
import type { ArrivedCollection, ArrivedTransfer, CollectionEnd, ReturnedPayment, TransferEnd, UnmatchedItem } from "./findings.ts";
import { idOf, ourIban, theirIban } from "./message-fixtures.ts";
import { all, parseMessage, textAt } from "./xml.ts";

/** A folder of its own for each test of a file, and the rail that works on it. */
export let directory = "";
export let rail: FileRail;

export const openRail = (more: Partial<FileRailOptions> = {}): FileRail =>
  createFileRail({ directory, initiatorName: "Memento", bankBic: "SPONFRPPXXX", instant: true, ...more });

export function useFileRail(): void {
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "rails-files-"));
    rail = openRail();
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));
}

export const at = new Date("2026-11-20T15:00:00Z");

export const order = (number: number, more: Partial<CreditTransferOrder> = {}): CreditTransferOrder => ({
  orderId: idOf(number),
  endToEndId: `E2E-${number}`,
  scheme: "standard",
  amount: 1250n,
  debtor: { name: "Boulangerie du Port", iban: ourIban },
  creditor: { name: "Zoé Martin", iban: theirIban },
  executeOn: "2026-11-20",
  ...more,
});

export const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

export async function sentMessage() {
  const [name = "", ...others] = await filesIn("outbox");
  expect(others).toEqual([]);
  const { message } = parseMessage(await readFile(join(directory, "outbox", name), "utf8"));
  const id = textAt(message, "GrpHdr/MsgId") ?? "";
  expect(name).toBe(`${id}.xml`);
  return { id, batches: all(message, "PmtInf").map((batch) => textAt(batch, "PmtInfId") ?? "") };
}

export async function arrive(name: string, xml: string): Promise<void> {
  await mkdir(join(directory, "inbox"), { recursive: true });
  await writeFile(join(directory, "inbox", name), xml);
}

export async function faultsOf(xml: string, schemaName: string): Promise<string[]> {
  const schema = await readFile(join(import.meta.dirname, "../../../test/xsd", `${schemaName}.xsd`), "utf8");
  const result = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

/** Reads what has arrived and acknowledges it file by file, as a consumer does once it has booked. Of ends it keeps what the port says of them. */
export async function read() {
  const told = { ...nothingRead(), refused: [] as { file: string; problem: string }[] };
  for (const name of await rail.arrived()) {
    const file = await rail.read(name);
    if (file === undefined) continue;
    told.reports.push(...file.reports.map(({ end }) => end));
    told.collectionReports.push(...file.collectionReports.map(({ end }) => end));
    told.returns.push(...file.returns);
    told.incoming.push(...file.incoming);
    told.collected.push(...file.collected);
    told.unmatched.push(...file.unmatched);
    if (file.refused !== undefined) told.refused.push({ file: name, problem: file.refused });
    await file.acknowledge();
  }
  return told;
}
const nothingRead = () => ({
  reports: [] as TransferEnd[],
  collectionReports: [] as CollectionEnd[],
  returns: [] as ReturnedPayment[],
  incoming: [] as ArrivedTransfer[],
  collected: [] as ArrivedCollection[],
  unmatched: [] as UnmatchedItem[],
});
export const nothing = { ...nothingRead(), refused: [] };
export const settled = (number: number) => ({ orderId: idOf(number), status: "settled" });
