import type { MessageKey } from "../i18n/languages.ts";
import type { Capability } from "../session/access.ts";

/**
 * What somebody may do from anywhere, by the address at which it begins. `needs`: what one must be allowed to; `mode`: only there.
 */
export const acts: readonly {
  readonly title: MessageKey;
  readonly href: string;
  readonly needs?: Capability;
  readonly mode?: "sandbox";
}[] = [
  { title: "palette.new_transfer", href: "/transfers/new", needs: "moveMoney" },
  { title: "palette.new_collection", href: "/collections?new=true", needs: "collect" },
  { title: "palette.new_application", href: "/applications?new=true", needs: "manageApplications" },
  { title: "palette.invite", href: "/members?invite=true", needs: "manageMembers" },
  { title: "palette.new_operation", href: "/operations", needs: "postOperations" },
  { title: "palette.build_request", href: "/request-builder" },
  { title: "palette.refused_requests", href: "/api-log?status=4xx" },
  { title: "palette.failed_deliveries", href: "/deliveries?status=failed", needs: "readAllDeliveries" },
  { title: "palette.clock", href: "/sandbox", needs: "useSandbox", mode: "sandbox" },
];
