import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Demo } from "../apps/server/src/demo.ts";
import type { Answer } from "./support/bank.ts";
import { runCli, scratchDir, startProcess } from "./support/process.ts";
import { device } from "./support/wallet.ts";

test(
  "memento wallet user lock, unlock, verify, official and reject act beside a running server, and stand in the audit log",
  { timeout: 120_000 },
  async () => {
    const dataDir = scratchDir("wallet-cli");
    const server = await startProcess(dataDir);
    const { wallet, console: member } = JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as Demo;
    const [ada, blaise] = wallet.users;
    if (ada === undefined || blaise === undefined) throw new Error("the demo has people");
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
      expect(await user("official", "ada")).toMatchObject({ code: 0, output: expect.stringContaining("active verified official") });
      expect((await call("GET", "/v1/users/current", { token })).body).toMatchObject({ verified: true, official: true, status_id: 2 });

      expect(await user("lock", "ada", "--project", wallet.project_id)).toMatchObject({
        code: 0,
        output: expect.stringContaining("ada locked"),
      });
      expect((await call("GET", "/v1/users/current", { token })).body.status_id).toBe(3);
      expect((await call("PUT", "/v1/users", { token, body: { first_name: "Eve" } })).body.errors[0].code).toBe("user_locked");
      expect(await call("POST", "/v1/sessions", { token: authToken })).toMatchObject({
        status: 400,
        body: { errors: [{ code: "user_locked" }] },
      });

      expect(await user("unlock", "ada")).toMatchObject({ code: 0, output: expect.stringContaining("ada active") });
      expect((await call("POST", "/v1/sessions", { token: authToken })).status).toBe(201);

      expect(await user("reject", "ada")).toMatchObject({ code: 0, output: expect.stringContaining("ada rejected") });
      expect((await call("GET", "/v1/users/current", { token })).status).toBe(401);
      expect((await call("POST", "/v1/sessions", { token: authToken })).status).toBe(400);
      expect((await authenticate(ada)).body.errors[0]).toMatchObject({ field: "secret", code: "incorrect" });
      expect(await user("reject", "ada")).toMatchObject({ code: 0 });
      for (const act of ["unlock", "verify"]) {
        expect(await user(act, "ada")).toMatchObject({ code: 1, output: expect.stringContaining("that is for good") });
      }
      const signup = { first_name: "A", last_name: "B", pin: "1234", device: device() };
      const again = await call("POST", "/v1/users", { body: { ...signup, username: "ada2", phone: ada.phone } });
      expect(again.body.errors).toMatchObject([{ field: "phone", code: "already_taken" }]);

      for (const [given, message] of [
        [user("lock", "nobody"), "nobody in this project has the username nobody"],
        [user("lock", "blaise", "--project", "x"), "no project has the id x"],
        [user("lock", "blaise", "--project", ada.uuid), `no project has the id ${ada.uuid}`],
      ] as const)
        expect(await given).toMatchObject({ code: 1, output: expect.stringContaining(message) });
      await runCli(dataDir, ["workspace", "create", "--name", "Second"]);
      expect(await user("lock", "blaise")).toMatchObject({ code: 1, output: expect.stringContaining("name one with --project") });
      expect(await user("lock", "blaise", "--project", wallet.project_id)).toMatchObject({ code: 0 });
      expect((await authenticate(blaise)).body.status_id).toBe(2);

      const signedIn = await fetch(`${server.baseUrl}/console/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(member),
      });
      const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
      const log = await fetch(`${server.baseUrl}/console/api/audit_log`, { headers: { cookie } });
      const { results } = (await log.json()) as { results: { action: string; subject_id: string; after: object }[] };
      expect(results.filter(({ subject_id }) => subject_id === ada.uuid).map(({ action }) => action)).toEqual([
        "user_rejected",
        "user_unlocked",
        "user_locked",
        "user_made_official",
        "user_verified",
      ]);
    } finally {
      server.child.kill("SIGTERM");
      expect(await server.ended()).toBe(0);
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
