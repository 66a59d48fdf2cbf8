import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import type { AuditFilter, InvitationStatus } from "./types.ts";

/** Rows that a list shows at once. */
export const pageSize = 20;
/** The most that the API gives at once. */
export const sizeMax = 100;

export const page = (number: number) => ({ page: number, size: pageSize });

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => dataOf(api.GET("/console/api/me")),
  staleTime: 60_000,
});

/** What time it is in a sandbox. Programs move its clock too, so it is asked again now and then. */
export const clockQuery = queryOptions({
  queryKey: ["clock"],
  queryFn: () => dataOf(api.GET("/console/api/clock")),
  staleTime: 30_000,
  refetchInterval: 60_000,
});

export const sessionsQuery = (number: number) =>
  queryOptions({
    queryKey: ["sessions", number],
    queryFn: () => dataOf(api.GET("/console/api/sessions", { params: { query: page(number) } })),
    placeholderData: keepPreviousData,
  });

export const membersQuery = (number: number) =>
  queryOptions({
    queryKey: ["members", number],
    queryFn: () => dataOf(api.GET("/console/api/members", { params: { query: page(number) } })),
    placeholderData: keepPreviousData,
  });

/** As many members as one request gives, to choose from. */
export const memberChoicesQuery = queryOptions({
  queryKey: ["members", "choices"],
  queryFn: () => dataOf(api.GET("/console/api/members", { params: { query: { page: 1, size: sizeMax } } })),
});

export const invitationsQuery = (status: InvitationStatus | undefined, number: number) =>
  queryOptions({
    queryKey: ["invitations", status, number],
    queryFn: () => dataOf(api.GET("/console/api/invitations", { params: { query: { ...(status && { status }), ...page(number) } } })),
    placeholderData: keepPreviousData,
  });

/** The audit log, newest first, page after page as one scrolls. */
export const auditQuery = ({ member_id, action }: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", member_id, action],
    initialPageParam: 1,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/audit_log", {
          params: { query: { ...(member_id && { member_id }), ...(action && { action }), page: pageParam, size: 50 } },
        }),
      ),
    getNextPageParam: (last, pages) => (last.has_next ? pages.length + 1 : undefined),
  });

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => dataOf(api.GET("/console/api/settings")),
});

export const accountsQuery = (number: number) =>
  queryOptions({
    queryKey: ["accounts", number],
    queryFn: () => dataOf(api.GET("/console/api/bank/accounts", { params: { query: page(number) } })),
    placeholderData: keepPreviousData,
  });

/** As many accounts as one request gives, to choose from. */
export const accountChoicesQuery = queryOptions({
  queryKey: ["accounts", "choices"],
  queryFn: () => dataOf(api.GET("/console/api/bank/accounts", { params: { query: { page: 1, size: sizeMax } } })),
});

export const applicationsQuery = (number: number) =>
  queryOptions({
    queryKey: ["applications", number],
    queryFn: () => dataOf(api.GET("/console/api/applications", { params: { query: page(number) } })),
    placeholderData: keepPreviousData,
  });

export const applicationChoicesQuery = queryOptions({
  queryKey: ["applications", "choices"],
  queryFn: () => dataOf(api.GET("/console/api/applications", { params: { query: { page: 1, size: sizeMax } } })),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ["application", id],
    queryFn: () => dataOf(api.GET("/console/api/applications/{id}", { params: { path: { id } } })),
  });

export const certificatesQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ["application", id, "certificates", number],
    queryFn: () => dataOf(api.GET("/console/api/applications/{id}/certificates", { params: { path: { id }, query: page(number) } })),
    placeholderData: keepPreviousData,
  });

export const collaboratorsQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ["application", id, "collaborators", number],
    queryFn: () => dataOf(api.GET("/console/api/applications/{id}/collaborators", { params: { path: { id }, query: page(number) } })),
    placeholderData: keepPreviousData,
  });

export const webhooksQuery = (id: string) =>
  queryOptions({
    queryKey: ["application", id, "webhooks"],
    queryFn: () => dataOf(api.GET("/console/api/applications/{id}/webhooks", { params: { path: { id } } })),
  });

export const webhookQuery = (id: string, webhookId: string) =>
  queryOptions({
    queryKey: ["application", id, "webhooks", webhookId],
    queryFn: () =>
      dataOf(api.GET("/console/api/applications/{id}/webhooks/{webhook_id}", { params: { path: { id, webhook_id: webhookId } } })),
  });

export const unmatchedQuery = (isResolved: boolean, number: number) =>
  queryOptions({
    queryKey: ["unmatched", isResolved, number],
    queryFn: () => dataOf(api.GET("/console/api/unmatched_entries", { params: { query: { is_resolved: isResolved, ...page(number) } } })),
    placeholderData: keepPreviousData,
  });
