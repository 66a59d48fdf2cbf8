import type { Overview } from "../../api/home.ts";

/** One thing that somebody should look at, and where it can be mended. Its texts are made where it is shown. */
export type AttentionItem =
  | { readonly kind: "transfer" | "collection"; readonly amount: number; readonly name: string | null; readonly code: string | null }
  | { readonly kind: "expiring" | "expired"; readonly reference: string; readonly email: string }
  | { readonly kind: "webhook"; readonly url: string; readonly isGivenUp: boolean }
  | { readonly kind: "unmatched"; readonly count: number; readonly isMore: boolean }
  | { readonly kind: "shortfall"; readonly name: string; readonly currency: string; readonly amount: number };

export type AttentionEntry = AttentionItem & { readonly key: string; readonly path: string; readonly date?: string };

/** Things of one kind, the first few; `morePath`: where the rest of them is, if there is more. */
export type AttentionGroup = { readonly entries: readonly AttentionEntry[]; readonly morePath: string | undefined };

const shownMax = 3;
/** Above so many the API counts no further. */
const unmatchedMax = 1_000;

/**
 * What needs attention, most urgent first: sums that do not come out, money that did not go where it should, then what may fail later. An empty list
 * means that all is well.
 */
export function attentionGroups({ attention }: Pick<Overview, "attention">): AttentionGroup[] {
  const { shortfalls, failed_orders: failed, unmatched_entries: unmatched } = attention;
  const { failing_webhooks: webhooks, expiring_signature_requests: expiring, expired_signature_requests: expired } = attention;
  const requestPath = (id: string): string => `/mandate-signature-requests?request=${id}`;
  const groups: { entries: AttentionEntry[]; hasMore: boolean; list: string }[] = [
    {
      entries: shortfalls.map(({ name, currency, amount }) => ({
        ...{ kind: "shortfall" as const, key: `${name} ${currency}`, path: "/wallet/reconciliation" },
        ...{ name, currency, amount },
      })),
      hasMore: false,
      list: "/wallet/reconciliation",
    },
    ...(["transfer", "collection"] as const).map((kind) => ({
      entries: failed.results
        .filter((order) => order.kind === kind)
        .map(({ id, amount, counterparty_name: name, failure_code: code, date }) => {
          return { kind, key: id, path: `/${kind}s?${kind}=${id}`, amount, name, code, date };
        }),
      hasMore: failed.has_more,
      list: `/${kind}s`,
    })),
    {
      entries:
        unmatched === null || unmatched === 0
          ? []
          : [{ kind: "unmatched" as const, key: "unmatched", path: "/unmatched", count: unmatched, isMore: unmatched >= unmatchedMax }],
      hasMore: false,
      list: "/unmatched",
    },
    {
      entries: webhooks.results.map(({ id, application_id: applicationId, url, status }) => ({
        ...{ kind: "webhook" as const, key: id, url, isGivenUp: status === "failed" },
        path: `/applications/${applicationId}/webhooks/${id}`,
      })),
      hasMore: webhooks.has_more,
      list: "/applications",
    },
    ...[["expiring", expiring] as const, ["expired", expired] as const].map(([kind, requests]) => ({
      entries: requests.results.map(({ id, reference, debtor_email: email, date }) => {
        return { kind, key: id, path: requestPath(id), reference, email, date };
      }),
      hasMore: requests.has_more,
      list: "/mandate-signature-requests",
    })),
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ entries, hasMore, list }) => ({
      entries: entries.slice(0, shownMax),
      morePath: hasMore || entries.length > shownMax ? list : undefined,
    }));
}
