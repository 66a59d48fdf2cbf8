import type { Collection } from "../../api/collections.ts";
import type { Tone } from "../../ui/StatusBadge.tsx";

/** What a collection is to whoever looks at it: a scheduled one may have left already, and a confirmed one may have come back. */
export type Standing = Collection["status"] | "submitted" | "returned";

export const standingOf = ({ status, is_submitted: isSubmitted, return: returned }: Collection): Standing => {
  if (returned !== undefined) return "returned";
  return status === "scheduled" && isSubmitted ? "submitted" : status;
};

export const tones = {
  pending: "over",
  scheduled: "waiting",
  submitted: "accent",
  confirmed: "good",
  failed: "bad",
  canceled: "over",
  returned: "bad",
} as const satisfies Record<Standing, Tone>;
