import { expect } from "vitest";
import { virtualOf, type World } from "./world.ts";

/** What somebody who knows only what people are shown can say of the money: per account and currency, in minor units. */
export type Books = {
  readonly of: (account: "outside" | "people" | "fees" | "exchange", currency: string) => bigint;
  /** The balances that people are shown, added up */
  readonly shown: (currency: string) => bigint;
  readonly transactions: number;
};

const minor = (amount: number, currency: string): bigint => BigInt(Math.round(amount * (currency === "JPY" ? 1 : 100)));
const written = (text: string, currency: string): bigint => minor(Number(text.replaceAll(/[^\d.]/g, "")), currency);

/**
 * The books as the people in it could keep them: from their own transactions and receipts, and nothing the server says of balances.
 * Everything has to have come to its end.
 */
export async function keepBooks(world: World): Promise<Books> {
  const { people, send } = world;
  const books = new Map<string, bigint>();
  const enter = (account: string, currency: string, amount: bigint): void => {
    const key = `${account} ${currency}`;
    books.set(key, (books.get(key) ?? 0n) + amount);
  };
  const seen = new Set<string>();
  const virtual = new Set(world.deleted);
  const shown = new Map<string, bigint>();
  for (const person of people) {
    for (const source of await virtualOf(world, person)) {
      virtual.add(source.uuid);
      shown.set(source.currency, (shown.get(source.currency) ?? 0n) + minor(source.balance, source.currency));
    }
  }
  for (const person of people) {
    for (let page = 1; ; page += 1) {
      const { body } = await send("GET", `/v1/transactions?limit=500&page=${page}`, person.token);
      const transactions = body as Record<string, any>[]; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers of any shape
      for (const transaction of transactions) {
        if (seen.has(transaction["uuid"])) continue;
        // Only whoever pays has the receipt that tells what it cost.
        if (transaction["out_user_uuid"] !== null && transaction["out_user_uuid"] !== person.uuid) continue;
        seen.add(transaction["uuid"]);
        const { status_id: status, amount, currency, payment_uuid: payment, gateway_response: gateway } = transaction;
        expect(status, JSON.stringify(transaction)).not.toBe(1); // everything has come to its end
        if (status !== 2) continue;
        const [out, into] = [transaction["out_payment_source_uuid"], transaction["in_payment_source_uuid"]];
        if (into !== null && virtual.has(into)) enter("people", currency, minor(amount, currency));
        const isPaymentItself = payment !== null && transaction["out_user_uuid"] === person.uuid && into !== null;
        if (!isPaymentItself) {
          // Money from outside without a payment (the opening balance, a refund, a withdrawal that came back), or taken back by a bank.
          enter("outside", currency, minor(amount, currency) * (out === null ? -1n : 1n));
          if (out !== null) enter("people", currency, -minor(amount, currency));
          continue;
        }
        const english = { "accept-language": "en" };
        const { amounts } = (await send("GET", `/v1/payments/${payment}/receipt`, person.token, undefined, english)).body;
        const total = written(amounts.total, amounts.currency);
        const cost = written(amounts.cost, amounts.currency);
        const paid = written(amounts.paid, amounts.currency);
        expect(total).toBe(paid + cost);
        enter("fees", amounts.currency, cost);
        if (virtual.has(out)) enter("people", amounts.currency, -total);
        else enter("outside", amounts.currency, -minor(gateway.amount, gateway.currency));
        if (!virtual.has(into)) enter("outside", currency, minor(amount, currency));
        if (amounts.currency !== currency) {
          enter("exchange", amounts.currency, paid);
          enter("exchange", currency, -minor(amount, currency));
        }
      }
      if (transactions.length < 500) break;
    }
  }
  return {
    of: (account, currency) => books.get(`${account} ${currency}`) ?? 0n,
    shown: (currency) => shown.get(currency) ?? 0n,
    transactions: seen.size,
  };
}
