import { present } from "@memento/kernel";
import { toWireReference } from "../characters.ts";
import type { CreditTransferOrder, RailReport } from "../port.ts";
import { decimalOfCents } from "./amounts.ts";
import { type Folder, shortHash } from "./folder.ts";
import { batchesOf, instructionIdOf, type TransferMessage, writeTransfers } from "./pain001.ts";

/** What a rail of files has to remember, kept as files too: which orders left in which message, and how they ended. */
export type SentOrders = {
  /** Sends every order that has not left yet, in one message. What was begun before a crash is finished as it was begun. */
  send(orders: readonly CreditTransferOrder[], at: Date): Promise<void>;
  /** Whether an order is bound to leave: it was claimed for a message, be that written yet or not. */
  isClaimed(orderId: string): Promise<boolean>;
  /** Whether the message of an order was written. */
  hasLeft(orderId: string): Promise<boolean>;
  /** The order that left under this InstrId. */
  byInstruction(instructionId: string): Promise<CreditTransferOrder | undefined>;
  /** The only order that left with these marks; undefined when there is none, or more than one. */
  byReference(reference: OrderReference): Promise<CreditTransferOrder | undefined>;
  /** The orders of a message, or of one of its batches. */
  byMessage(messageId: string, paymentInformationId?: string): Promise<readonly CreditTransferOrder[]>;
  /** How an order ended, if that is known. */
  endOf(orderId: string): Promise<OrderEnd | undefined>;
  /** Keeps ends; the first one of an order stays. */
  keepEnds(reports: readonly RailReport[]): Promise<void>;
};

export type OrderReference = { readonly endToEndId: string; readonly amount: bigint; readonly iban: string };

/** A final report. */
export type OrderEnd = Exclude<RailReport, { status: "pending" }>;

/** A message that was decided: its id follows from its orders, so that the same orders make the same file. */
type Plan = { readonly createdAt: Date; readonly orders: readonly CreditTransferOrder[] };

type LoadedPlan = Plan & {
  readonly byInstruction: ReadonlyMap<string, CreditTransferOrder>;
  readonly byReference: ReadonlyMap<string, readonly CreditTransferOrder[]>;
  own: readonly CreditTransferOrder[] | undefined;
};

const plansKept = 16;

const planPath = (planId: string): string => `state/plans/${planId}.json`;
const sentPath = (planId: string): string => `state/sent/${planId}`;
const claimPath = (orderId: string): string => `state/orders/${instructionIdOf(orderId)}`;
const endPath = (orderId: string): string => `state/ends/${instructionIdOf(orderId)}`;

const messageIdOf = (planId: string): string => `M${planId}`;

function referencePath({ endToEndId, amount, iban }: OrderReference): string {
  return `state/references/${shortHash(`${toWireReference(endToEndId)} ${decimalOfCents(amount)} ${iban}`)}`;
}
const referenceOf = ({ endToEndId, amount, creditor }: CreditTransferOrder): OrderReference => ({
  endToEndId,
  amount,
  iban: creditor.iban,
});

const writePlan = (plan: Plan): string =>
  JSON.stringify({
    createdAt: plan.createdAt.toISOString(),
    orders: plan.orders.map((order) => ({ ...order, amount: order.amount.toString() })),
  });

function readPlan(text: string): Plan {
  // Written by this file alone, and read back whole or not at all.
  const { createdAt, orders } = JSON.parse(text) as {
    createdAt: string;
    orders: (Omit<CreditTransferOrder, "amount"> & { amount: string })[];
  };
  return { createdAt: new Date(createdAt), orders: orders.map((order) => ({ ...order, amount: BigInt(order.amount) })) };
}

