import type { TransactionStatus } from "../../api/types.ts";
import type { Tone } from "../../ui/StatusBadge.tsx";

export const toneOfTransaction = {
  scheduled: "accent",
  authorized: "waiting",
  confirmed: "good",
  rejected: "bad",
  canceled: "over",
} as const satisfies Record<TransactionStatus, Tone>;
