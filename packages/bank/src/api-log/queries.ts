import { firstIdOf, type WorkspaceId } from "@memento/kernel";
import { allOf, bulkInsert, compose, type Queryable, sql, type Tx } from "@memento/platform";

/** A request of an application and its answer, with secrets masked. */
export type ApiRequestRow = {
  readonly workspaceId: WorkspaceId;
  readonly requestId: string;
  readonly applicationId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  readonly idempotencyKey: string | null;
  readonly isReplay: boolean;
  readonly address: string;
  readonly requestBytes: number;
  readonly requestBody: string | null;
  readonly responseBody: string | null;
  readonly resourceId: string | null;
  readonly resourceReference: string | null;
};

const insertRows = bulkInsert("bank.api_request", {
  workspace_id: "uuid",
  request_id: "uuid",
  application_id: "uuid",
  method: "text",
  path: "text",
  status: "smallint",
  duration_ms: "integer",
  idempotency_key: "text",
  is_replay: "boolean",
  address: "text",
  request_bytes: "integer",
  request_body: "text",
  response_body: "text",
  resource_id: "uuid",
  resource_reference: "uuid",
});

export const insertApiRequests = (tx: Tx, rows: readonly ApiRequestRow[]): void =>
  insertRows(
    tx,
    rows.map((row) => ({
      workspace_id: row.workspaceId,
      request_id: row.requestId,
      application_id: row.applicationId,
      method: row.method,
      path: row.path,
      status: row.status,
      duration_ms: row.durationMs,
      idempotency_key: row.idempotencyKey,
      is_replay: row.isReplay,
      address: row.address,
      request_bytes: row.requestBytes,
      request_body: row.requestBody,
      response_body: row.responseBody,
      resource_id: row.resourceId,
      resource_reference: row.resourceReference,
    })),
  );

const summaryColumns = `r.request_id as "requestId", r.application_id as "applicationId", r.method, r.path, r.status, r.duration_ms as "durationMs",
  r.idempotency_key as "idempotencyKey", r.is_replay as "isReplay"`;

export type ApiRequestSummary = Pick<
  ApiRequestRow,
  "requestId" | "applicationId" | "method" | "path" | "status" | "durationMs" | "idempotencyKey" | "isReplay"
> & { readonly applicationName: string };

export type ApiRequestFilter = {
  readonly method: string | undefined;
  readonly pathPrefix: string | undefined;
  /** The hundreds of the status: 2 for 200 to 299 */
  readonly statusClass: number | undefined;
  readonly applicationId: string | undefined;
  /** Real time, inclusive */
  readonly since: Date | undefined;
  /** Real time, exclusive */
  readonly until: Date | undefined;
  readonly requestId: string | undefined;
  readonly idempotencyKey: string | undefined;
};

/** So many requests are looked at for one page, whatever they turn out to be: a filter that fits nothing must not read a month of them. */
export const lookedAtMax = 5_000;

export type ApiRequestPage = { readonly rows: readonly ApiRequestSummary[]; readonly nextCursor: string | null };

/** Requests before `cursor`, newest first, at most `size`. There may be fewer, or none, with a next cursor all the same: then there is more to look at. */
export async function listApiRequests(
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: ApiRequestFilter,
  { cursor, size }: { readonly cursor: string | undefined; readonly size: number },
): Promise<ApiRequestPage> {
  const { method, pathPrefix, statusClass, applicationId, since, until, requestId, idempotencyKey } = filter;
  const looked = [sql`workspace_id = ${workspaceId}`];
  if (cursor !== undefined) looked.push(sql`request_id < ${cursor}`);
  // No id is older than 1970, and none can say so.
  if (since !== undefined && since.getTime() > 0) looked.push(sql`request_id >= ${firstIdOf(since)}`);
  if (until !== undefined) looked.push(until.getTime() > 0 ? sql`request_id < ${firstIdOf(until)}` : sql`false`);
  if (requestId !== undefined) looked.push(sql`request_id = ${requestId}`);
  if (applicationId !== undefined) looked.push(sql`application_id = ${applicationId}`);
  if (statusClass !== undefined && statusClass >= 4) looked.push(sql`status >= 400`); // the index of what was refused
  const fits = [];
  if (method !== undefined) fits.push(sql`method = ${method}`);
  if (pathPrefix !== undefined) fits.push(sql`starts_with(path, ${pathPrefix})`);
  if (idempotencyKey !== undefined) fits.push(sql`idempotency_key = ${idempotencyKey}`);
  if (statusClass !== undefined) fits.push(sql`status between ${statusClass * 100} and ${statusClass * 100 + 99}`);
  const { text, values } = compose(sql`select * from (
      select ${sql.raw(summaryColumns)}, a.name as "applicationName", ${allOf(fits)} as fits, row_number() over (order by r.request_id desc) = ${lookedAtMax} as "isLast"
      from (select * from bank.api_request where ${allOf(looked)} order by request_id desc limit ${lookedAtMax}) r
      join bank.application a on a.workspace_id = ${workspaceId} and a.application_id = r.application_id) seen
    where fits or "isLast" order by "requestId" desc limit ${size + 1}`);
  const found = await on.query<ApiRequestSummary & { fits: boolean; isLast: boolean }>(text, values);
  const fitting = found.filter((row) => row.fits);
  if (fitting.length > size) return { rows: fitting.slice(0, size), nextCursor: fitting[size - 1]?.requestId ?? null };
  return { rows: fitting, nextCursor: found.find((row) => row.isLast)?.requestId ?? null };
}

const findById = {
  name: "bank.api_request_by_id",
  text: `select r.workspace_id as "workspaceId", ${summaryColumns}, r.address, r.request_bytes as "requestBytes", r.request_body as "requestBody",
      r.response_body as "responseBody", r.resource_id as "resourceId", r.resource_reference as "resourceReference", a.name as "applicationName"
    from bank.api_request r join bank.application a on a.workspace_id = r.workspace_id and a.application_id = r.application_id
    where r.workspace_id = $1 and r.request_id = $2`,
};

export async function findApiRequest(
  on: Queryable,
  workspaceId: WorkspaceId,
  requestId: string,
): Promise<(ApiRequestRow & ApiRequestSummary) | undefined> {
  const [row] = await on.query<ApiRequestRow & ApiRequestSummary>(findById, [workspaceId, requestId]);
  return row;
}

const sweepMax = 5_000;
const keptMs = 30 * 86_400_000;
const deleteOld = {
  name: "bank.sweep_api_requests",
  text: `with old as materialized (
      select w.workspace_id, first.request_id from platform.workspace w cross join lateral (
        select r.request_id from bank.api_request r where r.workspace_id = w.workspace_id and r.request_id < $1 order by r.request_id limit 1000) first
      limit ${sweepMax})
    delete from bank.api_request r using old where r.workspace_id = old.workspace_id and r.request_id = old.request_id returning 1`,
};

/** Forgets requests that are 30 days old. Ids carry the time at which they came, so no index is needed for it. */
export async function sweepApiLog(on: Queryable, realNow: Date): Promise<void> {
  const before = firstIdOf(new Date(realNow.getTime() - keptMs));
  while ((await on.query(deleteOld, [before])).length === sweepMax);
}
