import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { DeliveryStatus } from "../../api/types.ts";
import { idIn, oneOf, pageIn } from "../search.ts";
import { applicationTabs, deliveryStatuses } from "../tabs.ts";
import { only, signedIn } from "./root.tsx";

type DeliverySearch = { page?: number; status?: DeliveryStatus; delivery?: string };
const deliverySearch = (search: Record<string, unknown>): DeliverySearch => ({
  ...pageIn(search),
  ...oneOf(search, "status", deliveryStatuses),
  ...idIn(search, "delivery"),
});

const applications = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications",
  validateSearch: (search): { page?: number; new?: boolean } => ({ ...pageIn(search), ...(search["new"] === true ? { new: true } : {}) }),
  component: lazyRouteComponent(() => import("../../pages/applications/ApplicationsPage.tsx"), "ApplicationsPage"),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId",
  validateSearch: (search): { tab?: (typeof applicationTabs)[number] } => oneOf(search, "tab", applicationTabs),
  component: lazyRouteComponent(() => import("../../pages/applications/ApplicationPage.tsx"), "ApplicationPage"),
});

const webhook = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId/webhooks/$webhookId",
  validateSearch: deliverySearch,
  component: lazyRouteComponent(() => import("../../pages/webhooks/WebhookPage.tsx"), "WebhookPage"),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: "/deliveries",
  validateSearch: deliverySearch,
  component: only(
    "readAllDeliveries",
    lazyRouteComponent(() => import("../../pages/webhooks/DeliveriesPage.tsx"), "DeliveriesPage"),
  ),
});

export const developersRoutes = [applications, application, webhook, deliveries] as const;
