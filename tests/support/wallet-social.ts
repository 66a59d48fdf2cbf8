import { done, newId } from "@memento/kernel";
import { loadNothing, type Operation, type OperationContext } from "@memento/platform";
import { insertMoments } from "../../packages/wallet/src/moments/queries.ts";
import { type NewNotification, notify } from "../../packages/wallet/src/notifications/notify.ts";
import { insertParticipants, type ObjectType, type Participant } from "../../packages/wallet/src/participation/queries.ts";
import { insertPools, type Pool } from "../../packages/wallet/src/pools/queries.ts";
import { insertRequests, type MoneyRequest } from "../../packages/wallet/src/requests/queries.ts";
import type { TestWallet } from "./wallet.ts";

/** Requests and pools as rows, in any state, for what is told of them. Amounts in cents. */

/** Does something in a transaction of the project, as operations do. */
export async function within<T>({ bank, projectId }: TestWallet, work: (context: OperationContext) => Promise<T> | T): Promise<T> {
  const results: T[] = [];
  const operation: Operation<undefined, undefined, never> = {
    name: "test",
    load: loadNothing,
    async run(context, requests) {
      results.push(await work(context));
      return requests.map(() => done(undefined));
    },
  };
  await bank.runtime.bank.commands.run(projectId as typeof bank.workspaceId, operation, [undefined]);
  const [result] = results;
  return result as T; // pushed above, or run has thrown
}

export type Part = Pick<Participant, "userId" | "status" | "amount"> & Partial<Participant>;

const partOf = (now: Date, objectType: ObjectType, objectId: string, parentUserId: string | null, part: Part): Participant => ({
  participantId: newId(),
  objectType,
  objectId,
  phone: null,
  name: null,
  parentUserId,
  currency: "EUR",
  paymentId: null,
  transactionId: null,
  reminders: 0,
  createdAt: now,
  updatedAt: now,
  ...part,
});

/** The moments of an object's owner and of the people in it. */
const momentsOf = (objectType: ObjectType, objectId: string, ownerId: string, parts: readonly Part[]) => [
  { userId: ownerId, objectType, objectId, isOwner: true },
  ...parts.flatMap(({ userId }) => (userId === null ? [] : [{ userId, objectType, objectId, isOwner: false }])),
];

/** A request with its shares and everybody's moments; returns its id. */
export const makeRequest = (
  wallet: TestWallet,
  { ownerId, parts, ...changes }: Pick<MoneyRequest, "ownerId"> & { parts: readonly Part[] } & Partial<MoneyRequest>,
): Promise<string> =>
  within(wallet, ({ tx, workspaceId, now }) => {
    const requestId = newId();
    const amount = parts.reduce((sum, part) => sum + (part.amount ?? 0n), 0n);
    const request: MoneyRequest = {
      requestId,
      ownerId,
      status: "open",
      fulfillment: "unfulfilled",
      amount,
      amountPaid: 0n,
      currency: "EUR",
      description: null,
      imageId: null,
      createdAt: now,
      updatedAt: now,
      ...changes,
    };
    insertRequests(tx, workspaceId, [request]);
    insertParticipants(
      tx,
      workspaceId,
      parts.map((part) => partOf(now, "request", requestId, ownerId, part)),
    );
    insertMoments(tx, workspaceId, now, momentsOf("request", requestId, ownerId, parts));
    return requestId;
  });

/** A pool with who is in it and everybody's moments; returns its id. */
export const makePool = (
  wallet: TestWallet,
  { ownerId, parts, collected = 0n, ...changes }: Pick<Pool, "ownerId"> & { parts: readonly Part[]; collected?: bigint } & Partial<Pool>,
): Promise<string> =>
  within(wallet, ({ tx, workspaceId, now }) => {
    const poolId = newId();
    const pool: Pool = {
      poolId,
      ownerId,
      status: "open",
      amount: 0n,
      currency: "EUR",
      description: "A pool",
      detailedDescription: null,
      hashtag: null,
      isPublic: false,
      onlyOwnerSeesParticipants: false,
      hasUniqueRecipients: false,
      allowsOptionalAmount: true,
      minimumAmount: null,
      maximumAmount: null,
      imageId: null,
      startAt: null,
      endAt: null,
      createdAt: now,
      updatedAt: now,
      ...changes,
    };
    insertPools(tx, workspaceId, [pool]);
    insertParticipants(
      tx,
      workspaceId,
      parts.map((part) => partOf(now, "pool", poolId, ownerId, part)),
    );
    insertMoments(tx, workspaceId, now, momentsOf("pool", poolId, ownerId, parts));
    tx.write("update wallet.pool set amount = $2 where pool_id = $1", [poolId, collected]);
    return poolId;
  });

/** Tells people of requests and pools, as the rooms do. */
export const tell = (wallet: TestWallet, ...news: readonly (Omit<NewNotification, "currency"> & { currency?: string })[]): Promise<void> =>
  within(wallet, (context) =>
    notify(
      wallet.bank.runtime.messenger,
      context,
      news.map((one) => ({ currency: "EUR", ...one })),
    ),
  );

/** A payment from a person's balance; returns its answer. `amount` in units. */
export async function pay(
  from: TestWallet["ada"],
  recipient: { user_uuid: string } | { phone: string; name?: string },
  amount: number,
  changes: Record<string, unknown> = {},
) {
  const source = (await from.source())?.uuid;
  const answer = await from.post("/v1/payments", {
    currency: "EUR",
    recipient: { amount, ...recipient },
    payment_source_uuid: source,
    pin: from.pin,
    ...changes,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

/** The push messages that a person got, newest first. */
export async function pushesTo({ bank }: TestWallet, { uuid }: { uuid: string }) {
  const { body } = await bank.get(`/v2/sandbox/messages?channel=push&recipient=${uuid}&size=100`);
  return body.results as { body: string; data: Record<string, string> }[];
}

/** A payment by direct debit, which is open until the money has come in: see `arriveByBank`. Of 4 euros. */
export async function payByBank({ bank }: TestWallet, from: TestWallet["ada"], to: { uuid: string }) {
  const ibans = (await bank.get("/v2/sandbox/test_ibans")).body as { outcome: string; iban: string }[];
  const iban = ibans.find(({ outcome }) => outcome === "ok")?.iban;
  const bank_account = { country: "FR", swift: "BNPAFRPP", iban };
  const made = await from.post("/v1/payment_sources", { description: "Account", type: "bank_account", gateway: "sepa", bank_account });
  await from.post(`/v1/payment_sources/${made.body.uuid}/verify`, { code: "123456" });
  const payment = await pay(from, { user_uuid: to.uuid }, 4, { payment_source_uuid: made.body.uuid });
  if (payment.status_id !== 1) throw new Error("a direct debit takes days");
  return payment;
}

/** Lets the days pass that a direct debit takes. */
export const arriveByBank = ({ moveClock }: TestWallet): Promise<void> => moveClock("P14D");
