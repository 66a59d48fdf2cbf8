import { done, type Outcome, refused } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import { type Operation, plannedFor, type Secrets } from "@memento/platform";
import { codeIsRight } from "../codes/codes.ts";
import type { WalletRefusal } from "../http/problems.ts";
import { type Project, readProject } from "../projects/queries.ts";
import { findSources, type Source, sourceColumns } from "./queries.ts";
import { moveSource } from "./states.ts";

/** What the owner of a source wants of it. */
export type SourceOrder = { readonly sourceId: string; readonly userId: string };

const own = (sources: ReadonlyMap<string, Source>, { sourceId, userId }: SourceOrder): Source | undefined => {
  const source = sources.get(sourceId);
  return source?.userId === userId ? source : undefined;
};

const idsOf = (orders: readonly SourceOrder[]): string[] => orders.map(({ sourceId }) => sourceId);

const updateDetails = {
  name: "wallet.update_sources",
  text: `update wallet.payment_source s set description = c.description, expiration_month = c.month, expiration_year = c.year, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::smallint[], $6::smallint[]) c (source_id, description, month, year)
    where s.workspace_id = $1 and s.source_id = any ($3::uuid[]) and s.source_id = c.source_id`,
};

export type SourceChange = SourceOrder & {
  readonly description: string;
  readonly expiration: { readonly month: number; readonly year: number } | undefined;
  /** What a bank account is told to be, which it must be already */
  readonly iban: string | undefined;
  /** A card's token never changes: a new one is a new card */
  readonly hasToken: boolean;
};

/**
 * Renames sources, and gives cards a later date. Refused with `not_found`, `card:not_allowed` for what is no card, `card.token:not_allowed`,
 * `bank_account.iban:not_allowed` for another IBAN, and `card.expiration_year:in_past`.
 */
export const changeSources: Operation<SourceChange, Source, WalletRefusal, Map<string, Source>> = {
  name: "change_payment_sources",
  loadsInTurn: true,
  load: (tx, workspaceId, changes) => findSources(tx, workspaceId, idsOf(changes)),
  run({ tx, workspaceId, now }, changes, sources) {
    const changed = new Map<string, Source>();
    const outcomes = changes.map((change): Outcome<Source, WalletRefusal> => {
      const source = own(sources, change);
      if (source === undefined) return refused("not_found");
      const { expiration, iban, hasToken, description } = change;
      if (expiration !== undefined && source.type !== "card") return refused("card:not_allowed");
      if (hasToken) return refused("card.token:not_allowed");
      if (iban !== undefined && iban !== source.iban) return refused("bank_account.iban:not_allowed");
      if (expiration !== undefined && Date.UTC(expiration.year, expiration.month, 1) <= now.getTime())
        return refused("card.expiration_year:in_past");
      const after: Source = {
        ...source,
        description,
        expirationMonth: expiration?.month ?? source.expirationMonth,
        expirationYear: expiration?.year ?? source.expirationYear,
        updatedAt: now,
      };
      sources.set(after.sourceId, after);
      changed.set(after.sourceId, after);
      return done(after);
    });
    const rows = [...changed.values()];
    if (rows.length > 0) {
      tx.write(plannedFor(updateDetails, rows.length), [
        workspaceId,
        now,
        rows.map(({ sourceId }) => sourceId),
        rows.map(({ description }) => description),
        rows.map(({ expirationMonth }) => expirationMonth),
        rows.map(({ expirationYear }) => expirationYear),
      ]);
    }
    return Promise.resolve(outcomes);
  },
};

const findBusy = {
  name: "wallet.sources_in_use",
  text: `select s.source_id as "sourceId" from unnest($2::uuid[]) s (source_id)
    where exists (select from wallet.charge c where c.workspace_id = $1 and c.state in ('sending', 'pending') and c.source_id = s.source_id)
      or exists (select from wallet.transaction t join wallet.payment_source p on p.workspace_id = t.workspace_id and p.source_id = s.source_id
        where t.workspace_id = $1 and t.out_user_id = p.user_id and t.out_source_id = s.source_id and t.status = 'active')`,
};
const remove = {
  name: "wallet.delete_sources",
  text: `update wallet.payment_source set deleted_at = $3, card_token = null, nin = null, code_sealed = null, code_state = null
    where workspace_id = $1 and source_id = any ($2::uuid[])`,
};

