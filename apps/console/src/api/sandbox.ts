import type { ConsolePaths } from "@memento/sdk";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import type { ReturnReason } from "./collections.ts";
import { page, sizeMax } from "./queries.ts";

type Answered<Path extends keyof ConsolePaths> = ConsolePaths[Path]["get"] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

export type CapturedMessage = Answered<"/console/api/bank/sandbox/messages">["results"][number];
export type Channel = "email" | "sms" | "call" | "push";
export const channels = ["email", "sms", "call", "push"] as const satisfies readonly Channel[];

export type MessageFilter = { readonly channel?: Channel | undefined; readonly recipient?: string | undefined };

/** What a sandbox would have sent, newest first. No event tells of a message, so it is looked at again while somebody watches. */
export const messagesQuery = ({ channel, recipient }: MessageFilter, number: number) =>
  queryOptions({
    queryKey: ["captured-messages", channel, recipient, number],
    queryFn: () =>
      dataOf(
        api.GET("/console/api/bank/sandbox/messages", {
          params: { query: { ...(channel && { channel }), ...(recipient && { recipient }), ...page(number) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 3_000,
  });

/** The counterparties that a sandbox makes do something. They never change. */
export const testIbansQuery = queryOptions({
  queryKey: ["test-ibans"],
  queryFn: () => dataOf(api.GET("/console/api/bank/sandbox/test_ibans")),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where the workspace stands in the calendar of TARGET. */
export const calendarQuery = queryOptions({
  queryKey: ["calendar"],
  queryFn: () => dataOf(api.GET("/console/api/calendar")),
  refetchInterval: 30_000,
});

/** Why another bank sends a payment back, as far as that is common; the rest are other names of the same, or never come with a return. */
export const returnReasons = [
  "not_specified_reason_agent_generated",
  "not_specified_reason_customer_generated",
  "closed_account",
  "blocked_account",
  "incorrect_account_number",
  "insufficient_funds",
  "no_mandate",
  "mandate_mismatch",
  "refund_request_by_end_customer",
  "transaction_unauthorized",
  "disputed",
  "duplication",
  "end_customer_deceased",
  "transaction_forbidden",
  "following_cancellation_request",
  "regulatory_reason",
] as const satisfies readonly ReturnReason[];

const returnable: readonly string[] = ["transfer_outgoing", "transfer_incoming", "collection_outgoing", "collection_incoming"];

/** The latest payments with other banks. Whether one came back already, the API knows. */
export const returnableQuery = queryOptions({
  queryKey: ["transactions", "returnable"],
  queryFn: () => dataOf(api.GET("/console/api/bank/transactions", { params: { query: { page: 1, size: sizeMax } } })),
  select: ({ results }) => results.filter(({ status, source }) => status === "confirmed" && returnable.includes(source.type)),
});
