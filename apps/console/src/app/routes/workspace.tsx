import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { idIn, pageIn } from "../search.ts";
import { only, signedIn } from "./root.tsx";

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: "/profile",
  validateSearch: pageIn,
  component: lazyRouteComponent(() => import("../../pages/profile/ProfilePage.tsx"), "ProfilePage"),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: "/members",
  validateSearch: (search): { page?: number; invite?: boolean } => ({
    ...pageIn(search),
    ...(search["invite"] === true ? { invite: true } : {}),
  }),
  component: lazyRouteComponent(() => import("../../pages/members/MembersPage.tsx"), "MembersPage"),
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
    lazyRouteComponent(() => import("../../pages/audit/AuditPage.tsx"), "AuditPage"),
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("../../pages/settings/SettingsPage.tsx"), "SettingsPage"),
});

export const workspaceRoutes = [profile, members, audit, settings] as const;
