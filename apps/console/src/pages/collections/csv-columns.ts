import type { CollectionOrder } from "../../api/collections.ts";
import type { CsvRow, Read } from "../../lib/csv.ts";
import { isDay } from "../../lib/day.ts";
import { plainIban } from "../../lib/iban.ts";
import { ibanIsRight } from "../../lib/iban-check.ts";
import { parseCents } from "../../lib/money.ts";
import { referencePattern } from "./new-collection.ts";

export type CollectionFault = "missing" | "amount" | "day" | "past" | "future" | "iban" | "scheme" | "reference" | "long";
type Cell<Value> = Read<Value, CollectionFault>;

const text =
  (max: number) =>
  (cell: string): Cell<string> =>
    cell.length > max ? { fault: "long" } : { value: cell };

const amount = (cell: string): Cell<number> => {
  const cents = parseCents(cell.replace(/\s*€$/, ""));
  return cents === undefined || cents === 0 ? { fault: cell === "" ? "missing" : "amount" } : { value: cents };
};

const reference = (cell: string): Cell<string> =>
  referencePattern.test(cell) ? { value: cell } : { fault: cell === "" ? "missing" : "reference" };

const scheme = (cell: string): Cell<"core" | "b2b"> => {
  const word = cell.toLowerCase();
  if (word === "" || word === "core") return { value: "core" };
  return word === "b2b" ? { value: "b2b" } : { fault: "scheme" };
};

const iban = (cell: string): Cell<string> => (cell === "" || ibanIsRight(cell) ? { value: plainIban(cell) } : { fault: "iban" });

/** The columns of a file of collections. `today` is the day in Paris by the workspace's clock. */
export const collectionColumns = (today: string) =>
  ({
    amount: { name: "amount", read: amount },
    reference: { name: "mandate_reference", read: reference },
    scheme: { name: "scheme", read: scheme },
    scheduledDate: {
      name: "scheduled_date",
      read: (cell: string): Cell<string> => {
        if (!isDay(cell)) return { fault: cell === "" ? "missing" : "day" };
        return cell < today ? { fault: "past" } : { value: cell };
      },
    },
    signatureDate: {
      name: "signature_date",
      read: (cell: string): Cell<string> => {
        if (cell !== "" && !isDay(cell)) return { fault: "day" };
        return cell > today ? { fault: "future" } : { value: cell };
      },
    },
    debtorName: { name: "debtor_name", read: text(256) },
    debtorIban: { name: "debtor_iban", read: iban },
    street: { name: "debtor_street", read: text(256) },
    buildingNumber: { name: "debtor_building_number", read: text(256) },
    postalCode: { name: "debtor_postal_code", read: text(256) },
    city: { name: "debtor_city", read: text(256) },
    country: { name: "debtor_country", read: text(2) },
    message: { name: "message", read: text(256) },
    endToEndId: { name: "end_to_end_id", read: text(35) },
    customId: { name: "custom_id", read: text(256) },
    internalNote: { name: "internal_note", read: text(256) },
  }) as const;

export type CollectionColumns = ReturnType<typeof collectionColumns>;
export type CollectionValues = NonNullable<CsvRow<CollectionColumns>["values"]>;

const filled = <Wire extends Record<string, string>>(wire: Wire): Partial<Wire> =>
  Object.fromEntries(Object.entries(wire).filter(([, cell]) => cell !== "")) as Partial<Wire>;

/** A line as the order that it stands for. */
export function orderOfLine(values: CollectionValues, localIban: string): CollectionOrder {
  const { debtorName, debtorIban, street, buildingNumber, postalCode, city, country } = values;
  const hasDebtor = debtorName !== "" && debtorIban !== "";
  return {
    amount: values.amount,
    local_iban: localIban,
    scheduled_date: values.scheduledDate,
    mandate: {
      reference: values.reference,
      scheme: values.scheme,
      ...filled({ signature_date: values.signatureDate }),
      ...(hasDebtor && {
        debtor: {
          name: debtorName,
          iban: debtorIban,
          ...(street !== "" && {
            address: {
              street,
              postal_code: postalCode,
              city,
              country: country.toUpperCase(),
              ...filled({ building_number: buildingNumber }),
            },
          }),
        },
      }),
    },
    ...filled({
      message: values.message,
      end_to_end_id: values.endToEndId,
      custom_id: values.customId,
      internal_note: values.internalNote,
    }),
  };
}
