import { present } from "@memento/kernel";
import { Batcher, Overloaded, type Queryable } from "@memento/platform";

export type Ask = { readonly applicationId: string; readonly jti: string };

/** What the shared tables say to a request whose token is right. */
export type Admission = {
  /** The token was used before, by whichever process. */
  readonly replayed: boolean;
  /** Which request of the application in the current window this is, counting from 1. */
  readonly ordinal: number;
  /** When that window ends, in milliseconds since the epoch of real time. */
  readonly windowEndsMs: number;
  /** The application's revision now; undefined when it has gone. */
  readonly revision: bigint | undefined;
};

/**
 * One statement for all requests that arrived while the last one ran: counts them, remembers their tokens, and reads the revisions of their
 * applications. Locks are taken in one order, so that processes queue rather than deadlock: all windows first, by application, then the
 * tokens. PostgreSQL promises no order between the parts of a statement, so the tokens ask for the number of windows, which has to be
 * counted to the end; a token in two processes at once then waits behind its application's window.
 */
const admit = {
  name: "bank.admit",
  text: `with asked as (select unnest($1::uuid[]) as application_id, unnest($2::uuid[]) as jti),
    counted as (
      insert into bank.rate_window as w (application_id, window_no, used)
      select application_id, $4::bigint, count(*) from asked group by application_id order by application_id
      on conflict (application_id) do update set window_no = greatest(w.window_no, excluded.window_no),
        used = case when w.window_no >= excluded.window_no then w.used + excluded.used else excluded.used end
      returning application_id, used),
    fresh as (
      insert into bank.seen_token (application_id, jti, seen_at)
      select application_id, jti, $3::timestamptz from asked where (select count(*) from counted) > 0 order by application_id, jti
      on conflict do nothing returning application_id, jti)
    select c.application_id, c.used, a.revision, (select array_agg(f.jti::text) from fresh f where f.application_id = c.application_id) as fresh
    from counted c left join bank.application a using (application_id)`,
};
type Row = { application_id: string; used: bigint; revision: bigint | null; fresh: string[] | null };

export type AdmissionOptions = {
  /**
   * A database whose connections commit asynchronously. That is safe here: a write that a request causes is committed durably after its
   * token, in the same log, so wherever the write survived a crash its token did too; a read that is replayed after a crash changes nothing.
   */
  readonly database: Queryable;
  readonly windowMs: number;
  /** Real time */
  readonly now: () => Date;
};

export type AdmissionDesk = { readonly ask: (ask: Ask) => Promise<Admission> };

/** Replay protection and rate limiting shared by all processes, at a statement for many requests. */
export function createAdmission({ database, windowMs, now }: AdmissionOptions): AdmissionDesk {
  const batcher = new Batcher<Ask, Admission>({
    commit: async (asks) => (await admitAll(database, asks, now(), windowMs)).map((value) => ({ status: "fulfilled", value })),
    batchWeightMax: 2_000,
    parallelMax: 2,
    queueMax: 20_000,
    waitMsMax: 5_000,
  });
  return { ask: (ask) => batcher.submit(ask) };
}

async function admitAll(database: Queryable, asks: readonly Ask[], now: Date, windowMs: number): Promise<Admission[]> {
  const windowNo = Math.floor(now.getTime() / windowMs);
  const windowEndsMs = (windowNo + 1) * windowMs;
  const rows = await database
    .query<Row>(admit, [`{${asks.map((ask) => ask.applicationId).join(",")}}`, `{${asks.map((ask) => ask.jti).join(",")}}`, now, windowNo])
    .catch((cause: unknown) => {
      throw new Overloaded("the database is away", { cause });
    });
  const byApplication = new Map(rows.map((row) => [row.application_id, row]));
  const asked = new Map<string, number>();
  for (const ask of asks) asked.set(ask.applicationId, (asked.get(ask.applicationId) ?? 0) + 1);
  const ordinals = new Map([...asked].map(([id, count]) => [id, Number(present(byApplication.get(id), "window").used) - count]));
  const fresh = new Set(rows.flatMap((row) => (row.fresh ?? []).map((jti) => `${row.application_id}|${jti}`)));
  return asks.map(({ applicationId, jti }) => {
    const ordinal = (ordinals.get(applicationId) ?? 0) + 1;
    ordinals.set(applicationId, ordinal);
    // Two requests of one batch with one token: the first takes it.
    return {
      replayed: !fresh.delete(`${applicationId}|${jti}`),
      ordinal,
      windowEndsMs,
      revision: byApplication.get(applicationId)?.revision ?? undefined,
    };
  });
}

/** Forgets tokens that can no longer be presented. `now` is real time. */
export async function sweepSeenTokens(database: Queryable, now: Date): Promise<void> {
  const text = "delete from bank.seen_token where seen_at < $1";
  await database.query({ name: "bank.sweep_tokens", text }, [new Date(now.getTime() - 30_000)]);
}
