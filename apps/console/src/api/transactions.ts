import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { ApiError, dataOf } from "./errors.ts";
import type { AnyTransaction, Attachment, TransactionFilter } from "./types.ts";
import { useStretches } from "./stretches.ts";

/** The newest execution first, as far as one scrolls. */
export const useTransactions = (filter: TransactionFilter) =>
  useStretches<AnyTransaction>(["transactions", "list", filter], (range, signal) =>
    dataOf(api.GET("/console/api/transactions", { params: { query: { ...filter, ...range } }, signal })),
  );

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ["transactions", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/transactions/{id}", { params: { path: { id } } })),
  });

export const trailQuery = (id: string) =>
  queryOptions({
    queryKey: ["transactions", "trail", id],
    queryFn: () => dataOf(api.GET("/console/api/transactions/{id}/trail", { params: { path: { id } } })),
  });

/** All that a transaction can have: 20. */
export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["attachments", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/attachments", { params: { query: { transaction_id: id, page: 1, size: 20 } } })),
  });

/** What the server takes; it says so too, but after the file has travelled. */
export const attachmentBytesMax = 10 * 1024 * 1024;
export const attachmentsMax = 20;

/** Attaches a file. The key is one for each try of a person, so that a form sent twice attaches once. */
export function attach(transactionId: string, file: File, key: string): Promise<Attachment> {
  const form = new FormData();
  form.append("transaction_id", transactionId);
  form.append("document", file);
  return dataOf(
    api.POST("/console/api/bank/attachments", {
      body: { transaction_id: transactionId, document: file.name }, // what the types know of a form; the form itself is below
      bodySerializer: () => form,
      headers: { "Idempotency-Key": key },
    }),
  );
}

/** An attachment's file. */
export async function fileOf(id: string): Promise<Blob> {
  const path = { id };
  const { data, response } = await api.GET("/console/api/bank/attachments/{id}", {
    params: { path },
    parseAs: "blob",
    headers: { Accept: "application/octet-stream" },
  });
  if (!response.ok || data === undefined) throw new ApiError({ status: response.status, code: "not_found", message: response.statusText });
  return data as unknown as Blob; // as it was asked to be parsed
}
