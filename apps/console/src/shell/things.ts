import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { dataOf } from "../api/errors.ts";
import { accountChoicesQuery, applicationChoicesQuery, memberChoicesQuery } from "../api/queries.ts";
import { isUuid } from "../app/search.ts";
import type { QueryClient } from "@tanstack/react-query";

/** Something of the workspace that a search found: what it is, what it is called, and where its page is. */
export type Thing = {
  readonly kind: "application" | "account" | "member" | "request" | "transaction";
  readonly id: string;
  readonly name: string;
  readonly href: string;
};

/** So long what was read once is searched again, unless it is known to have changed. */
const keptMs = 30_000;
/** Of each kind at most so many are shown. */
const shownMax = 5;

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();

/** Applications, accounts and members by their names, as far as one request gives them; they are read once and kept for a while. */
async function findByName(client: QueryClient, text: string): Promise<Thing[]> {
  const [applications, accounts, members] = await Promise.all([
    client.fetchQuery({ ...applicationChoicesQuery, staleTime: keptMs }),
    client.fetchQuery({ ...accountChoicesQuery, staleTime: keptMs }),
    client.fetchQuery({ ...memberChoicesQuery, staleTime: keptMs }),
  ]);
  const wanted = plain(text);
  const compact = wanted.replaceAll(/\s/g, "");
  const fits = (...names: readonly string[]): boolean => names.some((name) => plain(name).includes(wanted));
  return [
    ...applications.results
      .filter(({ id, name }) => fits(name, id))
      .slice(0, shownMax)
      .map(({ id, name }) => ({ kind: "application", id, name, href: `/applications/${id}` }) as const),
    ...accounts.results
      .filter(({ id, name, iban }) => fits(name, id) || plain(iban).includes(compact))
      .slice(0, shownMax)
      .map(({ id, name }) => ({ kind: "account", id, name, href: `/accounts/${id}` }) as const),
    ...members.results
      .filter(({ name, email }) => fits(name, email))
      .slice(0, shownMax)
      .map(({ id, name }) => ({ kind: "member", id, name, href: "/members" }) as const),
  ];
}

/** What has this very id: a request in the API log, where that may be read whole, or transactions by their reference. */
async function findById(id: string, readsLog: boolean): Promise<Thing[]> {
  const [requests, transactions] = await Promise.all([
    readsLog ? dataOf(api.GET("/console/api/api_log", { params: { query: { request_id: id, size: 1 } } })) : { results: [] },
    dataOf(api.GET("/console/api/bank/transactions", { params: { query: { reference: id, page: 1, size: shownMax } } })),
  ]);
  const found: Thing[] = [
    ...requests.results.map((one) => ({ kind: "request", id, name: `${one.method} ${one.path}`, href: `/api-log/${id}` }) as const),
    ...transactions.results.map(
      (one) => ({ kind: "transaction", id: one.id, name: one.id, href: `/transactions?transaction=${one.id}` }) as const,
    ),
  ];
  if (found.length > 0) return found;
  // Only now, as an id of anything else is no transaction, and answered 404.
  const { data } = await api.GET("/console/api/bank/transactions/{id}", { params: { path: { id } } });
  return data === undefined ? [] : [{ kind: "transaction", id, name: id, href: `/transactions?transaction=${id}` }];
}

/** What is found for a text; nothing for one that is too short to mean anything. */
export const thingsQuery = (client: QueryClient, text: string, readsLog: boolean) => {
  const wanted = text.trim().toLowerCase();
  return queryOptions({
    queryKey: ["things", wanted],
    enabled: wanted.length >= 2,
    staleTime: 10_000,
    queryFn: () => (isUuid(wanted) ? findById(wanted, readsLog) : findByName(client, wanted)),
  });
};
