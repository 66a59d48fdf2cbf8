import { createRoute } from "@tanstack/react-router";
import { idIn, pageIn } from "../search.ts";
import { page } from "../page.ts";
import { only, signedIn } from "./root.tsx";

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: "/profile",
  validateSearch: pageIn,
  component: page(() => import("../../pages/profile/ProfilePage.tsx"), "ProfilePage", ["profile", "totp"]),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: "/members",
  validateSearch: (search): { page?: number; invite?: boolean } => ({
    ...pageIn(search),
    ...(search["invite"] === true ? { invite: true } : {}),
  }),
  component: page(() => import("../../pages/members/MembersPage.tsx"), "MembersPage", ["members"]),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: "/audit",
  validateSearch: (search): { member?: string; action?: string; entry?: string } => ({
    ...idIn(search, "member"),
    ...idIn(search, "entry"),
    ...(typeof search["action"] === "string" ? { action: search["action"].slice(0, 100) } : {}),
  }),
  component: only(
    "readAuditLog",
    page(() => import("../../pages/audit/AuditPage.tsx"), "AuditPage", ["audit"]),
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: page(() => import("../../pages/settings/SettingsPage.tsx"), "SettingsPage", ["settings"]),
});

export const workspaceRoutes = [profile, members, audit, settings] as const;
