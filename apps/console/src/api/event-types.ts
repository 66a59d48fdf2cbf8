import type { WebhookEventType } from "./types.ts";

/** What a webhook can be told of, by what it is about. The compiler says when the API knows another. */
const all = {
  account_created: true,
  account_updated: true,
  account_closed: true,
  attachment_created: true,
  attachment_deleted: true,
  collection_confirmed: true,
  collection_canceled: true,
  collection_failed: true,
  iban_created: true,
  iban_updated: true,
  iban_deleted: true,
  transaction_scheduled: true,
  transaction_authorized: true,
  transaction_confirmed: true,
  transaction_rejected: true,
  transaction_canceled: true,
  transfer_confirmed: true,
  transfer_canceled: true,
  transfer_failed: true,
  bulk_transfers_completed: true,
  bulk_collections_completed: true,
  mandate_signature_request_sent: true,
  mandate_signature_request_expired: true,
  mandate_signature_request_completed: true,
  mandate_signature_request_deleted: true,
} as const satisfies Record<WebhookEventType, true>;

export const eventTypes = Object.keys(all) as WebhookEventType[];
