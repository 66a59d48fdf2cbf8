import {
  IconAppWindow,
  IconArrowsExchange,
  IconBuildingBank,
  IconHelpSquareRounded,
  IconHistory,
  IconReceipt,
  IconScale,
  IconSettings,
  IconSpeakerphone,
  IconUserCircle,
  IconUsers,
  IconWallet,
  IconWebhook,
} from "@tabler/icons-react";
import type { Capability } from "../session/access.ts";

/** The pages of the console, in their groups. `go` is the key after `g` that leads there; `needs`: what one must be allowed to see it. */
const groups = [
  { title: "nav.group.money", pages: [{ to: "/accounts", title: "nav.accounts", icon: IconBuildingBank, go: "c" }] },
  {
    title: "nav.group.wallet",
    pages: [
      { to: "/wallet/users", title: "nav.wallet_users", icon: IconUserCircle, go: "e" },
      { to: "/wallet/payments", title: "nav.wallet_payments", icon: IconWallet, go: "y" },
      { to: "/wallet/announcements", title: "nav.announcements", icon: IconSpeakerphone, go: "i" },
      { to: "/wallet/fees", title: "nav.fees", icon: IconReceipt, go: "f" },
      { to: "/wallet/reconciliation", title: "nav.reconciliation", icon: IconScale, go: "z" },
    ],
  },
  {
    title: "nav.group.developers",
    pages: [
      { to: "/applications", title: "nav.applications", icon: IconAppWindow, go: "a" },
      { to: "/deliveries", title: "nav.deliveries", icon: IconWebhook, go: "w", needs: "readAllDeliveries" },
    ],
  },
  {
    title: "nav.group.bank",
    pages: [
      { to: "/operations", title: "nav.operations", icon: IconArrowsExchange, go: "o", needs: "postOperations" },
      { to: "/unmatched", title: "nav.unmatched", icon: IconHelpSquareRounded, go: "u", needs: "resolveUnmatched" },
    ],
  },
  {
    title: "nav.group.workspace",
    pages: [
      { to: "/members", title: "nav.members", icon: IconUsers, go: "m" },
      { to: "/audit", title: "nav.audit", icon: IconHistory, go: "l", needs: "readAuditLog" },
      { to: "/settings", title: "nav.settings", icon: IconSettings, go: "s" },
    ],
  },
] as const;

type Group = (typeof groups)[number];
export type NavigationPage = Group["pages"][number];
export type NavigationGroup = { readonly title: Group["title"]; readonly pages: readonly NavigationPage[] };

/** What somebody may see, without groups that would be empty. */
export const navigationFor = (may: (capability: Capability) => boolean): NavigationGroup[] =>
  groups
    .map(({ title, pages }) => ({ title, pages: pages.filter((page) => !("needs" in page) || may(page.needs)) }))
    .filter(({ pages }) => pages.length > 0);
