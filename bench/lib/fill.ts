import type { Database } from "@memento/platform";

/** Rows that each of the people has in each list. */
export const rowsEach = 100;
/** Pools that everybody sees, however many others there are */
const publicPools = 1_000;

/**
 * Fills a wallet with `rows` rows a table, `rowsEach` for each of as many people as that makes, the first of whom is `reader`. Written by SQL, as no
 * server would take so many requests in time: what people would see in their lists, without money behind it.
 */
export async function fill(
  database: Database,
  { workspaceId, reader, rows }: { workspaceId: string; reader: string; rows: number },
): Promise<void> {
  const people = rows / rowsEach;
  await database.query(
    `insert into wallet.user (workspace_id, user_id, status, first_name, last_name, username, username_key, name_key, last_name_key,
      phone, phone_proven_at, pin_hash, created_at, updated_at)
      select $1, uuidv7(), 'active', 'Person', 'Number ' || n, 'person' || n, 'person' || n, 'person number ' || n, 'number ' || n, '+336' || (10000000 + n), now(), '', now(), now()
      from generate_series(2, $2::int) n`,
    [workspaceId, people],
  );
  // Who has which rows: everybody in turn, so that nobody's rows lie side by side.
  await database.query(
    `create table bench_row as
      select n, p.user_id, other.user_id as other_id, now() - make_interval(secs => $4::int - n) as at from generate_series(1, $4::int) n
      join (select user_id, row_number() over (order by user_id <> $2, user_id) - 1 as place from wallet.user where workspace_id = $1) p on p.place = n % $3
      join (select user_id, row_number() over (order by user_id <> $2, user_id) - 1 as place from wallet.user where workspace_id = $1) other
        on other.place = (n + 1) % $3`,
    [workspaceId, reader, people, rows],
  );
  const each = async (text: string): Promise<void> => void (await database.query(text, [workspaceId]));
  await each(`insert into wallet.transaction (workspace_id, transaction_id, payment_id, out_user_id, in_user_id, status, amount, currency, debit_amount,
      debit_currency, fee, payment_kind, payment_status, participant_id, participant_status, description, created_at, updated_at, payment_updated_at)
    select $1, uuidv7(at - now()), uuidv7(at - now()), user_id, other_id, 'approved', n, 'EUR', n, 'EUR', 0, 'payment', 'closed', uuidv7(), 'paid',
      'payment ' || n, at, at, at from bench_row`);
  await each(`insert into wallet.contact (workspace_id, contact_id, owner_id, name, phone, created_at, updated_at)
    select $1, uuidv7(at - now()), user_id, 'Contact ' || n, '+33612345678', at, at from bench_row`);
  await each(`insert into wallet.payment_source (workspace_id, source_id, user_id, type, status, description, gateway, card_last_four, created_at, updated_at)
    select $1, uuidv7(at - now()), user_id, 'card', 'enabled', 'Card ' || n, 'simulator', '4242', at, at from bench_row`);
  await each(`insert into wallet.request (workspace_id, request_id, owner_id, status, fulfillment, amount, currency, description, created_at, updated_at)
    select $1, uuidv7(at - now()), user_id, 'open', 'unfulfilled', n, 'EUR', 'request ' || n, at, at from bench_row`);
  await each(`insert into wallet.participant (workspace_id, participant_id, object_type, object_id, user_id, parent_user_id, status, amount, currency, created_at, updated_at)
    select r.workspace_id, uuidv7(b.at - now()), 'request', r.request_id, b.other_id, r.owner_id, 'pending', r.amount, 'EUR', b.at, b.at
    from wallet.request r join bench_row b on r.amount = b.n where r.workspace_id = $1 and r.description like 'request %'`);
  await each(`insert into wallet.pool (workspace_id, pool_id, owner_id, status, currency, description, is_public, created_at, updated_at)
    select $1, uuidv7(at - now()), user_id, 'open', 'EUR', 'pool ' || n, n <= ${publicPools}, at, at from bench_row`);
  await each(`insert into wallet.participant (workspace_id, participant_id, object_type, object_id, user_id, parent_user_id, status, currency, created_at, updated_at)
    select o.workspace_id, uuidv7(b.at - now()), 'pool', o.pool_id, b.other_id, o.owner_id, 'invited', 'EUR', b.at, b.at
    from wallet.pool o join bench_row b on o.description = 'pool ' || b.n where o.workspace_id = $1`);
  await each(`insert into wallet.moment (workspace_id, moment_id, user_id, object_type, object_id, is_owner, created_at)
    select workspace_id, uuidv7(created_at - now()), owner_id, 'request', request_id, true, created_at from wallet.request where workspace_id = $1
    union all select workspace_id, uuidv7(created_at - now()), owner_id, 'pool', pool_id, true, created_at from wallet.pool where workspace_id = $1
    union all select workspace_id, uuidv7(created_at - now()), user_id, object_type, object_id, false, created_at from wallet.participant
      where workspace_id = $1 and user_id <> parent_user_id`);
  await each(`insert into wallet.notification (workspace_id, notification_id, user_id, actor_id, type, key, object_id, amount, currency, text, created_at)
    select r.workspace_id, uuidv7(b.at - now()), b.other_id, r.owner_id, 'request', 'requested', r.request_id, r.amount, 'EUR', r.description, b.at
    from wallet.request r join bench_row b on r.amount = b.n where r.workspace_id = $1 and r.description like 'request %'`);
  await each(`insert into wallet.announcement (workspace_id, announcement_id, title, message, dismissible, created_at, updated_at)
    select $1, uuidv7(at - now()), 'News ' || n, 'Something is new.', true, at, at from bench_row where n <= ${rowsEach}`);
  await database.query("drop table bench_row");
  await database.query("vacuum analyze"); // as the database itself does in time
}
