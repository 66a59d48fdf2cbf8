import type { WorkspaceId } from "@memento/kernel";
import type { MessageToSend, OperationContext, Tx } from "@memento/platform";
import { decimalOf } from "../http/money.ts";
import { currencyExponent } from "@memento/kernel";
import { languageOf } from "../http/language.ts";
import { fullNameOf, type User } from "../identity/queries.ts";
import { describeNews } from "../notifications/describe.ts";
import { findBlocks } from "../notifications/notify.ts";
import type { Payment } from "./queries.ts";

/** Sends messages once the caller's transaction has committed. */
export type Messenger = {
  readonly queueMessages: (tx: Tx, workspaceId: WorkspaceId, at: Date, messages: readonly MessageToSend[]) => void;
};

const texts = {
  payment_declined: {
    en: "Your payment of {amount} was declined. Nothing was taken.",
    fr: "Votre paiement de {amount} a été refusé. Rien n'a été prélevé.",
  },
  payment_failed: {
    en: "Your payment of {amount} failed. Nothing was taken.",
    fr: "Votre paiement de {amount} a échoué. Rien n'a été prélevé.",
  },
  payment_expired: {
    en: "Nobody claimed your payment of {amount}. The money is yours again.",
    fr: "Personne n'a réclamé votre paiement de {amount}. L'argent vous revient.",
  },
  payment_returned: {
    en: "Your bank took back {amount}. It was taken from your balance.",
    fr: "Votre banque a repris {amount}. La somme a été retirée de votre solde.",
  },
  withdrawal_returned: {
    en: "Your withdrawal of {amount} came back. It is in your balance again.",
    fr: "Votre retrait de {amount} est revenu. La somme est de nouveau dans votre solde.",
  },
} as const satisfies Record<string, { en: string; fr: string }>;

/** That money came in, for the recipients of payments that have arrived. Shares and contributions are told of as such. */
export function tellRecipients(
  messenger: Messenger,
  { tx, workspaceId, now }: OperationContext,
  payments: readonly { readonly payment: Payment; readonly owner: User; readonly recipient: User | undefined }[],
): void {
  const messages = payments.flatMap(({ payment, owner, recipient }): MessageToSend[] => {
    const { kind, participantStatus, amount, currency, description: title, paymentId, transactionId } = payment;
    if (kind !== "payment" || participantStatus !== "paid" || recipient === undefined) return [];
    const body = describeNews({ key: "received", actor: fullNameOf(owner), amount, currency, title }, recipient.locale);
    const data = { key: "received", type: "payment", object_uuid: paymentId, notification_uuid: transactionId };
    return [{ channel: "push", recipient: recipient.userId, body, data }];
  });
  messenger.queueMessages(tx, workspaceId, now, messages);
}

/** As `tellRecipients`, for money that was on its way for a while: meanwhile its recipient may have blocked whoever paid, and then is told nothing. */
export async function tellRecipientsLate(
  messenger: Messenger,
  context: OperationContext,
  payments: Parameters<typeof tellRecipients>[2],
): Promise<void> {
  const arrived = payments.filter(({ payment: { kind, participantStatus } }) => kind === "payment" && participantStatus === "paid");
  const recipientIds = arrived.flatMap(({ recipient }) => recipient?.userId ?? []);
  const ownerIds = arrived.map(({ owner }) => owner.userId);
  const blocks = await findBlocks(context.tx, context.workspaceId, recipientIds, ownerIds);
  const heard = arrived.filter(({ owner, recipient }) => recipient !== undefined && !blocks.has(`${recipient.userId} ${owner.userId}`));
  tellRecipients(messenger, context, heard);
}

/** News about a payment for one person. */
export type Telling = { readonly key: keyof typeof texts; readonly userId: string; readonly payment: Payment };

/** Tells people, in their language, what became of their money: a push message each. */
export function tellUsers(
  messenger: Messenger,
  { tx, workspaceId, now }: OperationContext,
  users: ReadonlyMap<string, User>,
  tellings: readonly Telling[],
): void {
  const messages = tellings.flatMap(({ key, userId, payment }): MessageToSend[] => {
    const user = users.get(userId);
    if (user === undefined) return [];
    const amount = `${decimalOf(payment.amount, currencyExponent(payment.currency))} ${payment.currency}`;
    const body = texts[key][languageOf(user.locale)].replace("{amount}", amount);
    return [{ channel: "push", recipient: userId, body, data: { key, payment_uuid: payment.paymentId } }];
  });
  messenger.queueMessages(tx, workspaceId, now, messages);
}
