import { createRoute } from "@tanstack/react-router";
import { type ApiLogFilter, apiMethods, periodNames, statusClasses } from "../../api/api-log.ts";
import { eventTypes } from "../../api/event-types.ts";
import type { DeliveryStatus, WebhookEventType } from "../../api/types.ts";
import { idIn, momentIn, oneOf, pageIn, textIn } from "../search.ts";
import { applicationTabs, deliveryStatuses } from "../tabs.ts";
import { page } from "../page.ts";
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
  component: page(() => import("../../pages/applications/ApplicationsPage.tsx"), "ApplicationsPage", ["applications"]),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId",
  validateSearch: (search): { tab?: (typeof applicationTabs)[number] } => oneOf(search, "tab", applicationTabs),
  component: page(() => import("../../pages/applications/ApplicationPage.tsx"), "ApplicationPage", ["applications", "members", "webhooks"]),
});

const webhook = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId/webhooks/$webhookId",
  validateSearch: deliverySearch,
  component: page(() => import("../../pages/webhooks/WebhookPage.tsx"), "WebhookPage", ["applications", "deliveries", "webhooks"]),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: "/deliveries",
  validateSearch: deliverySearch,
  component: only(
    "readAllDeliveries",
    page(() => import("../../pages/webhooks/DeliveriesPage.tsx"), "DeliveriesPage", ["deliveries"]),
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
  component: page(() => import("../../pages/api-log/ApiLogPage.tsx"), "ApiLogPage", ["apiLog"]),
});

const exchange = createRoute({
  getParentRoute: () => signedIn,
  path: "/api-log/$requestId",
  validateSearch: (search): { delivery?: string } => idIn(search, "delivery"),
  component: page(() => import("../../pages/api-log/ExchangePage.tsx"), "ExchangePage", ["apiLog", "builder", "deliveries"]),
});

const requestBuilder = createRoute({
  getParentRoute: () => signedIn,
  path: "/request-builder",
  validateSearch: (search): { application?: string; operation?: string; from?: string } => ({
    ...idIn(search, "application"),
    ...textIn(search, "operation"),
    ...idIn(search, "from"),
  }),
  component: page(() => import("../../pages/request-builder/RequestBuilderPage.tsx"), "RequestBuilderPage", ["applications", "builder"]),
});

export const developersRoutes = [applications, application, webhook, deliveries, apiLog, exchange, requestBuilder] as const;
