import type { WorkspaceId } from "@memento/kernel";
import type { Actor } from "./console/audit.ts";

/** Who calls a route of the Bank API's resources: a program that signs its requests, or a member who is signed in at the console. */
export type Caller = {
  readonly workspaceId: WorkspaceId;
  /** Id of the application or member. Idempotency-Keys are each caller's own. */
  readonly callerId: string;
  /** For the log */
  readonly name: string;
} & ({ readonly kind: "application" } | { readonly kind: "member"; readonly actor: Actor });

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls: set for every handler below an application's signature or a member's session. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** A large body: its sender is known before it is read. A form is then read by the route itself, JSON as everywhere. */
    body?: "multipart" | "large_json";
  }
}
