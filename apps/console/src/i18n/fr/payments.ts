import type { AreaKey } from "../languages.ts";
import { transactions } from "./transactions.ts";
import { transfers } from "./transfers.ts";

export const payments: Readonly<Record<AreaKey<"payments">, string>> = { ...transactions, ...transfers };
