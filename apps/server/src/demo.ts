import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  addCertificate,
  allPermissions,
  type AccountType,
  createApplication,
  createMember,
  createWorkspace,
  defaultCounterparty,
  emailIsTaken,
  openBankAccounts,
  receiveTransfers,
} from "@memento/bank";
import { assert, present } from "@memento/kernel";
import { hashPassword, type OperationContext, randomPassword, realNow, runWithin, type Secrets, type Tx } from "@memento/platform";
import type { SepaRail } from "@memento/rails";
import { createProject, createUsers, fundUsers, readProject } from "@memento/wallet";
import type { Runtime } from "./runtime.ts";

type DemoAccount = { name: string; type: AccountType; balance: number };

/** Balances in cents. */
const demoAccounts: readonly DemoAccount[] = [
  { name: "Main account", type: "current_account", balance: 100_000_000 },
  { name: "Payroll account", type: "current_account", balance: 10_000_000 },
  { name: "Booster account", type: "booster_account", balance: 5_000_000 },
  { name: "Client funds", type: "ring_fenced_account", balance: 3_000_000 },
];

/** What the demo's wallet pays in: its own currency first. */
const demoCurrencies = ["EUR", "CHF", "CZK", "DKK", "GBP", "HUF", "ISK", "JPY", "NOK", "PLN", "RON", "SEK", "USD"] as const;

/** Moving money between people is free; what a processor charges for a card is handed on. Fixed parts in cents. */
const demoFees = [{ source: "card", basisPoints: 140, fixed: 25 }] as const;

/** Where the demo's creditor lives: mandates show it. */
const demoAddress = { street: "rue de la Démonstration", building_number: "1", postal_code: "75002", city: "Paris", country: "FR" };

/** People of the demo's wallet; their numbers are of the ranges that Arcep and Ofcom keep for fiction. Balances in cents. */
const demoPeople = [
  {
    username: "ada",
    firstName: "Ada",
    lastName: "Lovelace",
    phone: "+33639980001",
    country: "FR",
    timezone: "Europe/Paris",
    locale: "en-FR",
  },
  {
    username: "blaise",
    firstName: "Blaise",
    lastName: "Pascal",
    phone: "+33639980002",
    country: "FR",
    timezone: "Europe/Paris",
    locale: "fr-FR",
  },
  {
    username: "carol",
    firstName: "Carol",
    lastName: "Shaw",
    phone: "+447700900003",
    country: "GB",
    timezone: "Europe/London",
    locale: "en-GB",
  },
] as const;
const demoPin = "1234";
const demoBalance = 100_000n;

/** The demo's people, active, each with money in euros that the client funds account backs. */
async function createDemoPeople(context: OperationContext, secrets: Secrets) {
  const project = await readProject(context.tx, context.workspaceId);
  const passwords = demoPeople.map(() => randomPassword());
  const hashes = await Promise.all(passwords.map((password) => hashPassword(password)));
  const outcomes = await runWithin(
    createUsers(secrets),
    context,
    demoPeople.map((person, index) => ({
      ...person,
      email: `${person.username}@demo.test`,
      dateOfBirth: null,
      imageId: null,
      pin: demoPin,
      passwordPhc: present(hashes[index], "hash"),
      device: null,
      at: context.now,
      isProven: true,
    })),
  );
  const users = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.user] : []));
  assert(users.length === demoPeople.length, "the demo's people are made");
  await fundUsers(
    context,
    project,
    users.map(({ userId }) => ({ userId, amount: demoBalance })),
  );
  return users.map((user, index) => ({
    uuid: user.userId,
    username: user.username,
    password: present(passwords[index], "password"),
    pin: demoPin,
    phone: user.phone,
    balance: Number(demoBalance) / 100,
    currency: project.currency,
  }));
}

export type Demo = Awaited<ReturnType<typeof createDemoWorkspace>>;

/**
 * Makes a workspace that is ready to play with: accounts with money in them, an application
 * that may do everything, and an owner who is the bank's operator too and signs in to the console. The money comes
 * in by incoming transfers, as it would in life. Secrets are in the answer and nowhere else. All of it in the caller's transaction.
 */
