import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BankClient, createBankClient, type Credentials } from "@memento/sdk";

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly output: () => string;
  /** Waits for the process to end; its exit code, or the signal that ended it. */
  readonly ended: () => Promise<number | string>;
};

const root = join(import.meta.dirname, "../..");

export const scratchDir = (name: string): string => mkdtempSync(join(root, ".tmp", `${name}-`));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts a real server process, as `npm start` does, and waits until it is ready. */
export async function startProcess(dataDir: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: "",
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: "info",
    BANK_RATE_LIMIT: "1000000",
    ...environment,
  };
  const child = spawn(process.execPath, ["apps/server/src/main.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for (
    let tries = 0;
    !(await fetch(`${baseUrl}/health`).then(
      (answer) => answer.ok,
      () => false,
    ));
    tries += 1
  ) {
    if (child.exitCode !== null || tries > 600) throw new Error(`the server did not become ready:\n${output}`);
    await sleep(50);
  }
  const ended = async (): Promise<number | string> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    return child.exitCode ?? child.signalCode ?? "unknown";
  };
  return { child, baseUrl, dataDir, output: () => output, ended };
}

export type DemoFile = {
  bank: {
    workspace_id: string;
    application: { thumbprint: string; secret: string; private_key: string };
    accounts: { id: string; iban: string; balance: number }[];
  };
};

export const readDemo = (dataDir: string): DemoFile => JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as DemoFile;

export const credentialsOf = ({ bank: { application } }: DemoFile): Credentials => ({
  thumbprint: application.thumbprint,
  secret: application.secret,
  privateKey: application.private_key,
});

export const clientAt = (baseUrl: string, demo: DemoFile, timeoutMs = 8_000): BankClient =>
  createBankClient({ baseUrl, credentials: credentialsOf(demo), timeoutMs });

/** Runs a CLI command on a data folder; its exit code and what it printed. */
export async function runCli(
  dataDir: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, ...environment };
  const child = spawn(process.execPath, ["apps/server/src/cli.ts", ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, output };
}
