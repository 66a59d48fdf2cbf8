/** What of this package runs in browsers. Signing a request needs a private key, which has no business there. */
export { type ConsoleClient, type ConsoleClientOptions, createConsoleClient } from "./console.ts";
export type { BankPaths, ConsolePaths, WalletPaths } from "./openapi/index.ts";
