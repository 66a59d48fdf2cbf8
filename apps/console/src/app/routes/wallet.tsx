import { createRoute } from "@tanstack/react-router";
import { walletPaymentStatuses, walletUserStatuses, type PaymentFilter, type UserFilter } from "../../api/wallet.ts";
import { idIn, oneOf, pageIn } from "../search.ts";
import { page } from "../page.ts";
import { signedIn } from "./root.tsx";

const textIn = <Name extends string>(search: Record<string, unknown>, name: Name, pattern: RegExp): { [Key in Name]?: string } => {
  const text = search[name];
  return (typeof text === "string" && pattern.test(text) ? { [name]: text } : {}) as { [Key in Name]?: string }; // TypeScript makes a computed key a string
};

/** What was searched for; digits alone come out of the address as a number. */
const wordsIn = (search: Record<string, unknown>): { search?: string } => {
  const words = search["search"];
  const text = typeof words === "number" ? String(words) : words;
  return typeof text === "string" && text.trim() !== "" ? { search: text.slice(0, 200) } : {};
};

const day = /^\d{4}-\d{2}-\d{2}$/;

const users = createRoute({
  getParentRoute: () => signedIn,
  path: "/wallet/users",
  validateSearch: (search): UserFilter & { user?: string } => ({
    ...wordsIn(search),
    ...oneOf(search, "status", walletUserStatuses),
    ...idIn(search, "user"),
  }),
  component: page(() => import("../../pages/wallet/UsersPage.tsx"), "UsersPage", ["walletPayments", "walletUsers"]),
});

const payments = createRoute({
  getParentRoute: () => signedIn,
  path: "/wallet/payments",
  validateSearch: (search): PaymentFilter & { payment?: string } => ({
    ...oneOf(search, "status", walletPaymentStatuses),
    ...textIn(search, "currency", /^[A-Z]{3}$/),
    ...idIn(search, "user"),
    ...textIn(search, "from", day),
    ...textIn(search, "to", day),
    ...idIn(search, "payment"),
  }),
  component: page(() => import("../../pages/wallet/PaymentsPage.tsx"), "PaymentsPage", ["walletPayments"]),
});

const announcements = createRoute({
  getParentRoute: () => signedIn,
  path: "/wallet/announcements",
  validateSearch: pageIn,
  component: page(() => import("../../pages/wallet/AnnouncementsPage.tsx"), "AnnouncementsPage", ["announcements"]),
});

const fees = createRoute({
  getParentRoute: () => signedIn,
  path: "/wallet/fees",
  component: page(() => import("../../pages/wallet/FeesPage.tsx"), "FeesPage", ["fees"]),
});

const reconciliation = createRoute({
  getParentRoute: () => signedIn,
  path: "/wallet/reconciliation",
  component: page(() => import("../../pages/wallet/ReconciliationPage.tsx"), "ReconciliationPage", ["reconciliation"]),
});

export const walletRoutes = [users, payments, announcements, fees, reconciliation] as const;
