import { readFileSync } from "node:fs";
import { createMember, listBankWorkspaces, listUnmatched, resetPassword, type Role, roles } from "@memento/bank";
import { configTable, createLog, readConfig } from "@memento/platform";
import { createBankClient, createSigner, curlOf } from "@memento/sdk";
import { Command, Option } from "commander";
import { createDemoWorkspace, type Demo, demoPath } from "./demo.ts";
import { addOperationCommands } from "./operation-command.ts";
import { progressBar } from "./progress.ts";
import { openRuntimeBeside, type Runtime } from "./runtime.ts";
import { start, withConfig } from "./start.ts";
import { verifyEverything } from "./verify.ts";
import { version } from "./version.ts";
import { addWalletCommands } from "./wallet-command.ts";

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs `work` beside a server that may be running, or on its own. */
const beside = (work: (runtime: Runtime) => Promise<void>): Promise<void> =>
  withConfig(async (config) => {
    const runtime = await openRuntimeBeside(config, createLog("error"));
    try {
      await work(runtime);
    } finally {
      await runtime.close();
    }
  });

/** The demo's credentials, as the first boot wrote them. */
function readDemo(): Demo {
  const path = demoPath(readConfig(process.env).dataDir);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Demo; // our own file
  } catch {
    throw new Error(`no demo credentials at ${path}; start a sandbox server first`);
  }
}

const credentialsOf = ({ bank: { application } }: Demo) => ({
  thumbprint: application.thumbprint,
  secret: application.secret,
  privateKey: application.private_key,
});

const program = new Command("memento").description("A self-hosted payments platform: bank API, wallet API, one ledger.").version(version);

program
  .command("start")
  .description("run the server: API and background work in one process")
  .action(() => withConfig((config) => start(config, { api: true, worker: true })));
program
  .command("api")
  .description("run the API only; a worker process does the background work")
  .action(() => withConfig((config) => start(config, { api: true, worker: false })));
program
  .command("worker")
  .description("run the background work only")
  .action(() => withConfig((config) => start(config, { api: false, worker: true })));
program
  .command("migrate")
  .description("bring the database's schema up to date, and stop")
  .action(() => beside(() => Promise.resolve(print("The database is up to date."))));
program
  .command("config")
  .description("list every setting")
  .action(() => print(configTable()));

program
  .command("verify")
  .description("prove that no cent is missing: journal, seals, balances, transfers, files; exits 1 on a fault")
  .action(() =>
    beside(async ({ database, files, bankAccounts }) => {
      const bar = progressBar("movements");
      const { books, movements, workspaces, faults } = await verifyEverything({ database, files, bankAccounts }, bar.update);
      bar.end();
      for (const { kind, detail } of faults) print(`FAULT ${kind}: ${detail}`);
      print(
        faults.length === 0
          ? `Verified: ${books} books, ${movements} movements, ${workspaces} workspaces. No fault.`
          : `${faults.length} faults.`,
      );
      if (faults.length > 0) process.exitCode = 1;
    }),
  );

program
  .command("unmatched")
  .description("list what the sponsor bank told that names no account here, newest first, as JSON; the console has what names one")
  .action(() =>
    beside(async ({ database }) => {
      const entries = await listUnmatched(database, null, { limit: 1_000, offset: 0 });
      print(JSON.stringify(entries, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value), 2));
    }),
  );

const workspace = program.command("workspace").description("workspaces");
workspace
  .command("create")
  .description("make a workspace with accounts, money and an application, as the demo has them")
  .requiredOption("--name <name>", "its name")
  .option("--json", "print its credentials as JSON, like demo.json")
  .action(({ name, json }: { name: string; json?: boolean }) =>
    beside(async ({ database, rail, secrets, config }) => {
      const baseUrl = config.publicUrl ?? demoBaseUrl() ?? `http://${config.host}:${config.port}`;
      const made = await database.transaction((tx) => createDemoWorkspace(tx, { rail, secrets }, name, baseUrl));
      if (json === true) return print(JSON.stringify(made, null, 2));
      print(`Workspace ${made.bank.workspace_id}`);
      for (const account of made.bank.accounts) print(`  ${account.iban}  ${account.name}`);
      print("Run with --json to get its credentials; they are shown once.");
    }),
  );

