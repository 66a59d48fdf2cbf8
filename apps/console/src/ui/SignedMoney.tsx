import { Text } from "@mantine/core";
import { Money } from "./Money.tsx";

type Props = { cents: number; currency?: string; direction: "debit" | "credit"; isOff?: boolean };

/** An amount with its sign: what came in has a plus and a colour, what never moved is struck through. */
export const SignedMoney = ({ cents, currency = "EUR", direction, isOff = false }: Props) => (
  <Text
    span
    inherit
    fw={500}
    td={isOff ? "line-through" : undefined}
    className={isOff ? "tone-over" : direction === "credit" ? "tone-good" : undefined}
    style={{ whiteSpace: "nowrap" }}
  >
    {direction === "credit" ? "+" : ""}
    <Money minor={direction === "credit" ? cents : -cents} currency={currency} />
  </Text>
);
