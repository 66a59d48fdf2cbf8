import type { ConsolePaths } from "@memento/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { byCursor } from "./cursor.ts";
import { dataOf } from "./errors.ts";

type Answered<Path extends keyof ConsolePaths> = ConsolePaths[Path]["get"] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
type RowOf<Path extends keyof ConsolePaths> = Answered<Path> extends { results: (infer Row)[] } ? Row : never;
type Posted<Path extends keyof ConsolePaths> = ConsolePaths[Path]["post"] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

export type Collection = RowOf<"/console/api/collections">;
export type CollectionStatus = Collection["status"];
export type CollectionFailure = NonNullable<Collection["failure_code"]>;
export type ReturnReason = NonNullable<NonNullable<Collection["return"]>["reason"]>;
export type CollectionOrder = Posted<"/console/api/bank/collections">;
export type CollectionPlan = Answered<"/console/api/collection_plan">;
export type CollectionBulk = Answered<"/console/api/bank/collections/bulks/{id}">;
export type Mandate = RowOf<"/console/api/mandates">;
export type MandateScheme = Mandate["scheme"];
export type SignatureRequest = RowOf<"/console/api/mandate_signature_requests">;
export type SignatureRequestStatus = SignatureRequest["status"];
export type SignatureRequestOrder = Posted<"/console/api/bank/mandate_signature_requests">;

export const collectionStatuses = [
  "pending",
  "scheduled",
  "confirmed",
  "failed",
  "canceled",
] as const satisfies readonly CollectionStatus[];
export const mandateSchemes = ["core", "b2b"] as const satisfies readonly MandateScheme[];
export const signatureRequestStatuses = ["sent", "expired", "completed"] as const satisfies readonly SignatureRequestStatus[];

export type CollectionFilter = {
  readonly status?: CollectionStatus | undefined;
  readonly account_id?: string | undefined;
  readonly mandate_id?: string | undefined;
  readonly bulk_id?: string | undefined;
};

/** What was filled in, for a query that must not hold the rest. */
const given = <Filter extends object>(filter: Filter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Filter]?: Exclude<Filter[Name], undefined>;
  };

/** Collections, newest first. */
export const collectionsQuery = (filter: CollectionFilter, size = 25) =>
  infiniteQueryOptions({
    queryKey: ["collections", "list", filter, size],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/collections", { params: { query: { ...given(filter), ...(pageParam && { cursor: pageParam }), size } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const collectionQuery = (id: string) =>
  queryOptions({
    queryKey: ["collections", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/collections/{id}", { params: { path: { id } } })),
  });

/** The days of a collection that would be ordered for this day now. */
export const collectionPlanQuery = (scheduledDate: string) =>
  queryOptions({
    queryKey: ["collection-plan", scheduledDate],
    queryFn: () => dataOf(api.GET("/console/api/collection_plan", { params: { query: { scheduled_date: scheduledDate } } })),
    placeholderData: keepPreviousData,
  });

/** A bulk, looked at again and again while it is worked on. */
export const collectionBulkQuery = (id: string) =>
  queryOptions({
    queryKey: ["collection-bulks", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/collections/bulks/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === "completed" ? false : 1_000),
  });

export type MandateFilter = { readonly search?: string | undefined; readonly scheme?: MandateScheme | undefined };

/** Mandates, newest first. */
export const mandatesQuery = (filter: MandateFilter) =>
  infiniteQueryOptions({
    queryKey: ["mandates", "list", filter],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/mandates", { params: { query: { ...given(filter), ...(pageParam && { cursor: pageParam }), size: 25 } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** Mandates to choose from, by what somebody typed. */
export const mandateChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ["mandates", "choices", search],
    queryFn: () => dataOf(api.GET("/console/api/mandates", { params: { query: { ...(search && { search }), size: 20 } } })),
    placeholderData: keepPreviousData,
  });

export const mandateQuery = (id: string) =>
  queryOptions({
    queryKey: ["mandates", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/mandates/{id}", { params: { path: { id } } })),
  });

/** Mandate signature requests, newest first. */
export const signatureRequestsQuery = (status: SignatureRequestStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ["mandate-signature-requests", "list", status],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/mandate_signature_requests", {
          params: { query: { ...(status && { status }), ...(pageParam && { cursor: pageParam }), size: 25 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const signatureRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ["mandate-signature-requests", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/mandate_signature_requests/{id}", { params: { path: { id } } })),
  });
