import { Type } from "typebox";

export const mandateSchemes = ["core", "b2b"] as const;
export type MandateScheme = (typeof mandateSchemes)[number];

/** CORE for everybody, B2B between companies only. */
export const MandateScheme = Type.Enum([...mandateSchemes], { description: "The scheme of the mandate." });

/**
 * A unique mandate reference as the Bank API takes it. Of white space only the space, and slashes as references may have them: none at either end,
 * no two in a row (EPC rulebooks, AT-01). Something has to remain once the spaces are gone.
 */
export const MandateReference = Type.String({
  minLength: 1,
  maxLength: 35,
  pattern: "^(?! *$)(?!/)(?!.*//)(?!.*/$)[A-Za-z0-9+?/\\-:().,' ]{1,35}$",
  description: "The unique mandate reference (UMR).",
});

/** By what a reference is known within its scheme: references are compared without regard to case and spaces. */
export const mandateReferenceKey = (reference: string): string => reference.replaceAll(" ", "").toUpperCase();
