import { createRoute } from "@tanstack/react-router";
import { type Channel, channels } from "../../api/sandbox.ts";
import { sandboxTabs, type SandboxTab } from "../../pages/sandbox/tabs.ts";
import { idIn, oneOf, pageIn } from "../search.ts";
import { page } from "../page.ts";
import { only, signedIn } from "./root.tsx";

type Search = { tab?: SandboxTab; channel?: Channel; recipient?: string; message?: string; transaction?: string; page?: number };

const sandbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/sandbox",
  validateSearch: (search): Search => ({
    ...oneOf(search, "tab", sandboxTabs),
    ...oneOf(search, "channel", channels),
    // Telephone numbers are read as numbers where they begin without a plus.
    ...(typeof search["recipient"] === "string" || typeof search["recipient"] === "number"
      ? { recipient: String(search["recipient"]).slice(0, 320) }
      : {}),
    ...idIn(search, "message"),
    ...idIn(search, "transaction"),
    ...pageIn(search),
  }),
  component: only(
    "useSandbox",
    page(() => import("../../pages/sandbox/SandboxPage.tsx"), "SandboxPage", ["accounts", "reasons", "sandbox"]),
  ),
});

export const sandboxRoutes = [sandbox] as const;
