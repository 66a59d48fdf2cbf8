/** What of this package runs in browsers. Requests are signed there with a key that the browser keeps to itself. */
export { type ConsoleClient, type ConsoleClientOptions, createConsoleClient } from "./console.ts";
export { curlOf } from "./curl.ts";
export type { BankPaths, ConsolePaths, WalletPaths } from "./openapi/index.ts";
export type { RequestToSign } from "./token.ts";
export { createWebSigner, importSigningKey, type WebCredentials, type WebKey } from "./web-signer.ts";