type Deletable = { readonly sources: Map<string, Source>; readonly busy: ReadonlySet<string>; readonly project: Project };

/** Deletes sources; what was paid with them stays. Refused with `not_found`, and `source_in_use` while money is in them or on its way. */
export const deleteSources: Operation<SourceOrder, undefined, WalletRefusal, Deletable> = {
  name: "delete_payment_sources",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const [project, sources, busy] = await Promise.all([
      readProject(tx, workspaceId),
      findSources(tx, workspaceId, idsOf(orders)),
      tx.query<{ sourceId: string }>(findBusy, [workspaceId, idsOf(orders)]),
    ]);
    return { project, sources, busy: new Set(busy.map(({ sourceId }) => sourceId)) };
  },
  async run({ tx, workspaceId, now }, orders, { project, sources, busy }) {
    const accountIds = orders.flatMap((order) => own(sources, order)?.accountId ?? []);
    const balances = accountIds.length === 0 ? new Map<string, bigint>() : await balancesOf(tx, project.bookId, accountIds);
    const deleted = new Set<string>();
    const outcomes = orders.map((order): Outcome<undefined, WalletRefusal> => {
      const source = own(sources, order);
      if (source === undefined || deleted.has(order.sourceId)) return refused("not_found");
      if (busy.has(source.sourceId) || (balances.get(source.accountId ?? "") ?? 0n) !== 0n) return refused("source_in_use");
      deleted.add(source.sourceId);
      return done(undefined);
    });
    if (deleted.size > 0) tx.write(remove, [workspaceId, [...deleted], now]);
    return outcomes;
  },
};

/** So many wrong codes reject a source. */
const codeFailuresMax = 5;

type Provable = Source & { readonly codeHash: string | null; readonly codeFailures: number };

const findProvable = {
  name: "wallet.sources_to_verify",
  text: `select ${sourceColumns}, s.code_hash as "codeHash", s.code_failures as "codeFailures" from wallet.payment_source s
    where s.workspace_id = $1 and s.source_id = any ($2::uuid[]) and s.deleted_at is null`,
};
const updateProof = {
  name: "wallet.update_source_proofs",
  text: `update wallet.payment_source s set status = c.status, code_failures = c.failures, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::smallint[]) c (source_id, status, failures)
    where s.workspace_id = $1 and s.source_id = any ($3::uuid[]) and s.source_id = c.source_id`,
};

/**
 * Proves sources by the code on their statement. An enabled one stays enabled. Refused with `not_found`, `code:incorrect` (the fifth rejects the
 * source), and `source_not_enabled` for one that was rejected, or that has nothing to prove.
 */
export const verifySources = (
  secrets: Pick<Secrets, "macMatches">,
): Operation<SourceOrder & { readonly code: string }, Source, WalletRefusal, Map<string, Provable>> => ({
  name: "verify_payment_sources",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const rows = await tx.query<Provable>(findProvable, [workspaceId, idsOf(orders)]);
    return new Map(rows.map((row) => [row.sourceId, row]));
  },
  run({ tx, workspaceId, now }, orders, sources) {
    const changed = new Map<string, Provable>();
    const outcomes = orders.map((order): Outcome<Source, WalletRefusal> => {
      const source = sources.get(order.sourceId);
      if (source === undefined || source.userId !== order.userId) return refused("not_found");
      if (source.status !== "pending" || source.codeHash === null)
        return source.status === "enabled" && source.type !== "virtual" ? done(source) : refused("source_not_enabled");
      const isRight = codeIsRight(secrets, source.sourceId, order.code, source.codeHash);
      const codeFailures = isRight ? source.codeFailures : source.codeFailures + 1;
      const isOver = !isRight && codeFailures >= codeFailuresMax;
      const moved = isRight ? moveSource(source, "enabled") : isOver ? moveSource(source, "rejected") : source;
      const after: Provable = { ...moved, codeFailures, updatedAt: now };
      sources.set(after.sourceId, after);
      changed.set(after.sourceId, after);
      return isRight ? done(after) : refused("code:incorrect");
    });
    const rows = [...changed.values()];
    if (rows.length > 0) {
      tx.write(plannedFor(updateProof, rows.length), [
        workspaceId,
        now,
        rows.map(({ sourceId }) => sourceId),
        rows.map(({ status }) => status),
        rows.map(({ codeFailures }) => codeFailures),
      ]);
    }
    return Promise.resolve(outcomes);
  },
});
