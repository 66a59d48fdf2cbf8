import type { User } from "../../identity/queries.ts";

export type DocumentType = "passport" | "driver's license";

/** A document that somebody says is theirs. `data` is what they sent: a machine readable zone, or a number. */
export type DocumentCheck = {
  readonly verificationId: string;
  readonly type: DocumentType;
  readonly data: string;
  readonly event: string;
  readonly user: Pick<User, "firstName" | "lastName" | "dateOfBirth">;
  /** The project's time */
  readonly now: Date;
};

/** `pending`: somebody, or something, decides later. */
export type DocumentResult = {
  readonly status: "approved" | "rejected" | "failed" | "pending";
  /** A word for why not; empty where nothing is wrong */
  readonly errorCode: string;
};

/** Who decides whether documents are their senders'. Results are in the order of the checks. */
export interface DocumentProcessor {
  readonly name: string;
  readonly check: (checks: readonly DocumentCheck[]) => Promise<readonly DocumentResult[]>;
}
