/** Every event that webhooks tell, with the type of the resource it is about: the Bank API reference's lists. */
export const webhookEventTypes = {
  account_created: "account",
  account_updated: "account",
  account_closed: "account",
  attachment_created: "attachment",
  attachment_deleted: "attachment",
  collection_confirmed: "collection",
  collection_canceled: "collection",
  collection_failed: "collection",
  iban_created: "iban",
  iban_updated: "iban",
  iban_deleted: "iban",
  transaction_scheduled: "transaction",
  transaction_authorized: "transaction",
  transaction_confirmed: "transaction",
  transaction_rejected: "transaction",
  transaction_canceled: "transaction",
  transfer_confirmed: "transfer",
  transfer_canceled: "transfer",
  transfer_failed: "transfer",
  bulk_transfers_completed: "bulk_transfers",
  bulk_collections_completed: "bulk_collections",
  mandate_signature_request_sent: "mandate_signature_request",
  mandate_signature_request_expired: "mandate_signature_request",
  mandate_signature_request_completed: "mandate_signature_request",
  mandate_signature_request_deleted: "mandate_signature_request",
} as const satisfies Record<string, string>;

export type WebhookEventType = keyof typeof webhookEventTypes;
export type WebhookResourceType = (typeof webhookEventTypes)[WebhookEventType];

export const isWebhookEventType = (text: string): text is WebhookEventType => Object.hasOwn(webhookEventTypes, text);
