import { present, type WorkspaceId } from "@memento/kernel";
import { codePlace } from "../payment-sources/create.ts";
import { type CodeSent, type CodeToSend, findCodesToSend, writeCodesSent } from "../payment-sources/codes.ts";
import { cardPlace } from "../payment-sources/wire.ts";
import { readProject } from "../projects/queries.ts";
import { findUsers, fullNameOf } from "../identity/queries.ts";
import { askBank, type BankMeans } from "./bank.ts";
import { askCards, type CardMeans } from "./cards.ts";
import { findChargesReady } from "./queries.ts";
import type { Secrets } from "@memento/platform";

export type SendMeans = BankMeans & Omit<CardMeans, "secrets"> & { readonly secrets: Secrets };

const chunk = 100;

/** Asks gateways for whatever a project waits for: charges, payouts, refunds, and the codes that prove sources. */
export async function sendCharges(means: SendMeans, workspaceId: WorkspaceId): Promise<void> {
  await sendCodes(means, workspaceId);
  for (;;) {
    const charges = await findChargesReady(means.database, workspaceId, means.now(), chunk);
    await Promise.all([
      askBank(
        means,
        workspaceId,
        charges.filter(({ gateway }) => gateway === "sepa"),
      ),
      askCards(
        means,
        workspaceId,
        charges.filter(({ gateway }) => gateway !== "sepa"),
      ),
    ]);
    if (charges.length < chunk) return;
  }
}

/**
 * Sends the codes that are to appear on statements: a small charge to a card, a cent to a bank account. One that a gateway refuses is not sent
 * again: its source stays pending, as nobody can read the code.
 */
async function sendCodes(means: SendMeans, workspaceId: WorkspaceId): Promise<void> {
  const { database, secrets } = means;
  const codes = await findCodesToSend(database, workspaceId, chunk);
  if (codes.length === 0) return;
  const toAccounts = codes.filter(({ type }) => type === "bank_account");
  const toCards = codes.filter(({ type }) => type === "card");
  const codeOf = ({ sourceId, codeSealed }: CodeToSend): string => secrets.open(codeSealed, codePlace(sourceId));
  await Promise.all([
    sendByTransfer(means, workspaceId, toAccounts, codeOf),
    ...toCards.map(async (source) => {
      const sent = await sendByCard(means, source, codeOf(source)).catch((error: unknown) => void means.onFault(error));
      if (sent !== undefined) await database.transaction((tx) => Promise.resolve(writeCodesSent(tx, workspaceId, [sent])));
    }),
  ]);
}

async function sendByCard({ cards, secrets }: SendMeans, source: CodeToSend, code: string): Promise<CodeSent | undefined> {
  const { sourceId } = source;
  const unchanged: CodeSent = { sourceId, cardToken: null, cardBrand: null, cardLastFour: null };
  const gateway = cards.find(({ name }) => name === source.gateway);
  if (gateway === undefined || source.cardToken === null) return unchanged;
  const token = secrets.open(source.cardToken, cardPlace(sourceId));
  const currency = gateway.supports("EUR") ? "EUR" : "USD";
  const order = { verificationId: sourceId, token, code: gateway.fixedCode ?? code, currency, requestedAt: source.createdAt };
  const report = present((await gateway.verifyCard([order]))[0], "report of a verification");
  if (report.status === "pending") return undefined;
  return {
    sourceId,
    cardToken: report.token === token ? null : secrets.seal(report.token, cardPlace(sourceId)),
    cardBrand: report.card?.brand ?? null,
    cardLastFour: report.card?.lastFour ?? null,
  };
}

/** A cent from the ring-fenced account, in one transaction with the note that it was sent. */
async function sendByTransfer(
  { commands, bankAccounts }: SendMeans,
  workspaceId: WorkspaceId,
  sources: readonly CodeToSend[],
  codeOf: (source: CodeToSend) => string,
): Promise<void> {
  if (sources.length === 0) return;
  await commands.run(
    workspaceId,
    {
      name: "send_source_codes",
      load: async (tx) => ({
        project: await readProject(tx, workspaceId),
        users: await findUsers(
          tx,
          workspaceId,
          sources.map(({ userId }) => userId),
        ),
      }),
      async run({ tx, now }, requests: readonly CodeToSend[], { project, users }) {
        const still = new Set((await findCodesToSend(tx, workspaceId, chunk)).map(({ sourceId }) => sourceId));
        const orders = requests.flatMap((source) => {
          const user = users.get(source.userId);
          if (!still.has(source.sourceId) || source.iban === null || user === undefined) return [];
          const message = `${codeOf(source)} ${project.name}`.slice(0, 140);
          return [{ chargeId: source.sourceId, amount: 1n, iban: source.iban, name: fullNameOf(user), message }];
        });
        if (project.ringFencedIban !== null && orders.length > 0)
          await bankAccounts.pay({ tx, workspaceId, now }, project.ringFencedIban, orders);
        const nothing = { cardToken: null, cardBrand: null, cardLastFour: null };
        writeCodesSent(
          tx,
          workspaceId,
          requests.map(({ sourceId }) => ({ sourceId, ...nothing })),
        );
        return requests.map(() => ({ ok: true, value: undefined }));
      },
    },
    sources,
  );
}
