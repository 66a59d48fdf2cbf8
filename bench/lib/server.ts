import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Credentials } from "@memento/sdk";

export type DemoAccount = { id: string; iban: string; balance: number };
export type DemoPerson = { uuid: string; username: string; password: string; pin: string };
export type RunningServer = {
  baseUrl: string;
  port: number;
  dataDir: string;
  process: ChildProcess;
  credentials: Credentials;
  certificate: string;
  accounts: DemoAccount[];
  people: DemoPerson[];
  stop: () => Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const root = join(import.meta.dirname, "../..");

/** Starts a real server on fresh data with durable commits, as `npm start` does, and without a rate limit. */
export async function startServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "memento-bench-"));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), BANK_RATE_LIMIT: "999999999", LOG_LEVEL: "warn" };
  const child = spawn(
    process.execPath,
    [...(process.env["BENCH_PROFILE"] ? ["--cpu-prof", `--cpu-prof-dir=${process.env["BENCH_PROFILE"]}`] : []), "apps/server/src/main.ts"],
    { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] },
  );
  const baseUrl = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${baseUrl}/health`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    await sleep(50);
  }
  const demo = JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as {
    bank: { application: { thumbprint: string; secret: string; private_key: string; certificate: string }; accounts: DemoAccount[] };
    wallet: { users: DemoPerson[] };
  };
  const { thumbprint, secret, private_key: privateKey, certificate } = demo.bank.application;
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    baseUrl,
    port,
    dataDir,
    process: child,
    credentials: { thumbprint, secret, privateKey },
    certificate,
    accounts: demo.bank.accounts,
    people: demo.wallet.users,
    stop,
  };
}

/** Starts the baseline in a process of its own. */
export async function startBare(certificate: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), BENCH_CERTIFICATE: certificate };
  const child = spawn(process.execPath, ["bench/lib/bare.ts"], { cwd: root, env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await once(child, "message");
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}
