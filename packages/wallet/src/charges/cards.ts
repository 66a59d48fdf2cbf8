import { setTimeout as sleep } from "node:timers/promises";
import { present, type WorkspaceId } from "@memento/kernel";
import type { Commands, Database, Secrets } from "@memento/platform";
import { type CardGateway, GatewayUnavailable } from "@memento/rails";
import { cardPlace } from "../payment-sources/wire.ts";
import type { Messenger } from "../payments/tell.ts";
import { applyReports, type ChargeReport } from "./apply.ts";
import { type Charge, findCharges, putChargesOff } from "./queries.ts";

export type CardMeans = {
  readonly database: Database;
  readonly commands: Commands;
  readonly secrets: Pick<Secrets, "open">;
  readonly messenger: Messenger;
  readonly cards: readonly CardGateway[];
  /** Real time */
  readonly now: () => Date;
  /** Told of a gateway that could not be asked, or answered what it may not. */
  readonly onFault: (error: unknown) => void;
};

const findTokens = {
  name: "wallet.card_tokens",
  // Whatever became of the source since: what was begun is ended.
  text: `select source_id as "sourceId", card_token as "cardToken" from wallet.payment_source where workspace_id = $1 and source_id = any ($2::uuid[])`,
};

/**
 * Asks card gateways for charges and refunds, and books what they say. Each is asked for on its own, so that a slow one holds up no other. What was not
 * learned stays as it is and is asked for again, under the same id. Returns once all have been asked.
 */
export async function askCards(means: CardMeans, workspaceId: WorkspaceId, charges: readonly Charge[]): Promise<void> {
  const { database, commands, secrets, cards, messenger, now, onFault } = means;
  if (charges.length === 0) return;
  const [tokens, originals] = await Promise.all([
    database.query<{ sourceId: string; cardToken: string | null }>(findTokens, [workspaceId, charges.map(({ sourceId }) => sourceId)]),
    findCharges(
      database,
      workspaceId,
      charges.flatMap(({ refundOf }) => refundOf ?? []),
    ),
  ]);
  const sealed = new Map(tokens.map(({ sourceId, cardToken }) => [sourceId, cardToken]));
  const operation = applyReports(messenger);
  await Promise.all(
    charges.map(async (charge) => {
      const gateway = cards.find(({ name }) => name === charge.gateway);
      try {
        if (gateway === undefined) throw new GatewayUnavailable(`gateway ${charge.gateway} is not configured`);
        const original = charge.refundOf === null ? undefined : originals.get(charge.refundOf);
        const token = sealed.get(charge.sourceId) ?? null;
        const report =
          charge.kind === "refund"
            ? await refund(gateway, charge, present(original, "charge of a refund"))
            : await take(gateway, charge, token === null ? "" : secrets.open(token, cardPlace(charge.sourceId)));
        await commands.run(workspaceId, operation, [report]);
        if (report.state === "pending") await putChargesOff(database, workspaceId, [charge.chargeId], now());
      } catch (error) {
        onFault(error);
        await putChargesOff(database, workspaceId, [charge.chargeId], now());
      }
    }),
  );
}

async function take(gateway: CardGateway, charge: Charge, token: string): Promise<ChargeReport> {
  const { chargeId, amount, currency, state, referenceCode, createdAt } = charge;
  // A source that was deleted took its token along; deleting waits for what is under way, so this one was never sent.
  if (token === "") return nothing(chargeId, "declined", "no_token");
  const order = { chargeId, token, amount, currency, description: `payment ${chargeId}`, requestedAt: createdAt };
  const [report] = state === "sending" ? await gateway.charge([order]) : await gateway.look([{ ...order, referenceCode }]);
  const { status, ...told } = present(report, "report of a charge");
  return { ...told, state: status };
}

async function refund(gateway: CardGateway, charge: Charge, original: Charge): Promise<ChargeReport> {
  const { chargeId, amount, currency, createdAt } = charge;
  if (original.referenceCode === null) return nothing(chargeId, "declined", "no_reference");
  const order = { refundId: chargeId, chargeId: original.chargeId, amount, currency, referenceCode: original.referenceCode };
  const [report] = await gateway.refund([{ ...order, requestedAt: createdAt }]);
  const { status, reasonCode, referenceCode, processedAt } = present(report, "report of a refund");
  const state = status === "refunded" ? "approved" : status === "refused" ? "declined" : "pending";
  return { chargeId, state, reasonCode, referenceCode, processedAt, authorizationCode: null, trackingCode: null };
}

const nothing = (chargeId: string, state: "declined", reasonCode: string): ChargeReport => ({
  chargeId,
  state,
  reasonCode,
  referenceCode: null,
  processedAt: null,
  authorizationCode: null,
  trackingCode: null,
});

/** So long whoever pays by card waits for the gateway; after that a worker goes on. Real time. */
const settleMsMax = 5_000;

/** Asks a card's gateway for a charge that was just written, and waits for it within reason. Does nothing where no card is to be charged. */
export async function settleCharge(means: CardMeans, workspaceId: WorkspaceId, chargeId: string): Promise<void> {
  const charge = (await findCharges(means.database, workspaceId, [chargeId])).get(chargeId);
  if (charge?.state !== "sending" || charge.gateway === "sepa") return;
  await Promise.race([askCards(means, workspaceId, [charge]), sleep(settleMsMax, undefined, { ref: false })]);
}
