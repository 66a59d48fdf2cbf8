import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";

/** One's own second factor. */
export const totpQuery = queryOptions({
  queryKey: ["totp"],
  queryFn: () => dataOf(api.GET("/console/api/totp")),
});
