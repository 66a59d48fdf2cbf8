import { minorToWire } from "@memento/kernel";
import { Type } from "typebox";
import { IbanText, Uuid } from "../wire.ts";
import { type Account as AccountRow, accountTypes } from "./queries.ts";

export const Account = Type.Object(
  {
    id: Uuid("ID of the account."),
    name: Type.String({ description: "Its name, as the console shows it." }),
    status: Type.Enum(["active", "closed"]),
    balance: Type.Integer({ format: "int64", description: "Available balance in cents at this moment, without any authorised overdraft." }),
    currency: Type.String({ description: "ISO 4217 code." }),
    iban: IbanText,
    type: Type.Enum([...accountTypes]),
    is_main: Type.Boolean({ description: "Whether it is the workspace's main account." }),
  },
  { title: "Account" },
);

export const accountToWire = (account: AccountRow, balance: bigint) => ({
  id: account.accountId,
  name: account.name,
  status: account.status,
  balance: minorToWire(balance),
  currency: "EUR",
  iban: account.mainIban,
  type: account.type,
  is_main: account.isMain,
});
