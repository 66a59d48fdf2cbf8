import type { FeeRule } from "../../api/wallet.ts";
import { editableMinor, parseMinor } from "../../lib/minor.ts";

/** A rule as it is typed: empty texts are left out. */
export type EditedRule = {
  /** Tells rules apart while they are moved */
  readonly key: string;
  source: "any" | NonNullable<FeeRule["source"]>;
  conversion: "any" | "yes" | "no";
  percent: string;
  fixed: string;
  minimum: string;
  maximum: string;
};

export const newRule = (): EditedRule => ({
  key: crypto.randomUUID(),
  source: "any",
  conversion: "any",
  percent: "",
  fixed: "",
  minimum: "",
  maximum: "",
});

/** A per cent with two decimals, in hundredths of it. Undefined for anything else, or more than all. */
export function percentOf(text: string): number | undefined {
  const points = parseMinor(text.replace(/%\s*$/, ""), "EUR"); // two decimals, as euros have
  return points === undefined || points > 10_000 ? undefined : points;
}

export const editedOf = ({ source, conversion, basis_points: points, fixed, minimum, maximum }: FeeRule, currency: string): EditedRule => {
  const text = (amount: number | undefined): string => (amount === undefined ? "" : editableMinor(amount, currency));
  return {
    ...newRule(),
    source: source ?? "any",
    conversion: conversion === undefined ? "any" : conversion ? "yes" : "no",
    percent: points === undefined ? "" : editableMinor(points, "EUR"),
    fixed: text(fixed),
    minimum: text(minimum),
    maximum: text(maximum),
  };
};

export function ruleOf({ source, conversion, percent, fixed, minimum, maximum }: EditedRule, currency: string): FeeRule {
  const [points, base, least, most] = [percentOf(percent), ...[fixed, minimum, maximum].map((text) => parseMinor(text, currency))];
  return {
    ...(source === "any" ? {} : { source }),
    ...(conversion === "any" ? {} : { conversion: conversion === "yes" }),
    ...(points === undefined ? {} : { basis_points: points }),
    ...(base === undefined ? {} : { fixed: base }),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
  };
}
