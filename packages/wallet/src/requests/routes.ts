import type { WalletDeps } from "../deps.ts";
import type { WalletApp } from "../http/app.ts";

export function requestRoutes(_app: WalletApp, _deps: WalletDeps): void {}