export async function createDemoWorkspace(tx: Tx, { rail, secrets }: { rail: SepaRail; secrets: Secrets }, name: string, baseUrl: string) {
  const now = realNow();
  const application = "Demo application";
  const creditor = { sepaCreditorIdentifier: "FR72ZZZ123456", creditorAddress: demoAddress };
  const workspaceId = createWorkspace(tx, { name, ...creditor, returnFee: 500n }, now);
  const created = await createApplication(tx, workspaceId, { name: application, permissions: allPermissions }, now);
  const certificate = await addCertificate(tx, workspaceId, { applicationId: created.applicationId, name: application }, now);
  const context = { tx, workspaceId, now };
  const opened = await runWithin(
    openBankAccounts,
    context,
    demoAccounts.map(({ name: accountName, type }) => ({ name: accountName, type })),
  );
  const accounts = opened.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const funding = demoAccounts.map((account, index) => ({
    amount: BigInt(account.balance),
    localIban: present(accounts[index], "account").mainIban,
    message: "Opening balance",
    counterpartyName: defaultCounterparty.name,
    counterpartyIban: defaultCounterparty.iban,
  }));
  const funded = await runWithin(receiveTransfers(rail), context, funding);
  assert(
    funded.every((outcome) => outcome.ok),
    "demo accounts take money",
  );
  const clientFunds = present(accounts[demoAccounts.findIndex(({ type }) => type === "ring_fenced_account")], "client funds");
  const wallet = { name, currency: demoCurrencies[0], currencies: demoCurrencies, ringFencedIban: clientFunds.mainIban, fees: demoFees };
  createProject(tx, workspaceId, wallet, now);
  const users = await createDemoPeople(context, secrets);
  // An address belongs to one member anywhere, and further workspaces can be made like this one.
  const email = (await emailIsTaken(tx, "owner@demo.test")) ? `owner.${workspaceId.slice(-12)}@demo.test` : "owner@demo.test";
  const owner = await createMember(
    async (_workspaceId, operation, act) => present((await runWithin(operation, context, [act]))[0], "outcome"),
    workspaceId,
    { email, name: "Demo Owner", role: "owner", isOperator: true },
  );
  assert(owner.ok, "the owner's address is free");
  return {
    base_url: baseUrl,
    bank: {
      audience: new URL(baseUrl).hostname,
      workspace_id: workspaceId,
      application: {
        id: created.applicationId,
        name: application,
        thumbprint: certificate.thumbprint,
        secret: created.secret,
        private_key: present(certificate.privateKey, "private key"),
        certificate: certificate.certificate,
      },
      accounts: accounts.map((account, index) => ({
        id: account.accountId,
        name: account.name,
        type: account.type,
        iban: account.mainIban,
        is_main: account.isMain,
        balance: present(demoAccounts[index], "demo account").balance,
      })),
    },
    wallet: { project_id: workspaceId, users },
    console: { email, password: owner.value.password },
  };
}

export const demoPath = (dataDir: string): string => join(dataDir, "demo.json");

/**
 * On the first boot of a sandbox: makes the demo workspace and writes `demo.json`, readable by its owner only. A database that already has a
 * workspace is left alone, so that several processes on one database make one demo between them. The file is written before the commit:
 * a crash in between leaves no workspace, and the next boot makes both again.
 */
export async function ensureDemo(runtime: Runtime, baseUrl: string): Promise<void> {
  const { config, database, log } = runtime;
  const path = demoPath(config.dataDir);
  if (config.mode !== "sandbox") return;
  await database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(7301452986)::text");
    const workspaces = await tx.query("select 1 from platform.workspace limit 1");
    if (workspaces.length > 0) return;
    const demo = await createDemoWorkspace(tx, runtime, "Demo workspace", baseUrl);
    writeDemo(path, demo);
    log.info({ path }, "demo workspace created");
  });
  if (existsSync(path)) correctAddress(path, baseUrl);
  else log.debug({ path }, "no demo credentials here: the database was made elsewhere");
}

/** The server may listen elsewhere than on its first boot; the credentials stay. */
function correctAddress(path: string, baseUrl: string): void {
  const demo = JSON.parse(readFileSync(path, "utf8")) as Demo; // our own file
  if (demo.base_url === baseUrl) return;
  writeDemo(path, { ...demo, base_url: baseUrl, bank: { ...demo.bank, audience: new URL(baseUrl).hostname } });
}

/** Readable by its owner only, and never half written. */
function writeDemo(path: string, demo: Demo): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}
