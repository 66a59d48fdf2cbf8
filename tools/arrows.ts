import { join } from "node:path";
import { checkHouse } from "./arrows/check.ts";
import { house } from "./arrows/table.ts";

/** `npm run arrows`: one line a fault (file:line: message), exit code 1 when there is one. An argument names another root than this repository. */
const root = process.argv[2] ?? join(import.meta.dirname, "..");
const faults = checkHouse(root, house);
for (const { file, line, message } of faults) process.stdout.write(`${file}:${line}: ${message}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
