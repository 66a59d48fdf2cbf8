export { type BankAnswer, BankApiError, type BankClient, type BankRequestOptions, createBankClient } from "./client.ts";
export { curlOf } from "./curl.ts";
export { createSigner, type Credentials, type RequestToSign } from "./signer.ts";
export { verifyWebhook, type WebhookCheck, type WebhookEvent, WebhookNotVerified, type WebhookRequest } from "./webhook.ts";
