import { present } from "@memento/kernel";
import { toWireReference } from "../characters.ts";
import { decimalOfCents } from "./amounts.ts";
import { type Folder, shortHash } from "./folder.ts";
import { instructionIdOf } from "./wire-ids.ts";

/** What every order has, be it a transfer or a collection: enough to recognise it in what a bank tells. */
export type SentOrder = { readonly orderId: string; readonly endToEndId: string; readonly amount: bigint };

/** A final report. */
export type FinalReport =
  | { readonly orderId: string; readonly status: "settled" }
  | { readonly orderId: string; readonly status: "rejected"; readonly isoReason: string };

/** Some orders of one message, as the bank may speak of them: a PmtInf. */
export type OrderBatch<Order> = { readonly paymentInformationId: string; readonly orders: readonly Order[] };

/** How orders of one kind are written and remembered. */
export type OrderKind<Order> = {
  /** Where their memory lies in the folder. */
  readonly state: string;
  /** The first letter of their MsgIds, so that a message tells its kind. */
  readonly letter: string;
  /** The same orders make the same bytes. */
  readonly write: (message: { messageId: string; createdAt: Date; orders: readonly Order[] }) => string;
  readonly batchesOf: (messageId: string, orders: readonly Order[]) => readonly OrderBatch<Order>[];
  /** The account on the other side. */
  readonly counterpartyIban: (order: Order) => string;
};

/** What a rail of files has to remember, kept as files too: which orders left in which message, and how they ended. */
export type SentOrders<Order extends SentOrder, End extends FinalReport> = {
  /** Sends every order that has not left yet, in one message. What was begun before a crash is finished as it was begun. */
  send(orders: readonly Order[], at: Date): Promise<void>;
  /** Whether an order is bound to leave: it was claimed for a message, be that written yet or not. */
  isClaimed(orderId: string): Promise<boolean>;
  /** Whether the message of an order was written. */
  hasLeft(orderId: string): Promise<boolean>;
  /** The order that left under this InstrId. */
  byInstruction(instructionId: string): Promise<Order | undefined>;
  /** The only order that left with these marks; undefined when there is none, or more than one. */
  byReference(reference: OrderReference): Promise<Order | undefined>;
  /** The orders of a message, or of one of its batches. */
  byMessage(messageId: string, paymentInformationId?: string): Promise<readonly Order[]>;
  /** How an order ended, if that is known. */
  endOf(orderId: string): Promise<End | undefined>;
  /** Keeps ends; the first one of an order stays. */
  keepEnds(ends: readonly End[]): Promise<void>;
};

export type OrderReference = { readonly endToEndId: string; readonly amount: bigint; readonly iban: string };

/** A message that was decided: its id follows from its orders, so that the same orders make the same file. */
type Plan<Order> = { readonly createdAt: Date; readonly orders: readonly Order[] };

type LoadedPlan<Order> = Plan<Order> & {
  readonly byInstruction: ReadonlyMap<string, Order>;
  readonly byReference: ReadonlyMap<string, readonly Order[]>;
  own: readonly Order[] | undefined;
};

const plansKept = 16;

const writePlan = <Order extends SentOrder>(plan: Plan<Order>): string =>
  JSON.stringify({
    createdAt: plan.createdAt.toISOString(),
    orders: plan.orders.map((order) => ({ ...order, amount: order.amount.toString() })),
  });

function readPlan<Order extends SentOrder>(text: string): Plan<Order> {
  // Written by this file alone, and read back whole or not at all.
  const { createdAt, orders } = JSON.parse(text) as { createdAt: string; orders: (Omit<Order, "amount"> & { amount: string })[] };
  return {
    createdAt: new Date(createdAt),
    orders: orders.map((order) => ({ ...order, amount: BigInt(order.amount) }) as unknown as Order),
  };
}

