import { randomBytes } from "node:crypto";
import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Tx } from "@memento/platform";
import { tokenDigest } from "../http/session.ts";

/** A token that somebody carries: 256 random bits. The database keeps its digest only. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export type TokenStatus = "pending" | "approved" | "rejected";

/** An authentication token as it is kept. Times are real time, but for the code's. */
export type NewAuthToken = {
  readonly tokenId: string;
  /** Null: nobody has the identity that was given, and nobody is told so */
  readonly userId: string | null;
  readonly deviceUuid: string | null;
  readonly authenticator: string;
  readonly status: TokenStatus;
  readonly token: string;
  readonly codeHash: string | null;
  readonly codeExpiresAt: Date | null;
  /** The number that the code goes to, in E.164 */
  readonly codeRecipient: string | null;
  readonly createdAt: Date;
};

const insertRows = bulkInsert(
  "wallet.auth_token",
  {
    workspace_id: "uuid",
    token_id: "uuid",
    user_id: "uuid",
    device_uuid: "uuid",
    authenticator: "text",
    status: "text",
    token_sha256: "bytea",
    code_hash: "text",
    code_expires_at: "timestamptz",
    code_recipient: "text",
    created_at: "timestamptz",
    approved_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertAuthTokens = (tx: Tx, workspaceId: WorkspaceId, tokens: readonly NewAuthToken[]): void =>
  insertRows(
    tx,
    tokens.map((token) => ({
      workspace_id: workspaceId,
      token_id: token.tokenId,
      user_id: token.userId,
      device_uuid: token.deviceUuid,
      authenticator: token.authenticator,
      status: token.status,
      token_sha256: `\\x${tokenDigest(token.token)}`,
      code_hash: token.codeHash,
      code_expires_at: token.codeExpiresAt,
      code_recipient: token.codeRecipient,
      created_at: token.createdAt,
      approved_at: token.status === "approved" ? token.createdAt : null,
    })),
  );
