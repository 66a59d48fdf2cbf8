import type { WalletDeps } from "../deps.ts";
import type { WalletApp } from "../http/app.ts";

export function momentRoutes(_app: WalletApp, _deps: WalletDeps): void {}
