import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, Uuid, type WalletApp } from "../http/app.ts";
import { fieldRefused, throwRefusal } from "../http/errors.ts";
import { CurrencyCode, minorFromWire, minorToUnits, Money } from "../http/money.ts";
import { findSources } from "../payment-sources/queries.ts";
import { priceOf } from "../payments/decide.ts";
import { OrNull } from "../http/app.ts";

const FeePaymentSource = (description: string) =>
  Type.Object({ payment_source_uuid: Uuid("Names the payment source."), currency: CurrencyCode }, { description });

const FeeBody = Type.Object({
  amount: Money("What is to be sent, in the source's currency."),
  source: FeePaymentSource("What is paid from, and in which currency."),
  destination: FeePaymentSource("What is paid to, and in which currency it arrives."),
});

const Fee = Type.Object(
  {
    amount: Money("As it was given."),
    fee: Money("What it costs, on top of the amount."),
    total: Money("Amount and fee: what the source pays."),
    currency: CurrencyCode,
    destination_amount: Money("What arrives."),
    destination_currency: CurrencyCode,
    rate: OrNull(
      Type.String({ description: "Units of the source's currency for one unit of the destination's; null without conversion." }),
    ),
  },
  { title: "Fee" },
);

export function feeRoutes(app: WalletApp, deps: WalletDeps): void {
  app.post(
    "/fees/calculate",
    {
      schema: {
        tags: ["Fees"],
        summary: "Calculate payment fee",
        description: "What sending an amount from one payment source to another costs at the moment. Nothing is kept, and no money moves.",
        body: FeeBody,
        response: responses({ 200: Fee }),
      },
    },
    async (request) => {
      const { amount: given, source: from, destination: to } = request.body;
      const { workspaceId, userId } = request.person;
      const { project } = request;
      if (!project.currencies.includes(from.currency)) throw fieldRefused("source.currency", "unknown_value");
      if (!project.currencies.includes(to.currency)) throw fieldRefused("destination.currency", "unknown_value");
      const amount = minorFromWire(given, from.currency);
      if (!amount.ok) throw fieldRefused("amount", amount.refusal);
      const [fromId, toId] = [from.payment_source_uuid.toLowerCase(), to.payment_source_uuid.toLowerCase()];
      const [sources, exchange] = await Promise.all([findSources(deps.database, workspaceId, [fromId, toId]), deps.exchange()]);
      const source = sources.get(fromId);
      if (source === undefined || source.userId !== userId) throw fieldRefused("source.payment_source_uuid", "not_found");
      if (!sources.has(toId)) throw fieldRefused("destination.payment_source_uuid", "not_found");
      if (source.currency !== null && source.currency !== from.currency) throw fieldRefused("source.currency", "incorrect");
      // The other way round than a payment, which knows what arrives: what arrives is worth what is sent.
      const arrives =
        from.currency === to.currency
          ? amount.value
          : exchange?.quoteDebit({ from: from.currency, to: to.currency, amount: amount.value })?.credit;
      if (arrives === undefined) return throwRefusal("rate_unavailable");
      const price = priceOf(
        { amount: amount.value, currency: from.currency },
        { project, exchange },
        { ...source, currency: from.currency },
        {
          conversion: from.currency !== to.currency,
        },
      );
      if (!price.ok) return throwRefusal(price.refusal);
      const { fee } = price.value;
      const rate =
        from.currency === to.currency ? null : (exchange?.quote({ from: from.currency, to: to.currency, amount: 1n })?.rate ?? null);
      return {
        amount: given,
        fee: minorToUnits(fee, from.currency),
        total: minorToUnits(amount.value + fee, from.currency),
        currency: from.currency,
        destination_amount: minorToUnits(arrives, to.currency),
        destination_currency: to.currency,
        rate,
      };
    },
  );
}
