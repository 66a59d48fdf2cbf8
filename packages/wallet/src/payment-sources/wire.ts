import { newId } from "@memento/kernel";
import { balancesOf, type LedgerReader } from "@memento/ledger";
import { ibanIsValid, sepaCountryOf } from "@memento/rails";
import { fieldRefused } from "../http/errors.ts";
import { minorToUnits } from "../http/money.ts";
import { momentToWire } from "../http/moments.ts";
import { readCountry } from "../identity/country.ts";
import type { Project } from "../projects/queries.ts";
import type { NewSource } from "./create.ts";
import type { Source } from "./queries.ts";
import type { PaymentSourceWire, SourceBody } from "./schema.ts";
import { sourceStatusIds, sourceTypeIds } from "./states.ts";

/** `balance`: minor units, for virtual sources. `nin`: the end of it, where there is one. */
export const sourceToWire = (source: Source, { balance, nin }: { balance: bigint | undefined; nin: string | null }): PaymentSourceWire => ({
  uuid: source.sourceId,
  type_id: sourceTypeIds[source.type],
  type: source.type,
  status_id: sourceStatusIds[source.status],
  description: source.description,
  gateway: source.gateway,
  currency: source.currency,
  balance: source.currency === null ? null : minorToUnits(balance ?? 0n, source.currency),
  card: cardToWire(source),
  bank_account:
    source.bankCountry === null || source.swift === null
      ? null
      : { country: source.bankCountry, swift: source.swift, iban: source.iban, account_number: source.accountNumber, nin },
  created_at: momentToWire(source.createdAt),
  updated_at: momentToWire(source.updatedAt),
});

const cardToWire = ({ expirationMonth, expirationYear, cardBrand, cardLastFour }: Source): PaymentSourceWire["card"] =>
  expirationMonth === null || expirationYear === null
    ? null
    : { expiration_month: expirationMonth, expiration_year: expirationYear, brand: cardBrand, last_four: cardLastFour };

/** What a national identification number may be recognised by. */
export const maskedNin = (nin: string): string => `${"•".repeat(Math.max(0, nin.length - 2))}${nin.slice(-2)}`;

/** Sources as their owner sees them, with their balances: one query for all. */
export async function sourcesToWire(
  on: LedgerReader,
  project: Project,
  sources: readonly Source[],
  open: (sealed: string, place: string) => string,
): Promise<PaymentSourceWire[]> {
  const accountIds = sources.flatMap(({ accountId }) => accountId ?? []);
  const balances = accountIds.length === 0 ? new Map<string, bigint>() : await balancesOf(on, project.bookId, accountIds);
  return sources.map((source) => {
    const nin = source.nin === null ? null : maskedNin(open(source.nin, ninPlace(source.sourceId)));
    return sourceToWire(source, { balance: balances.get(source.accountId ?? ""), nin });
  });
}

export const cardPlace = (sourceId: string): string => `wallet.card:${sourceId}`;
export const ninPlace = (sourceId: string): string => `wallet.nin:${sourceId}`;

/** Which gateways there are, and what they take. */
export type Gateways = { readonly cards: readonly string[]; readonly hasBankAccounts: boolean };

/**
 * What a body wants to pay with. Throws 422: a virtual source, a gateway that is not there or not for this type, details of the type that are
 * missing, an IBAN whose check digits are wrong or whose bank SEPA does not reach, a card that has expired at `now` (the project's time).
 */
export function sourceFromWire(
  body: SourceBody,
  { userId, gateways, now, seal }: { userId: string; gateways: Gateways; now: Date; seal: (text: string, place: string) => string },
): NewSource {
  if (body.type === "virtual") throw fieldRefused("type", "not_allowed");
  const sourceId = newId();
  const common = { sourceId, userId, description: body.description.trim(), gateway: body.gateway };
  if (body.type === "card") {
    if (!gateways.cards.includes(body.gateway)) throw fieldRefused("gateway", "unknown_value");
    if (body.card === undefined) throw fieldRefused("card", "required");
    const { expiration_month: month, expiration_year: year, token } = body.card;
    if (Date.UTC(year, month, 1) <= now.getTime()) throw fieldRefused("card.expiration_year", "in_past");
    return { ...common, type: "card", cardToken: seal(token, cardPlace(sourceId)), expirationMonth: month, expirationYear: year };
  }
  if (body.gateway !== "sepa" || !gateways.hasBankAccounts) throw fieldRefused("gateway", "unknown_value");
  if (body.bank_account === undefined) throw fieldRefused("bank_account", "required");
  const { swift, iban, account_number: accountNumber = "", nin = "" } = body.bank_account;
  const bankCountry = readCountry(body.bank_account.country);
  if (bankCountry === undefined) throw fieldRefused("bank_account.country", "unknown_value");
  const electronic = (iban ?? "").replaceAll(/\s/g, "").toUpperCase();
  if (electronic === "") throw fieldRefused("bank_account.iban", "required"); // an account number alone means nothing to SEPA
  if (!ibanIsValid(electronic)) throw fieldRefused("bank_account.iban", "invalid_format");
  if (sepaCountryOf(electronic) === undefined) throw fieldRefused("bank_account.iban", "unknown_value");
  return {
    ...common,
    type: "bank_account",
    bankCountry,
    swift: swift.trim().toUpperCase(),
    iban: electronic,
    accountNumber: accountNumber === "" ? null : accountNumber,
    nin: nin === "" ? null : seal(nin, ninPlace(sourceId)),
  };
}
