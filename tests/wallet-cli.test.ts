import { generateKeyPairSync } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Demo } from "../apps/server/src/demo.ts";
import type { Answer } from "./support/bank.ts";
import { runCli, scratchDir, startProcess } from "./support/process.ts";
import { device } from "./support/wallet.ts";

test(
  "memento wallet user and memento wallet authenticator act beside a running server, and stand in the audit log",
  { timeout: 180_000 },
  async () => {
    const dataDir = scratchDir("wallet-cli");
    const server = await startProcess(dataDir);
    const { wallet, console: member } = JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as Demo;
    const [ada] = wallet.users;
    if (ada === undefined) throw new Error("the demo has people");
    const call = async (method: string, path: string, { token, body }: { token?: string; body?: object } = {}) => {
      const answer = await fetch(`${server.baseUrl}${path}`, {
        method,
        headers: { "x-project-id": wallet.project_id, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === "" ? undefined : JSON.parse(text)) as Answer["body"] };
    };
    const authenticate = ({ username, password }: { username: string; password: string }) =>
      call("POST", "/v1/tokens", {
        body: { identity: { type: "username", value: username }, authenticator: "password", secret: password, device: device() },
      });
    const user = (...args: readonly string[]) => runCli(dataDir, ["wallet", "user", ...args]);
    try {
      const authToken: string = (await authenticate(ada)).body.token;
      const { token } = (await call("POST", "/v1/sessions", { token: authToken })).body;

      expect(await user("verify", "ADA")).toMatchObject({
        code: 0,
        output: expect.stringContaining(`User ${ada.uuid} ada active verified`),
      });
      expect(await user("lock", "ada", "--project", wallet.project_id)).toMatchObject({
        code: 0,
        output: expect.stringContaining("ada locked verified"),
      });
      expect((await call("GET", "/v1/users/current", { token })).body).toMatchObject({ verified: true, status_id: 3 });
      for (const [given, message] of [
        [["lock", "nobody"], "nobody in this project has the username nobody"],
        [["lock", "ada", "--project", ada.uuid], `no project has the id ${ada.uuid}`],
      ] as const)
        expect(await user(...given)).toMatchObject({ code: 1, output: expect.stringContaining(message) });

      const { publicKey, privateKey } = generateKeyPairSync("ed25519");
      const pem = join(dataDir, "acme.pem");
      const set = () =>
        runCli(dataDir, ["wallet", "authenticator", "set", "acme", "--issuer", "https://id.acme.test", "--public-key", pem]);
      writeFileSync(pem, privateKey.export({ type: "pkcs8", format: "pem" }));
      expect(await set()).toMatchObject({ code: 1, output: expect.stringContaining("private key") });
      writeFileSync(pem, publicKey.export({ type: "spki", format: "pem" }));
      expect(await set()).toMatchObject({ code: 0, output: "acme https://id.acme.test\n" });
      const body = { identity: { type: "username", value: "blaise" }, authenticator: "acme", secret: "x", device: device() };
      expect((await call("POST", "/v1/tokens", { body })).body.errors).toMatchObject([{ field: "secret", code: "incorrect" }]);

      const signedIn = await fetch(`${server.baseUrl}/console/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(member),
      });
      const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
      const log = await fetch(`${server.baseUrl}/console/api/audit_log`, { headers: { cookie } });
      const { results } = (await log.json()) as { results: { action: string; subject_id: string; after: object }[] };
      // The newest is the session that reads them.
      expect(results.slice(1, 4).map(({ action, subject_id: subject }) => [action, subject])).toEqual([
        ["authenticator_set", wallet.project_id],
        ["user_locked", ada.uuid],
        ["user_verified", ada.uuid],
      ]);
    } finally {
      server.child.kill("SIGTERM");
      expect(await server.ended()).toBe(0);
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
