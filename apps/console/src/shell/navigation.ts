import {
  IconAddressBook,
  IconAppWindow,
  IconArrowsExchange,
  IconBeach,
  IconBuildingBank,
  IconFileCertificate,
  IconHelpSquareRounded,
  IconHistory,
  IconHome,
  IconListSearch,
  IconReceipt,
  IconReceiptEuro,
  IconScale,
  IconSend,
  IconSettings,
  IconSignature,
  IconSpeakerphone,
  IconTerminal2,
  IconUserCircle,
  IconUsers,
  IconWallet,
  IconWebhook,
} from "@tabler/icons-react";
import type { Me } from "../api/types.ts";
import { may } from "../session/access.ts";

/** The pages of the console, in their groups. `go` is the key after `g` that leads there; `needs`: what one must be allowed to see it; `mode`: where alone it is. */
const groups = [
  {
    title: "nav.group.money",
    pages: [
      { to: "/", title: "nav.home", icon: IconHome, go: "h" },
      { to: "/accounts", title: "nav.accounts", icon: IconBuildingBank, go: "c" },
      { to: "/transactions", title: "nav.transactions", icon: IconReceipt, go: "t" },
      { to: "/transfers", title: "nav.transfers", icon: IconSend, go: "r" },
      { to: "/beneficiaries", title: "nav.beneficiaries", icon: IconAddressBook, go: "b" },
      { to: "/collections", title: "nav.collections", icon: IconReceiptEuro, go: "d" },
      { to: "/mandates", title: "nav.mandates", icon: IconFileCertificate, go: "n" },
      { to: "/mandate-signature-requests", title: "nav.signature_requests", icon: IconSignature, go: "q" },
    ],
  },
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
      { to: "/api-log", title: "nav.api_log", icon: IconListSearch, go: "v" },
      { to: "/request-builder", title: "nav.builder", icon: IconTerminal2, go: "j" },
      { to: "/deliveries", title: "nav.deliveries", icon: IconWebhook, go: "w", needs: "readAllDeliveries" },
      { to: "/sandbox", title: "nav.sandbox", icon: IconBeach, go: "x", needs: "useSandbox", mode: "sandbox" },
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

const isFor = (page: NavigationPage, me: Me): boolean =>
  (!("needs" in page) || may(me, page.needs)) && (!("mode" in page) || page.mode === me.workspace.mode);

/** What somebody may see, without groups that would be empty. */
export const navigationFor = (me: Me): NavigationGroup[] =>
  groups.map(({ title, pages }) => ({ title, pages: pages.filter((page) => isFor(page, me)) })).filter(({ pages }) => pages.length > 0);
