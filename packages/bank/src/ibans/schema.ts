import { Type } from "typebox";
import { IbanText, Uuid } from "../wire.ts";
import type { Iban as IbanRow } from "./queries.ts";

const name = Type.String({ minLength: 1, maxLength: 256, description: "Its name, as the console shows it." });
const status = Type.Enum(["active", "inactive"], { description: "An inactive IBAN neither sends nor receives." });
const allowCollections = Type.Boolean({ description: "Whether others may collect from it by direct debit." });

export const Iban = Type.Object(
  {
    id: Uuid("ID of the IBAN."),
    account_id: Uuid("The account it leads to."),
    iban: IbanText,
    name,
    status,
    type: Type.Enum(["main", "virtual"]),
    allow_collections: allowCollections,
    is_deleted: Type.Boolean(),
  },
  { title: "Iban" },
);

export const VirtualIbanBody = Type.Object(
  { account_id: Uuid("The account it shall lead to."), name, allow_collections: Type.Optional(Type.Boolean({ default: true })) },
  { additionalProperties: false, title: "VirtualIbanOrder" },
);

export const IbanChangeBody = Type.Object(
  { name: Type.Optional(name), status: Type.Optional(status), allow_collections: Type.Optional(allowCollections) },
  { additionalProperties: false, title: "IbanChange" },
);

export const ibanToWire = (iban: IbanRow) => ({
  id: iban.ibanId,
  account_id: iban.accountId,
  iban: iban.iban,
  name: iban.name,
  status: iban.status,
  type: iban.type,
  allow_collections: iban.allowCollections,
  is_deleted: iban.isDeleted,
});
