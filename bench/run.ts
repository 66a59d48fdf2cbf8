import { cpus } from "node:os";
import { benchBulks } from "./bulks.ts";
import { benchConsole } from "./console.ts";
import { benchLedger } from "./ledger.ts";
import { benchLists } from "./lists.ts";
import { type Row, table } from "./lib/table.ts";
import { benchPages } from "./pages.ts";
import { benchPayments } from "./payments.ts";
import { benchTransfers } from "./transfers.ts";
import { benchWebhooks } from "./webhooks.ts";

const benches: Record<string, () => Promise<Row[]>> = {
  ledger: benchLedger,
  transfers: benchTransfers,
  payments: benchPayments,
  webhooks: benchWebhooks,
  bulks: benchBulks,
  lists: benchLists,
  console: benchConsole,
  pages: benchPages,
};

/** `npm run bench` measures everything; `npm run bench -- ledger` only that. Prints a Markdown table; exit code 1 when a target is missed. */
const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`measuring ${name} ...\n`);
  rows.push(...(await bench()));
}
process.stdout.write(
  `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n\n${table(rows)}\n`,
);
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
