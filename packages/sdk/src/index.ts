export { type BankAnswer, BankApiError, type BankClient, type BankRequestOptions, createBankClient } from "./client.ts";
export { type ConsoleClient, type ConsoleClientOptions, createConsoleClient } from "./console.ts";
export { curlOf } from "./curl.ts";
export type { BankPaths, ConsolePaths, WalletPaths } from "./openapi/index.ts";
export { createSigner, type Credentials } from "./signer.ts";
export type { RequestToSign } from "./token.ts";
export { verifyWebhook, type WebhookCheck, type WebhookEvent, WebhookNotVerified, type WebhookRequest } from "./webhook.ts";
export { createWebSigner, importSigningKey, type WebCredentials, type WebKey } from "./web-signer.ts";