const member = program.command("member").description("people who sign in to the console");
member
  .command("create")
  .description("add a member to a workspace and print a password, once")
  .requiredOption("--workspace <id>", "the workspace's id")
  .requiredOption("--email <address>", "by which they sign in; a person is a member of one workspace")
  .requiredOption("--name <name>", "for people")
  .addOption(new Option("--role <role>", "what they may do").choices([...roles]).default("member"))
  .option("--operator", "they act for the bank too: accounts, operations, limits and fees")
  .action((given: { workspace: string; email: string; name: string; role: Role; operator?: boolean }) =>
    beside(async ({ database, bank }) => {
      const { email, name, role, operator = false } = given;
      const workspaceId = (await listBankWorkspaces(database)).find((id) => id === given.workspace.toLowerCase());
      if (workspaceId === undefined) throw new Error(`no workspace has the id ${given.workspace}`);
      if (!/^[^\s@]+@[^\s@]+$/.test(email) || name.trim() === "") throw new Error("an e-mail address and a name are needed");
      const made = await createMember(bank.runAct, workspaceId, { email, name, role, isOperator: operator });
      if (!made.ok) throw new Error(`${email} belongs to a member already`);
      print(`Member ${made.value.member.memberId}\nPassword ${made.value.password}`);
    }),
  );
member
  .command("reset-password")
  .description("give a member a new password, print it once, end their sessions and take their second factor away")
  .requiredOption("--email <address>", "the member's")
  .action(({ email }: { email: string }) =>
    beside(async ({ database, bank }) => {
      const reset = await resetPassword(database, bank.runAct, email);
      if (reset === undefined) throw new Error(`nobody has the address ${email}`);
      print(`Password ${reset.password}`);
      if (reset.lostTotp) print("Their second factor was taken away: they sign in by the password alone.");
    }),
  );

addOperationCommands(program, { beside, print });
addWalletCommands(program, { beside, print });

function demoBaseUrl(): string | undefined {
  try {
    return readDemo().base_url;
  } catch {
    return undefined;
  }
}

program
  .command("demo")
  .description("print the demo's credentials")
  .action(() => print(JSON.stringify(readDemo(), null, 2)));

program
  .command("sign")
  .description("sign a request with the demo's key and print the curl command; it is valid for five seconds")
  .argument("<method>", "GET, POST, PATCH or DELETE")
  .argument("<path>", "path and query, such as /v2/accounts")
  .argument("[body]", "JSON")
  .option("--idempotency-key <key>")
  .action((method: string, path: string, body: string | undefined, { idempotencyKey }: { idempotencyKey?: string }) => {
    const demo = readDemo();
    const url = new URL(path, demo.base_url).href;
    const request = { method: method.toUpperCase(), url, ...(body === undefined ? {} : { body }) };
    const authorization = createSigner(credentialsOf(demo))(request);
    print(curlOf({ ...request, authorization, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }));
  });

program
  .command("transfer")
  .description("make a signed transfer from the demo's main account and follow it")
  .option("--amount <cents>", "in cents", "1250")
  .option("--to <iban>", "beneficiary; the payroll account by default")
  .option("--name <name>", "the beneficiary's name, for an IBAN that is new", "Jane Doe")
  .option("--message <text>", "for the beneficiary", "My first transfer")
  .action((options: { amount: string; to?: string; name: string; message: string }) => transfer(options));

async function transfer(options: { amount: string; to?: string; name: string; message: string }): Promise<void> {
  const demo = readDemo();
  const [main, payroll] = demo.bank.accounts;
  const client = createBankClient({ baseUrl: demo.base_url, credentials: credentialsOf(demo) });
  const show = (label: string, body: unknown): void => print(`${label}\n${JSON.stringify(body, null, 2)}`);
  const order = {
    amount: Number(options.amount),
    local_iban: main?.iban,
    beneficiary_iban: options.to ?? payroll?.iban,
    beneficiary_name: options.name,
    message: options.message,
  };
  const made = (await client.call("POST", "/v2/transfers", { body: order })) as { id: string; status: string; reference: string };
  show("POST /v2/transfers", made);
  for (let tries = 0; tries < 20; tries += 1) {
    const now = (await client.call("GET", `/v2/transfers/${made.id}`)) as { status: string };
    if (now.status !== "authorized") {
      print(`\n${made.status} -> ${now.status}`);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  show("\nGET /v2/accounts", await client.call("GET", "/v2/accounts?size=2"));
}

await program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`memento: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
