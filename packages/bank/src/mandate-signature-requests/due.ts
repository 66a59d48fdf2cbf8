import type { DueHandler } from "@memento/platform";
import { expiryKind, tell } from "./ask.ts";
import { lockSignatureRequests, updateSignatureRequests } from "./queries.ts";
import { moveSignatureRequest } from "./states.ts";

/** What falls due about signature requests: the debtor's time is over. */
export const signatureRequestDueHandlers: Readonly<Record<string, DueHandler>> = {
  [expiryKind]: async (context, requestIds) => {
    const { tx, workspaceId } = context;
    const locked = await lockSignatureRequests(tx, workspaceId, requestIds);
    const lapsed = [...locked.values()].filter((request) => request.status === "sent" && !request.isDeleted);
    const expired = lapsed.map((request) => ({ ...request, status: moveSignatureRequest(request.status, "expired") }));
    updateSignatureRequests(tx, workspaceId, expired);
    tell(context, "mandate_signature_request_expired", expired);
  },
};
