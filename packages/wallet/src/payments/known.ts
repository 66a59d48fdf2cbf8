import { present, type WorkspaceId } from "@memento/kernel";
import { type AccountHints, readAhead } from "@memento/ledger";
import type { Queryable, Secrets, Tx } from "@memento/platform";
import { createPinJudge, type PinHolder } from "../identity/pin-attempts.ts";
import { type User, userColumns } from "../identity/queries.ts";
import { findSources, type Source, sourceColumns, virtualKey } from "../payment-sources/queries.ts";
import type { Known, PaymentRequest } from "./decide.ts";
import type { Exchange } from "./exchange.ts";

const findPeople = {
  name: "wallet.people_of_payments",
  text: `select ${userColumns}, u.pin_hash as "pinHash", u.pin_failures as "pinFailures" from wallet.user u
    where u.workspace_id = $1 and u.user_id = any ($2::uuid[])`,
};
const findByPhone = {
  name: "wallet.people_by_phone",
  text: `select ${userColumns} from wallet.user u where u.workspace_id = $1 and u.phone = any ($2::text[]) and u.phone_proven_at is not null`,
};
const findBalances = {
  name: "wallet.balances_of_recipients",
  text: `select ${sourceColumns} from wallet.payment_source s where s.workspace_id = $1 and s.type = 'virtual' and s.deleted_at is null
      and s.user_id = any ($2::uuid[] || array(select u.user_id from wallet.user u
        where u.workspace_id = $1 and u.phone = any ($3::text[]) and u.phone_proven_at is not null))`,
};
const findBlocks = {
  name: "wallet.blocks_of_payers",
  text: `select r.user_id as "userId", r.other_user_id as "otherUserId" from wallet.relationship r
    where r.workspace_id = $1 and r.other_user_id = any ($2::uuid[]) and r.status = 'blocked'`,
};

type Person = User & Omit<PinHolder, "userId">;

/** The people with these proven numbers, by number. */
export async function findUsersByPhone(on: Queryable, workspaceId: WorkspaceId, phones: readonly string[]): Promise<Map<string, User>> {
  if (phones.length === 0) return new Map();
  const rows = await on.query<User>(findByPhone, [workspaceId, [...new Set(phones)]]);
  return new Map(rows.map((user) => [user.phone, user]));
}

/** Loads what deciding a batch of payments needs, one query a table. */
export async function loadKnown(
  tx: Tx,
  workspaceId: WorkspaceId,
  requests: readonly PaymentRequest[],
  means: { secrets: Pick<Secrets, "macMatches">; exchange: () => Promise<Exchange | undefined>; hints: AccountHints },
): Promise<Known> {
  const { project } = present(requests[0], "request of a batch");
  const ownerIds = [...new Set(requests.map(({ ownerId }) => ownerId))];
  const recipientIds = new Set<string>();
  const phones = new Set<string>();
  const sourceIds = new Set<string>();
  for (const { sourceId, recipient } of requests) {
    sourceIds.add(sourceId);
    if ("userId" in recipient) recipientIds.add(recipient.userId);
    else if ("phone" in recipient) phones.add(recipient.phone);
    else sourceIds.add(recipient.sourceId);
  }
  const reached = [
    ...sourceIds,
    ...requests.flatMap(({ recipient, currency }) => ("userId" in recipient ? [virtualKey({ ...recipient, currency })] : [])),
  ];
  const hinted = means.hints.idsFor(reached);
  if (hinted.length > 0) readAhead(tx, project.bookId, hinted);
  const [people, usersByPhone, sources, balances, blocks, exchange] = await Promise.all([
    tx.query<Person>(findPeople, [workspaceId, [...new Set([...ownerIds, ...recipientIds])]]),
    findUsersByPhone(tx, workspaceId, [...phones]),
    findSources(tx, workspaceId, [...sourceIds]),
    tx.query<Source>(findBalances, [workspaceId, [...recipientIds], [...phones]]),
    tx.query<{ userId: string; otherUserId: string }>(findBlocks, [workspaceId, ownerIds]),
    means.exchange(),
  ]);
  for (const source of [...sources.values(), ...balances]) {
    if (source.accountId === null) continue;
    means.hints.learn(source.sourceId, source.accountId);
    means.hints.learn(virtualKey(source), source.accountId);
  }
  return {
    project,
    users: new Map(people.map((person) => [person.userId, person])),
    pins: new Map(people.map((person) => [person.userId, person])),
    usersByPhone,
    sources,
    virtualSources: new Map(balances.map((source) => [virtualKey(source), source])),
    blocks: new Set(blocks.map(({ userId, otherUserId }) => `${userId} ${otherUserId}`)),
    exchange,
    pinJudge: createPinJudge(means.secrets),
  };
}
