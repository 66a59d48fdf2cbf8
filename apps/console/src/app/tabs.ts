import type { DeliveryStatus } from "../api/types.ts";

/** The parts of an application's page, by the word in its address. */
export const applicationTabs = ["general", "certificates", "addresses", "webhooks", "collaborators"] as const;

/** What deliveries can be narrowed to. */
export const deliveryStatuses = ["pending", "succeeded", "failed", "canceled"] as const satisfies readonly DeliveryStatus[];
