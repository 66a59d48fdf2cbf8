/** The three APIs as TypeScript types, from their OpenAPI documents: `paths` has every route with what it takes and what it answers. */
export type { paths as BankPaths } from "./bank.ts";
export type { paths as ConsolePaths } from "./console.ts";
export type { paths as WalletPaths } from "./wallet.ts";
