import { transactions } from "./transactions.ts";
import { transfers } from "./transfers.ts";

/** What the pages of payments say; comes with them. */
export const payments = { ...transactions, ...transfers } as const;
