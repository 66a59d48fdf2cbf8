import type { TransferStatus } from "../../api/types.ts";
import type { Tone } from "../../ui/StatusBadge.tsx";

export const toneOfTransfer = {
  pending: "waiting",
  scheduled: "accent",
  authorized: "waiting",
  confirmed: "good",
  canceled: "over",
  failed: "bad",
} as const satisfies Record<TransferStatus, Tone>;
