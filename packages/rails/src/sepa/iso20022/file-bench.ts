import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { CreditTransferOrder } from "../port.ts";
import { createFileRail, type FileRail, type FileRailOptions } from "./file-rail.ts";
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

export const filesIn = (folder: string): Promise<string[]> => readdir(join(directory, folder)).catch(() => []);

export async function sentMessage() {
  const [name = "", ...others] = await filesIn("out");
  expect(others).toEqual([]);
  const { message } = parseMessage(await readFile(join(directory, "out", name), "utf8"));
  const id = textAt(message, "GrpHdr/MsgId") ?? "";
  expect(name).toBe(`${id}.xml`);
  return { id, batches: all(message, "PmtInf").map((batch) => textAt(batch, "PmtInfId") ?? "") };
}

export async function arrive(name: string, xml: string): Promise<void> {
  await mkdir(join(directory, "in"), { recursive: true });
  await writeFile(join(directory, "in", name), xml);
}

export async function faultsOf(xml: string, schemaName: string): Promise<string[]> {
  const schema = await readFile(join(import.meta.dirname, "../../../test/xsd", `${schemaName}.xsd`), "utf8");
  const result = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

/** Reads what has arrived and acknowledges it, as a consumer does once it has booked. */
export async function read() {
  const inbox = await rail.poll();
  await inbox.acknowledge();
  const { reports, returns, incoming, unmatched, refused } = inbox;
  return { reports, returns, incoming, unmatched, refused };
}
export const nothing = { reports: [], returns: [], incoming: [], unmatched: [], refused: [] };
export const settled = (number: number) => ({ orderId: idOf(number), status: "settled" });
