import { type Minor, newId, type Outcome, done, refused } from "@memento/kernel";
import { feeOf } from "../fees/schedule.ts";
import type { WalletRefusal } from "../http/problems.ts";
import type { PinHolder, PinJudge } from "../identity/pin-attempts.ts";
import { fullNameOf, type User } from "../identity/queries.ts";
import { type Source, virtualKey } from "../payment-sources/queries.ts";
import type { Project } from "../projects/queries.ts";
import type { Transaction } from "../transactions/queries.ts";
import type { Exchange } from "./exchange.ts";
import type { Payment, PaymentKind } from "./queries.ts";

/** Who gets the money: somebody, whoever has a phone number, or another source of one's own. */
export type Recipient =
  | { readonly userId: string }
  | { readonly phone: string; readonly name: string | null }
  | { readonly sourceId: string };

/** What a person asks for. `amount` is what the recipient gets, in minor units of `currency`, which the project has. */
export type PaymentRequest = {
  /** As it was read a moment ago: the same for all requests of a workspace's batch, but for settings that just changed */
  readonly project: Project;
  readonly ownerId: string;
  readonly sourceId: string;
  readonly pin: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly recipient: Recipient;
  readonly description: string | null;
  readonly imageId: string | null;
  /** The part in a request or pool that it pays for */
  readonly part?: { readonly kind: "share" | "contribution"; readonly participantId: string };
};

/** What the wallet knows about a batch, loaded before anything is decided. Deciding counts wrong PINs. */
export type Known = {
  readonly project: Project;
  readonly users: ReadonlyMap<string, User>;
  readonly pins: ReadonlyMap<string, PinHolder>;
  /** By proven phone */
  readonly usersByPhone: ReadonlyMap<string, User>;
  readonly sources: ReadonlyMap<string, Source>;
  /** By `virtualKey`; deciding does not add to it, booking adds what it opens */
  readonly virtualSources: Map<string, Source>;
  /** `blocker blocked` */
  readonly blocks: ReadonlySet<string>;
  /** Undefined where nothing in the batch needs it, or where rates are not to be had */
  readonly exchange: Exchange | undefined;
  readonly pinJudge: PinJudge;
};

/** How the money of a payment gets on its way. */
export type Route = "direct" | "hold" | "charge" | "payout";

export type Draft = {
  readonly payment: Payment;
  readonly transaction: Transaction;
  readonly route: Route;
  readonly owner: User;
  readonly recipient: User | undefined;
  readonly source: Source;
  /** Where the money goes, where that is known and open already */
  readonly target: Source | undefined;
};

/** Money for a phone that nobody has waits so long, in the project's time, and is given back then. */
export const heldMs = 14 * 86_400_000;

/**
 * Decides one payment: refuses it, or says what is to be written and how its money moves. The order of the checks is part of the API: one
 * request, one answer. Only the ledger can still say no, for want of funds.
 */
export function decidePayment(request: PaymentRequest, known: Known, now: Date): Outcome<Draft, WalletRefusal> {
  const owner = known.users.get(request.ownerId);
  if (owner === undefined) return refused("not_found");
  if (owner.status !== "active") return refused(owner.status === "locked" ? "user_locked" : "user_pending");
  const source = known.sources.get(request.sourceId);
  if (source === undefined || source.userId !== owner.userId) return refused("payment_source_uuid:not_found");
  const target = targetOf(request, known, owner);
  if (!target.ok) return target;
  const holder = known.pins.get(owner.userId);
  const verdict = holder === undefined ? "wrong" : known.pinJudge.judge(holder, request.pin);
  if (verdict !== "right") return refused(verdict === "locked" ? "user_locked" : "pin:incorrect");
  const judged = judgeSource(source, now) ?? judgeTarget(source, target.value, known, owner);
  if (judged !== undefined) return refused(judged);
  const price = priceOf(request, known, source);
  return price.ok ? done(draftOf({ request, owner, source, target: target.value, price: price.value, now })) : price;
}

type Target = {
  readonly kind: PaymentKind;
  readonly user: User | undefined;
  readonly phone: string | null;
  readonly source: Source | undefined;
};

function targetOf({ recipient, currency }: PaymentRequest, known: Known, owner: User): Outcome<Target, WalletRefusal> {
  if ("sourceId" in recipient) {
    const source = known.sources.get(recipient.sourceId);
    if (source === undefined || source.userId !== owner.userId) return refused("recipient.payment_source_uuid:not_found");
    // The payment is in what arrives: a balance's own currency, and euros on a bank account.
    if ((source.type === "virtual" ? source.currency : source.type === "bank_account" ? "EUR" : currency) !== currency)
      return refused("currency:incorrect");
    const kind = source.type === "virtual" ? "top_up" : "withdrawal";
    return done({ kind, user: owner, phone: null, source });
  }
  const phone = "phone" in recipient ? recipient.phone : null;
  const user = "phone" in recipient ? known.usersByPhone.get(recipient.phone) : known.users.get(recipient.userId);
  if (user === undefined && phone === null) return refused("recipient.user_uuid:not_found");
  const source = user === undefined ? undefined : known.virtualSources.get(virtualKey({ userId: user.userId, currency }));
  return done({ kind: "payment", user, phone, source });
}

