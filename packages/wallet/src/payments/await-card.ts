import type { WorkspaceId } from "@memento/kernel";
import { settleCharge } from "../charges/cards.ts";
import { findCharges } from "../charges/queries.ts";
import type { WalletDeps } from "../deps.ts";
import { StateRefused } from "../http/errors.ts";
import { findTransactions } from "../transactions/queries.ts";

/**
 * Waits for the gateway of a card that pays for a transaction, within reason. Throws `card_declined` and `card_failed` where nothing came of it; so it
 * does when the request is repeated with its Idempotency-Key later. Bank accounts are another matter: nobody waits for a bank, and a repeated request is
 * still told of what it began.
 */
export async function awaitCard(deps: WalletDeps, workspaceId: WorkspaceId, transactionId: string): Promise<void> {
  const charge = (await findCharges(deps.database, workspaceId, [transactionId])).get(transactionId);
  if (charge === undefined || charge.gateway === "sepa") return;
  await settleCharge(deps, workspaceId, transactionId);
  const transaction = (await findTransactions(deps.database, workspaceId, [transactionId])).get(transactionId);
  if (transaction?.status === "rejected") throw new StateRefused("card_declined");
  if (transaction?.status === "failed") throw new StateRefused("card_failed");
}