/** Keeps what left below `state/` of the folder, and puts messages into `out/`. `header` is what all messages have in common. */
export function openSentOrders(
  folder: Folder,
  header: Pick<TransferMessage, "initiatorName" | "debtorBankBic" | "debtorAddress">,
): SentOrders {
  const textOf = async (path: string): Promise<string | undefined> => (await folder.read(path))?.toString();

  const loaded = new Map<string, LoadedPlan>();

  /** Plans never change, so the last few are kept: a bank's file speaks of one message many times. */
  async function planOf(planId: string): Promise<LoadedPlan | undefined> {
    const known = loaded.get(planId);
    if (known !== undefined) return known;
    const text = /^[0-9a-f]{24}$/.test(planId) ? await textOf(planPath(planId)) : undefined;
    if (text === undefined) return undefined;
    const plan = readPlan(text);
    const byInstruction = new Map(plan.orders.map((order) => [instructionIdOf(order.orderId), order]));
    const [oldest] = loaded.keys();
    if (loaded.size >= plansKept && oldest !== undefined) loaded.delete(oldest);
    const byReference = Map.groupBy(plan.orders, (order) => referencePath(referenceOf(order)));
    const made: LoadedPlan = { ...plan, byInstruction, byReference, own: undefined };
    loaded.set(planId, made);
    return made;
  }

  /** The orders that a plan sent. Fixed once it has left; before, other plans may still claim some. */
  async function ownOrders(planId: string, plan: LoadedPlan): Promise<readonly CreditTransferOrder[]> {
    if (plan.own !== undefined) return plan.own;
    const hasLeft = (await folder.read(sentPath(planId))) !== undefined;
    const own: CreditTransferOrder[] = [];
    for (const order of plan.orders) if ((await textOf(claimPath(order.orderId))) === planId) own.push(order);
    if (hasLeft) plan.own = own;
    return own;
  }

  /** Claims orders for a plan; answers those that are its own. Whoever claims first keeps an order, and once all are claimed the answer never changes. */
  async function claim(planId: string, orders: readonly CreditTransferOrder[]): Promise<CreditTransferOrder[]> {
    const made = await folder.createAll(
      orders.map((order) => claimPath(order.orderId)),
      planId,
    );
    const own: CreditTransferOrder[] = [];
    for (const [index, order] of orders.entries()) {
      if (made[index] === true || (await textOf(claimPath(order.orderId))) === planId) own.push(order);
    }
    return own;
  }

  /** Orders that share end-to-end id, amount and account cannot be told apart by them: then the marks lead nowhere. */
  async function keepReferences(planId: string, orders: readonly CreditTransferOrder[]): Promise<void> {
    const paths = [...new Set(orders.map((order) => referencePath(referenceOf(order))))];
    const made = await folder.createAll(paths, planId);
    const shared: string[] = [];
    for (const [index, path] of paths.entries()) {
      if (made[index] !== true && (await textOf(path)) !== planId) shared.push(`${path}.shared`);
    }
    await folder.createAll(shared, planId);
  }

  /** Carries a plan through: claims its orders, writes its message, and notes that it left. Each step may be repeated. */
  async function finish(planId: string): Promise<void> {
    if ((await folder.read(sentPath(planId))) !== undefined) return;
    const plan = present(await planOf(planId), "plan of a claimed order");
    const orders = await claim(planId, plan.orders);
    if (orders.length > 0) {
      await keepReferences(planId, orders);
      const messageId = messageIdOf(planId);
      await folder.write(`out/${messageId}.xml`, writeTransfers({ ...header, messageId, createdAt: plan.createdAt, orders }));
    }
    await folder.createAll([sentPath(planId)], messageIdOf(planId));
  }

  async function byMessage(messageId: string, paymentInformationId?: string): Promise<readonly CreditTransferOrder[]> {
    const planId = messageId.slice(1);
    const plan = await planOf(planId);
    if (plan === undefined || messageId !== messageIdOf(planId)) return [];
    const orders = await ownOrders(planId, plan);
    if (paymentInformationId === undefined) return orders;
    return batchesOf(messageId, orders).find((batch) => batch.paymentInformationId === paymentInformationId)?.orders ?? [];
  }

  return {
    byMessage,
    isClaimed: async (orderId) => (await folder.read(claimPath(orderId))) !== undefined,
    async hasLeft(orderId) {
      const planId = await textOf(claimPath(orderId));
      return planId !== undefined && (await folder.read(sentPath(planId))) !== undefined;
    },
    async send(orders, at) {
      const unfinished = new Set<string>();
      const fresh = new Map<string, CreditTransferOrder>();
      for (const order of orders) {
        const planId = await textOf(claimPath(order.orderId));
        if (planId === undefined) fresh.set(order.orderId, order);
        else unfinished.add(planId);
      }
      if (fresh.size > 0) {
        const planId = shortHash([...fresh.keys()].sort().join(" "));
        await folder.createAll([planPath(planId)], writePlan({ createdAt: at, orders: [...fresh.values()] }));
        unfinished.add(planId);
      }
      for (const planId of unfinished) await finish(planId);
    },
    async byInstruction(instructionId) {
      const planId = /^[0-9a-f]{32}$/.test(instructionId) ? await textOf(`state/orders/${instructionId}`) : undefined;
      const plan = planId === undefined ? undefined : await planOf(planId);
      return plan?.byInstruction.get(instructionId);
    },
    async byReference(reference) {
      const path = referencePath(reference);
      const [planId, shared] = await Promise.all([textOf(path), folder.read(`${path}.shared`)]);
      if (planId === undefined || shared !== undefined) return undefined;
      const alike: CreditTransferOrder[] = [];
      for (const order of (await planOf(planId))?.byReference.get(path) ?? []) {
        if ((await textOf(claimPath(order.orderId))) === planId) alike.push(order);
      }
      return alike.length === 1 ? alike[0] : undefined;
    },
    async endOf(orderId) {
      const text = await textOf(endPath(orderId));
      return text === undefined ? undefined : ({ ...(JSON.parse(text) as Omit<OrderEnd, "orderId">), orderId } as OrderEnd);
    },
    async keepEnds(reports) {
      const ends = reports.filter((report): report is OrderEnd => report.status !== "pending");
      const alike = Map.groupBy(ends, (end) => JSON.stringify({ ...end, orderId: undefined }));
      for (const [text, group] of alike)
        await folder.createAll(
          group.map((end) => endPath(end.orderId)),
          text,
        );
    },
  };
}
