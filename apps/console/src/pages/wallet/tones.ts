import type { WalletPayment, WalletPaymentFile, WalletUserFile, WalletUserStatus } from "../../api/wallet.ts";
import type { Tone } from "../../ui/StatusBadge.tsx";

/** The colour of each status. */
export const userTones = { pending: "waiting", active: "good", locked: "bad", rejected: "over" } as const satisfies Record<
  WalletUserStatus,
  Tone
>;

/** How a payment stands, in one word: a closed one either arrived or came back. */
export type PaymentState = "open" | "paid" | "returned";
export const paymentStateOf = ({ status, is_paid: isPaid }: Pick<WalletPayment, "status" | "is_paid">): PaymentState =>
  status === "open" ? "open" : isPaid ? "paid" : "returned";
export const paymentTones = { open: "waiting", paid: "good", returned: "over" } as const satisfies Record<PaymentState, Tone>;

export const transactionTones = {
  active: "waiting",
  approved: "good",
  rejected: "bad",
  cancelled: "over",
  failed: "bad",
} as const satisfies Record<WalletPaymentFile["transactions"][number]["status"], Tone>;

export const chargeTones = {
  sending: "waiting",
  pending: "waiting",
  approved: "good",
  declined: "bad",
  failed: "bad",
  returned: "bad",
} as const satisfies Record<WalletPaymentFile["charges"][number]["state"], Tone>;

export const sourceTones = { pending: "waiting", enabled: "good", disabled: "over", rejected: "bad" } as const satisfies Record<
  WalletUserFile["sources"][number]["status"],
  Tone
>;

export const verificationTones = {
  pending: "waiting",
  approved: "good",
  rejected: "bad",
  cancelled: "over",
  failed: "bad",
} as const satisfies Record<WalletUserFile["verifications"][number]["status"], Tone>;
