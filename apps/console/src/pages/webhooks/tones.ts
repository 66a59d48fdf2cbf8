import type { DeliveryStatus } from "../../api/types.ts";
import type { Tone } from "../../ui/StatusBadge.tsx";

/** The colour of each status. */
export const deliveryTones = { pending: "waiting", succeeded: "good", failed: "bad", canceled: "over" } as const satisfies Record<
  DeliveryStatus,
  Tone
>;
