export { walletApi, type WalletApiOptions } from "./api.ts";
export type { WalletDeps } from "./deps.ts";
export { createImages, type Images } from "./images/images.ts";
export { sweepImages, verifyImages } from "./images/sweep.ts";
export { createProject, type ProjectRequest } from "./projects/create.ts";
export { createWallet, type Wallet, type WalletOptions } from "./wallet.ts";
export { createUsers, type NewUser } from "./identity/create.ts";
export { readProject, type Project } from "./projects/queries.ts";
export { fundUsers } from "./safeguarding/fund.ts";
