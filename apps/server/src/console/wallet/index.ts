import type { ConsoleExtension } from "@memento/bank";
import { moneyRoutes } from "./money-routes.ts";
import { paymentRoutes } from "./payment-routes.ts";
import { userRoutes } from "./user-routes.ts";
import type { WalletConsoleDeps } from "./wire.ts";

/** The wallet as those who look after it see it, below `/wallet`: a workspace without one has nobody and nothing there. */
export const walletInConsole = (deps: WalletConsoleDeps): ConsoleExtension => ({
  tags: [
    { name: "Wallet users", description: "The people who use the wallet." },
    { name: "Wallet payments", description: "What they paid each other." },
    { name: "Wallet money", description: "The wallet's fees, and whether its users' money is there." },
  ],
  routes(app) {
    userRoutes(app, deps);
    paymentRoutes(app, deps);
    moneyRoutes(app, deps);
  },
});
