import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, scratchDir, startProcess } from "./support/process.ts";

type ConsoleDemo = { bank: { workspace_id: string }; console: { email: string; password: string } };

test(
  "demo.json has the console's owner; memento workspace create, member create and member reset-password make people who can sign in",
  { timeout: 120_000 },
  async () => {
    const dataDir = scratchDir("console");
    const server = await startProcess(dataDir);
    const signIn = async (email: string, password: string): Promise<{ status: number; body: Record<string, unknown> }> => {
      const answer = await fetch(`${server.baseUrl}/console/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const cli = async (...args: readonly string[]) => runCli(dataDir, [...args]);
    try {
      const demo = JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as ConsoleDemo;
      expect(demo.console).toEqual({ email: "owner@demo.test", password: expect.stringMatching(/^[\w-]{24}$/) });
      expect(await signIn(demo.console.email, demo.console.password)).toMatchObject({
        status: 200,
        body: { role: "owner", is_operator: true },
      });

      const second = JSON.parse((await cli("workspace", "create", "--name", "Second", "--json")).output) as ConsoleDemo;
      expect(second.console.email).not.toBe(demo.console.email);
      expect(await signIn(second.console.email, second.console.password)).toMatchObject({
        status: 200,
        body: { workspace: { name: "Second" } },
      });

      const create = ["member", "create", "--workspace", demo.bank.workspace_id, "--email", "ada@example.com", "--name", "Ada"];
      const made = await cli(...create, "--role", "administrator", "--operator");
      const [, password = ""] = /^Password (\S+)$/m.exec(made.output) ?? [];
      expect(await signIn("ada@example.com", password)).toMatchObject({ status: 200, body: { role: "administrator", is_operator: true } });
      expect(await cli(...create)).toMatchObject({ code: 1, output: expect.stringContaining("belongs to a member already") });

      const reset = await cli("member", "reset-password", "--email", "ADA@example.com");
      const [, next = ""] = /^Password (\S+)$/m.exec(reset.output) ?? [];
      expect((await signIn("ada@example.com", password)).status).toBe(401);
      expect((await signIn("ada@example.com", next)).status).toBe(200);
      expect(await cli("member", "reset-password", "--email", "nobody@example.com")).toMatchObject({ code: 1 });
    } finally {
      server.child.kill("SIGTERM");
      expect(await server.ended()).toBe(0);
    }
  },
);
