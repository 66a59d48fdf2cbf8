// A server's life reduced to its database, for the tests that kill it: node embedded-child.ts DATA_DIR. Says "ready" and a JSON object.
import { startEmbeddedPostgres } from "./embedded.ts";

const [, , dataDir = ""] = process.argv;
const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: "off" } });
process.on("SIGTERM", () => void postgres.stop().then(() => process.exit(0)));
void postgres.exited.then((how) => {
  process.stderr.write(`${how}\n`);
  process.exit(3);
});
setInterval(() => {}, 60_000);
process.stdout.write(`${JSON.stringify(postgres.connection)}\n`);
