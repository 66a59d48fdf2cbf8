export { walletApi, type WalletApiOptions } from "./api.ts";
export type { WalletDeps } from "./deps.ts";
export { createProject, type ProjectRequest } from "./projects/create.ts";
export { createWallet, type Wallet, type WalletOptions } from "./wallet.ts";
