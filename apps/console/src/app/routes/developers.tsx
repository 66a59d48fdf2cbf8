import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type ApiLogFilter, apiMethods, periodNames, statusClasses } from "../../api/api-log.ts";
import { eventTypes } from "../../api/event-types.ts";
import type { DeliveryStatus, WebhookEventType } from "../../api/types.ts";
import { idIn, momentIn, oneOf, pageIn, textIn } from "../search.ts";
import { applicationTabs, deliveryStatuses } from "../tabs.ts";
import { only, signedIn } from "./root.tsx";

type DeliverySearch = { status?: DeliveryStatus; event?: WebhookEventType; delivery?: string };
const deliverySearch = (search: Record<string, unknown>): DeliverySearch => ({
  ...oneOf(search, "status", deliveryStatuses),
  ...oneOf(search, "event", eventTypes),
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

const apiLog = createRoute({
  getParentRoute: () => signedIn,
  path: "/api-log",
  validateSearch: (search): ApiLogFilter => ({
    ...textIn(search, "q"),
    ...oneOf(search, "method", apiMethods),
    ...oneOf(search, "status", statusClasses),
    ...idIn(search, "application"),
    ...textIn(search, "key"),
    ...oneOf(search, "period", periodNames),
    ...momentIn(search, "from"),
    ...momentIn(search, "to"),
  }),
  component: lazyRouteComponent(() => import("../../pages/api-log/ApiLogPage.tsx"), "ApiLogPage"),
});

const exchange = createRoute({
  getParentRoute: () => signedIn,
  path: "/api-log/$requestId",
  validateSearch: (search): { delivery?: string } => idIn(search, "delivery"),
  component: lazyRouteComponent(() => import("../../pages/api-log/ExchangePage.tsx"), "ExchangePage"),
});

const requestBuilder = createRoute({
  getParentRoute: () => signedIn,
  path: "/request-builder",
  validateSearch: (search): { application?: string; operation?: string; from?: string } => ({
    ...idIn(search, "application"),
    ...textIn(search, "operation"),
    ...idIn(search, "from"),
  }),
  component: lazyRouteComponent(() => import("../../pages/request-builder/RequestBuilderPage.tsx"), "RequestBuilderPage"),
});

export const developersRoutes = [applications, application, webhook, deliveries, apiLog, exchange, requestBuilder] as const;
