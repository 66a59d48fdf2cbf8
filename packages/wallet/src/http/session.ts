import { hash } from "node:crypto";
import type { WorkspaceId } from "@memento/kernel";
import { type App, Batcher, type Database } from "@memento/platform";
import type { FastifyRequest } from "fastify";
import type { UserStatus } from "../identity/states.ts";
import { StateRefused, unauthorized } from "./errors.ts";

/** Who is signed in. */
export type Person = {
  readonly workspaceId: WorkspaceId;
  readonly userId: string;
  readonly sessionId: string;
  readonly tokenId: string;
  readonly deviceUuid: string | null;
  readonly status: UserStatus;
  readonly locale: string;
  readonly imageId: string | null;
  /** Real time, as is `expiresAt` */
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When this person last proved who they are, in real time */
  readonly authenticatedAt: Date;
};

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in: set for every handler but those of `session: "none"`. */
    person: Person;
  }
  interface FastifyContextConfig {
    wallet?: {
      /** "none": no session is needed */
      session?: "none";
      /** "raw": the route reads its body by itself */
      body?: "raw";
      /** A locked user may do this, beside reading */
      lockedToo?: true;
    };
  }
}

/** How tokens are kept: their SHA-256, here in hexadecimal. They have 256 bits of their own, so nothing slower is needed. */
export const tokenDigest = (token: string): string => hash("sha256", token, "hex");

const findSessions = {
  name: "wallet.sessions_by_token",
  text: `select encode(s.token_sha256, 'hex') as digest, s.workspace_id as "workspaceId", s.user_id as "userId", s.session_id as "sessionId",
      s.token_id as "tokenId", s.device_uuid as "deviceUuid", s.created_at as "createdAt", s.expires_at as "expiresAt", u.status, u.locale, u.image_id as "imageId",
      coalesce(t.approved_at, t.created_at) as "authenticatedAt"
    from wallet.session s
      join wallet.user u on u.workspace_id = s.workspace_id and u.user_id = s.user_id
      join wallet.auth_token t on t.workspace_id = s.workspace_id and t.token_id = s.token_id
    where s.token_sha256 = any ($1::bytea[])`,
};

type Row = Person & { readonly digest: string };

/** The session behind a token, read for all requests that are waiting at once; undefined for an unknown one. */
export function createSessionReader(database: Database): (digest: string) => Promise<Row | undefined> {
  const batcher = new Batcher<string, Row | undefined>({
    async commit(digests) {
      const rows = await database.query<Row>(findSessions, [`{${[...new Set(digests)].map((digest) => `"\\\\x${digest}"`).join(",")}}`]);
      const byDigest = new Map(rows.map((row) => [row.digest, row]));
      return digests.map((digest) => ({ status: "fulfilled", value: byDigest.get(digest) }));
    },
    batchWeightMax: 1_000,
    parallelMax: 2,
    queueMax: 20_000,
    waitMsMax: 10_000,
  });
  return (digest) => batcher.submit(digest);
}

/** The token of an Authorization header; undefined without one. Throws 401 for a header that is no bearer token. */
export function bearerOf(request: FastifyRequest): string {
  const [, token] = /^bearer +([\w+/=.~-]{1,512})$/i.exec(request.headers.authorization ?? "") ?? [];
  if (token === undefined) throw unauthorized();
  return token;
}

/**
 * Lets nobody into this scope without a session of the request's project; routes of `session: "none"` excepted. Sessions run in real time.
 * A rejected user has no session any more; a locked one may look, and do nothing.
 */
export function requireSessions(app: App, { database, now }: { database: Database; now: () => Date }): void {
  const readSession = createSessionReader(database);
  app.decorateRequest("person");
  app.addHook("onRequest", (request, _reply, done) => {
    const { wallet } = request.routeOptions.config;
    if (wallet?.session === "none") return done();
    const admit = (session: Row | undefined): void => {
      if (session === undefined || session.workspaceId !== request.project.workspaceId || session.expiresAt <= now())
        return done(unauthorized());
      if (session.status === "rejected") return done(unauthorized());
      if (session.status === "locked" && request.method !== "GET" && wallet?.lockedToo !== true)
        return done(new StateRefused("user_locked"));
      request.person = session;
      request.callerName = session.userId;
      done();
    };
    readSession(tokenDigest(bearerOf(request))).then(admit, done);
  });
}