/** Keeps what left of one kind of orders, and puts their messages into `outbox/`. */
export function openSentOrders<Order extends SentOrder, End extends FinalReport>(
  folder: Folder,
  kind: OrderKind<Order>,
): SentOrders<Order, End> {
  const { state, letter } = kind;
  const planPath = (planId: string): string => `${state}/plans/${planId}.json`;
  const sentPath = (planId: string): string => `${state}/sent/${planId}`;
  const claimPath = (orderId: string): string => `${state}/orders/${instructionIdOf(orderId)}`;
  const endPath = (orderId: string): string => `${state}/ends/${instructionIdOf(orderId)}`;
  const messageIdOf = (planId: string): string => `${letter}${planId}`;
  const referencePath = ({ endToEndId, amount, iban }: OrderReference): string =>
    `${state}/references/${shortHash(`${toWireReference(endToEndId)} ${decimalOfCents(amount)} ${iban}`)}`;
  const referenceOf = (order: Order): OrderReference => ({
    endToEndId: order.endToEndId,
    amount: order.amount,
    iban: kind.counterpartyIban(order),
  });
  const textOf = async (path: string): Promise<string | undefined> => (await folder.read(path))?.toString();

  const loaded = new Map<string, LoadedPlan<Order>>();

  /** Plans never change, so the last few are kept: a bank's file speaks of one message many times. */
  async function planOf(planId: string): Promise<LoadedPlan<Order> | undefined> {
    const known = loaded.get(planId);
    if (known !== undefined) return known;
    const text = /^[0-9a-f]{24}$/.test(planId) ? await textOf(planPath(planId)) : undefined;
    if (text === undefined) return undefined;
    const plan = readPlan<Order>(text);
    const byInstruction = new Map(plan.orders.map((order) => [instructionIdOf(order.orderId), order]));
    const [oldest] = loaded.keys();
    if (loaded.size >= plansKept && oldest !== undefined) loaded.delete(oldest);
    const byReference = Map.groupBy(plan.orders, (order) => referencePath(referenceOf(order)));
    const made: LoadedPlan<Order> = { ...plan, byInstruction, byReference, own: undefined };
    loaded.set(planId, made);
    return made;
  }

  /** The orders that a plan sent. Fixed once it has left; before, other plans may still claim some. */
  async function ownOrders(planId: string, plan: LoadedPlan<Order>): Promise<readonly Order[]> {
    if (plan.own !== undefined) return plan.own;
    const hasLeft = (await folder.read(sentPath(planId))) !== undefined;
    const own: Order[] = [];
    for (const order of plan.orders) if ((await textOf(claimPath(order.orderId))) === planId) own.push(order);
    if (hasLeft) plan.own = own;
    return own;
  }

  /** Claims orders for a plan; answers those that are its own. Whoever claims first keeps an order, and once all are claimed the answer never changes. */
  async function claim(planId: string, orders: readonly Order[]): Promise<Order[]> {
    const made = await folder.createAll(
      orders.map((order) => claimPath(order.orderId)),
      planId,
    );
    const own: Order[] = [];
    for (const [index, order] of orders.entries()) {
      if (made[index] === true || (await textOf(claimPath(order.orderId))) === planId) own.push(order);
    }
    return own;
  }

  /** Orders that share end-to-end id, amount and account cannot be told apart by them: then the marks lead nowhere. */
  async function keepReferences(planId: string, orders: readonly Order[]): Promise<void> {
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
      await folder.write(`outbox/${messageId}.xml`, kind.write({ messageId, createdAt: plan.createdAt, orders }));
    }
    await folder.createAll([sentPath(planId)], messageIdOf(planId));
  }

  async function byMessage(messageId: string, paymentInformationId?: string): Promise<readonly Order[]> {
    const planId = messageId.slice(1);
    const plan = messageId === messageIdOf(planId) ? await planOf(planId) : undefined;
    if (plan === undefined) return [];
    const orders = await ownOrders(planId, plan);
    if (paymentInformationId === undefined) return orders;
    return kind.batchesOf(messageId, orders).find((batch) => batch.paymentInformationId === paymentInformationId)?.orders ?? [];
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
      const fresh = new Map<string, Order>();
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
      const planId = /^[0-9a-f]{32}$/.test(instructionId) ? await textOf(`${state}/orders/${instructionId}`) : undefined;
      const plan = planId === undefined ? undefined : await planOf(planId);
      return plan?.byInstruction.get(instructionId);
    },
    async byReference(reference) {
      const path = referencePath(reference);
      const [planId, shared] = await Promise.all([textOf(path), folder.read(`${path}.shared`)]);
      if (planId === undefined || shared !== undefined) return undefined;
      const alike: Order[] = [];
      for (const order of (await planOf(planId))?.byReference.get(path) ?? []) {
        if ((await textOf(claimPath(order.orderId))) === planId) alike.push(order);
      }
      return alike.length === 1 ? alike[0] : undefined;
    },
    async endOf(orderId) {
      const text = await textOf(endPath(orderId));
      // Written by `keepEnds` alone, from an end of this kind.
      return text === undefined ? undefined : ({ ...(JSON.parse(text) as Omit<End, "orderId">), orderId } as End);
    },
    async keepEnds(ends) {
      const alike = Map.groupBy(ends, (end) => JSON.stringify({ ...end, orderId: undefined }));
      for (const [text, group] of alike)
        await folder.createAll(
          group.map((end) => endPath(end.orderId)),
          text,
        );
    },
  };
}
