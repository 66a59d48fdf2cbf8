import { done, type Outcome, present, type WorkspaceId } from "@memento/kernel";
import type { Commands, Database, Operation, OperationContext } from "@memento/platform";
import type { BankAccounts, OrderTaken } from "../gateways/bank-accounts.ts";
import { findUsers, fullNameOf, type User } from "../identity/queries.ts";
import { findSources, type Source } from "../payment-sources/queries.ts";
import type { Messenger } from "../payments/tell.ts";
import { type Project, readProject } from "../projects/queries.ts";
import { applyReports, type ChargeReport } from "./apply.ts";
import { type Charge, findCharges, findChargesAtBank, findChargesByOrder, updateCharges } from "./queries.ts";
import { moveCharge } from "./states.ts";

export type BankMeans = {
  readonly database: Database;
  readonly commands: Commands;
  readonly messenger: Messenger;
  readonly bankAccounts: BankAccounts;
};

type Loaded = {
  readonly project: Project;
  readonly charges: ReadonlyMap<string, Charge>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly users: ReadonlyMap<string, User>;
};

/** What the statement at the other end shows. */
const messageOf = (project: Project): string => project.name.slice(0, 140);

/**
 * Gives charges to the bank side as its orders, in one transaction with what the wallet knows of them: each is there once, or not at all. Answers
 * what the bank refused at once.
 */
const giveOrders = (bankAccounts: BankAccounts): Operation<string, ChargeReport | undefined, never, Loaded> => ({
  name: "give_bank_orders",
  loadsInTurn: true,
  async load(tx, workspaceId, chargeIds) {
    const [project, charges] = await Promise.all([readProject(tx, workspaceId), findCharges(tx, workspaceId, chargeIds)]);
    const sources = await findSources(
      tx,
      workspaceId,
      [...charges.values()].map(({ sourceId }) => sourceId),
    );
    const users = await findUsers(
      tx,
      workspaceId,
      [...sources.values()].map(({ userId }) => userId),
    );
    return { project, charges, sources, users };
  },
  async run(context, chargeIds, loaded) {
    const { charges, project } = loaded;
    const sending = [...new Set(chargeIds)].flatMap((id) => {
      const charge = charges.get(id);
      return charge?.state === "sending" ? [charge] : [];
    });
    const taken = await order(context, bankAccounts, sending, loaded);
    const pending: Charge[] = [];
    const refusals = new Map<string, ChargeReport>();
    for (const charge of sending) {
      const outcome = present(taken.get(charge.chargeId), "outcome of an order");
      if ("orderId" in outcome) pending.push({ ...moveCharge(charge, "pending"), orderId: outcome.orderId });
      else refusals.set(charge.chargeId, reportOf(charge.chargeId, "declined", outcome.refusedBecause, context.now));
    }
    updateCharges(context.tx, project.workspaceId, context.now, pending);
    return chargeIds.map((id): Outcome<ChargeReport | undefined, never> => done(refusals.get(id)));
  },
});

async function order(
  context: OperationContext,
  bankAccounts: BankAccounts,
  charges: readonly Charge[],
  { project, sources, users }: Loaded,
): Promise<Map<string, OrderTaken>> {
  const taken = new Map<string, OrderTaken>();
  const { ringFencedIban } = project;
  const orders = charges.flatMap((charge) => {
    const source = sources.get(charge.sourceId);
    const user = users.get(source?.userId ?? "");
    if (
      ringFencedIban === null ||
      source === undefined ||
      source.iban === null ||
      source.mandateReference === null ||
      source.mandateSignedOn === null ||
      user === undefined
    ) {
      taken.set(charge.chargeId, { refusedBecause: "bank_account_unavailable" });
      return [];
    }
    const mandate = { reference: source.mandateReference, signedOn: source.mandateSignedOn };
    const { chargeId, amount, kind } = charge;
    return [{ kind, chargeId, amount, iban: source.iban, name: fullNameOf(user), message: messageOf(project), mandate }];
  });
  const collections = orders.filter(({ kind }) => kind === "charge");
  const payouts = orders.filter(({ kind }) => kind !== "charge");
  const iban = ringFencedIban ?? "";
  const collected = collections.length === 0 ? [] : await bankAccounts.collect(context, iban, collections);
  const paid = payouts.length === 0 ? [] : await bankAccounts.pay(context, iban, payouts);
  for (const [index, { chargeId }] of collections.entries()) taken.set(chargeId, present(collected[index], "outcome of a collection"));
  for (const [index, { chargeId }] of payouts.entries()) taken.set(chargeId, present(paid[index], "outcome of a payment"));
  return taken;
}

