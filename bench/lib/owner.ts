import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "./server.ts";

/** Signs the demo's owner in at the console; the session's cookie. */
export async function signInOwner(server: RunningServer): Promise<string> {
  const demo = JSON.parse(readFileSync(join(server.dataDir, "demo.json"), "utf8")) as { console: { email: string; password: string } };
  const answer = await fetch(`${server.baseUrl}/console/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(demo.console),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
  if (!answer.ok || cookie === undefined) throw new Error(`the owner is not let in: ${await answer.text()}`);
  return cookie;
}