/** A card is good until the end of its month (UTC). */
export function judgeSource(source: Source, now: Date): "source_not_enabled" | "source_expired" | undefined {
  if (source.status !== "enabled") return "source_not_enabled";
  const { expirationMonth, expirationYear } = source;
  if (expirationMonth === null || expirationYear === null) return undefined;
  return Date.UTC(expirationYear, expirationMonth, 1) <= now.getTime() ? "source_expired" : undefined;
}

function judgeTarget(source: Source, target: Target, known: Known, owner: User): WalletRefusal | undefined {
  const { kind, user } = target;
  if (kind === "payment") {
    if (user?.userId === owner.userId) return "payment_to_self";
    if (user?.status === "rejected") return "recipient_unavailable";
    if (user !== undefined && known.blocks.has(`${user.userId} ${owner.userId}`)) return "blocked";
    return undefined;
  }
  if (target.source?.sourceId === source.sourceId) return "payment_to_self";
  if (kind === "top_up") return undefined;
  // Out of the wallet: only what is in it, and only to where its gateway can pay.
  if (source.type !== "virtual" || target.source?.type !== "bank_account") return "source_cannot_receive";
  return target.source.status === "enabled" ? undefined : "source_not_enabled";
}

type Price = { readonly debitAmount: bigint; readonly debitCurrency: string; readonly rate: string | null; readonly fee: bigint };

/** Bank accounts are debited in euros, virtual sources in their own currency, cards in whatever is paid. */
const debitCurrencyOf = (source: Source, currency: string): string => {
  if (source.type === "virtual") return source.currency ?? currency;
  return source.type === "bank_account" ? "EUR" : currency;
};

/** What a payment costs whoever pays it. Whether it counts as a conversion in the fee schedule is told by its currencies, unless the caller says so. */
export function priceOf(
  { amount, currency }: Pick<PaymentRequest, "amount" | "currency">,
  { project, exchange }: Pick<Known, "project" | "exchange">,
  source: Source,
  { conversion }: { conversion?: boolean } = {},
): Outcome<Price, WalletRefusal> {
  const debitCurrency = debitCurrencyOf(source, currency);
  const quoted =
    debitCurrency === currency ? { debit: amount, rate: null } : exchange?.quote({ from: debitCurrency, to: currency, amount });
  if (quoted === undefined) return refused("rate_unavailable");
  const fromProject = (value: bigint): bigint | undefined =>
    debitCurrency === project.currency || value === 0n
      ? value
      : exchange?.atMidRate({ from: project.currency, to: debitCurrency, amount: value });
  let isUnknown = false;
  const fee = feeOf(
    project.fees,
    { source: source.type, conversion: conversion ?? debitCurrency !== currency, amount: quoted.debit as Minor },
    (value) => {
      const converted = fromProject(value);
      isUnknown ||= converted === undefined;
      return converted ?? 0n;
    },
  );
  return isUnknown ? refused("rate_unavailable") : done({ debitAmount: quoted.debit, debitCurrency, rate: quoted.rate, fee });
}

function draftOf(decided: { request: PaymentRequest; owner: User; source: Source; target: Target; price: Price; now: Date }): Draft {
  const { request, owner, source, target, price, now } = decided;
  const { amount, currency, description, imageId, recipient, part } = request;
  const route = routeOf(source, target);
  const isPaid = route === "direct";
  const given = "phone" in recipient ? recipient.name : null;
  const paymentId = newId();
  const transactionId = newId();
  return {
    route,
    owner,
    recipient: target.user,
    source,
    target: target.source,
    payment: {
      paymentId,
      kind: part?.kind ?? target.kind,
      status: isPaid ? "closed" : "open",
      ownerId: owner.userId,
      transactionId,
      partId: part?.participantId ?? null,
      participantId: newId(),
      participantStatus: isPaid ? "paid" : "pending",
      recipientUserId: target.user?.userId ?? null,
      recipientPhone: target.phone,
      recipientName: target.user === undefined ? given : fullNameOf(target.user),
      amount,
      currency,
      description,
      imageId,
      createdAt: now,
      updatedAt: now,
    },
    transaction: {
      transactionId,
      paymentId,
      outUserId: owner.userId,
      inUserId: target.user?.userId ?? null,
      outSourceId: source.sourceId,
      inSourceId: target.source?.sourceId ?? null,
      status: isPaid ? "approved" : "active",
      amount,
      currency,
      ...price,
      trackingCode: null,
      error: false,
      gatewayResponse: null,
      expiresAt: route === "hold" ? new Date(now.getTime() + heldMs) : null,
      createdAt: now,
      updatedAt: now,
    },
  };
}

function routeOf(source: Source, target: Target): Route {
  if (source.type !== "virtual") return "charge";
  if (target.kind === "withdrawal") return "payout";
  return target.user === undefined ? "hold" : "direct";
}
