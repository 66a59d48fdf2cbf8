import type { Queryable } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import type { WalletDeps } from "../../deps.ts";
import { compileList, type List, type ListPage, type ListQuery } from "./list.ts";
import type { Listed } from "./read.ts";

/** A list as it is answered, for the documentation: an array, with what there is beyond this page in the headers. */
export const listOf = (item: TSchema): TSchema =>
  Type.Array(item, {
    headers: {
      "X-Total-Count": { type: "integer", description: "How many items match, on all pages together." },
      Link: {
        type: "string",
        description: "Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288).",
      },
    },
  });

/** Where the pages beside this one are: the same request with another page number. Undefined where it is the only one. */
export function linksTo(origin: string, url: string, { page, limit }: Pick<ListPage, "page" | "limit">, total: number): string | undefined {
  const pages = Math.ceil(total / limit);
  const target = new URL(url, "http://localhost");
  const link = (to: number, relation: string): string[] => {
    if (to < 1 || to > pages) return [];
    target.searchParams.set("page", String(to));
    return [`<${origin}${target.pathname}${target.search}>; rel="${relation}"`];
  };
  const links = [...link(page - 1, "prev"), ...link(page + 1, "next")];
  return links.length === 0 ? undefined : links.join(", ");
}

type ListRequest = Pick<FastifyRequest, "url" | "host" | "isAtProjectHost"> & { readonly query: ListQuery };

/** The address that the caller knows: a project's own host name where it was called by that. */
const originOf = ({ host, isAtProjectHost }: ListRequest, publicUrl: string): string =>
  isAtProjectHost ? `${publicUrl.startsWith("https:") ? "https" : "http"}://${host}` : publicUrl;

/**
 * Answers a list: `run` reads one page of it, all its reads in one snapshot. Throws 422 for a filter or an order that the list does not know.
 */
export async function listAnswer<Context, Wire>(
  request: ListRequest,
  reply: FastifyReply,
  { database, publicUrl }: Pick<WalletDeps, "database" | "publicUrl">,
  list: List<Context>,
  { context, run }: { context: Context; run: (on: Queryable, page: ListPage) => Promise<Listed<Wire>> },
): Promise<readonly Wire[]> {
  const page = compileList(list, request.query, context);
  const { rows, total } = await database.snapshot((on) => run(on, page));
  const links = linksTo(originOf(request, publicUrl()), request.url, page, total);
  reply.header("x-total-count", String(total));
  if (links !== undefined) reply.header("link", links);
  return rows;
}