const reportOf = (chargeId: string, state: ChargeReport["state"], reasonCode: string | null, at: Date): ChargeReport => ({
  chargeId,
  state,
  reasonCode,
  authorizationCode: null,
  referenceCode: null,
  trackingCode: null,
  processedAt: at,
});

/** Gives charges to the bank, and ends those that it refused. */
export async function askBank(
  { commands, messenger, bankAccounts }: BankMeans,
  workspaceId: WorkspaceId,
  charges: readonly Charge[],
): Promise<void> {
  if (charges.length === 0) return;
  const outcomes = await commands.run(
    workspaceId,
    giveOrders(bankAccounts),
    charges.map(({ chargeId }) => chargeId),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? (outcome.value ?? []) : []));
  await commands.run(workspaceId, applyReports(messenger), refused);
}

const chunk = 500;
const states = { pending: "pending", confirmed: "approved", failed: "declined", returned: "returned" } as const;

/**
 * Looks at what became of orders at the bank, and books it: of those that were under way, and of those that came back after they were confirmed.
 * Seen twice nothing happens twice.
 */
export async function followBank({ database, commands, messenger, bankAccounts }: BankMeans, workspaceId: WorkspaceId): Promise<void> {
  const apply = applyReports(messenger);
  for (let after: string | undefined; ;) {
    const charges = await findChargesAtBank(database, workspaceId, after, chunk);
    const byOrder = new Map(charges.flatMap(({ orderId, chargeId }) => (orderId === null ? [] : [[orderId, chargeId] as const])));
    const looked = byOrder.size === 0 ? [] : await bankAccounts.look(database, workspaceId, [...byOrder.keys()]);
    const reports = looked.flatMap(({ orderId, state, reason, at }) => {
      const chargeId = byOrder.get(orderId);
      if (chargeId === undefined || state === "pending") return [];
      // It was confirmed before it came back: both are booked, one after the other.
      const both = state === "returned" ? (["approved", "returned"] as const) : ([states[state]] as const);
      return both.map((one) => ({ ...reportOf(chargeId, one, one === "approved" ? null : reason, at), trackingCode: orderId }));
    });
    await commands.run(workspaceId, apply, reports);
    if (charges.length < chunk) break;
    after = charges.at(-1)?.chargeId;
  }
  await followReturns({ database, commands, messenger, bankAccounts }, workspaceId);
}

const readCursor = {
  name: "wallet.bank_cursor",
  text: `select last_return_id as "lastReturnId" from wallet.project where workspace_id = $1`,
};
const moveCursor = { name: "wallet.move_bank_cursor", text: "update wallet.project set last_return_id = $2 where workspace_id = $1" };

async function followReturns({ database, commands, messenger, bankAccounts }: BankMeans, workspaceId: WorkspaceId): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ lastReturnId: string }>(readCursor, [workspaceId]);
    if (row === undefined) return;
    const returns = await bankAccounts.returnsAfter(database, workspaceId, row.lastReturnId, chunk);
    const last = returns.at(-1);
    if (last === undefined) return;
    const charges = await findChargesByOrder(
      database,
      workspaceId,
      returns.map(({ orderId }) => orderId),
    );
    const reports = returns.flatMap(({ orderId, reason, at }) => {
      const charge = charges.get(orderId);
      return charge?.state === "approved" ? [reportOf(charge.chargeId, "returned", reason, at)] : [];
    });
    await commands.run(workspaceId, applyReports(messenger), reports);
    await database.query(moveCursor, [workspaceId, last.returnId]);
  }
}
