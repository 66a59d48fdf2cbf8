import { hash } from "node:crypto";
import type { PartyAddress } from "../mandates/queries.ts";
import type { MandateScheme } from "../mandates/reference.ts";
import type { Creditor } from "../workspaces/creditor.ts";
import type { SignatureRequest } from "./queries.ts";
import type { SignatureLanguage } from "./schema.ts";
import { countryInWords, text } from "./texts/texts.ts";

/** A mandate as its debtor reads it before signing, in the parts that the page and the PDF lay out. Kept as evidence. */
export type MandateForm = {
  readonly language: SignatureLanguage;
  readonly scheme: MandateScheme;
  readonly title: string;
  readonly creditor: string;
  readonly reference: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly paragraphs: readonly string[];
  /** What the debtor agrees to by a tick each. */
  readonly consents: readonly string[];
};

/** An address in the lines of an envelope. */
export const addressLines = (language: SignatureLanguage, address: PartyAddress): string[] => [
  [address.building_number, address.street].filter((part) => part !== undefined && part !== "").join(" "),
  `${address.postal_code} ${address.city}`,
  countryInWords(language, address.country),
];

/**
 * The mandate that a request asks for, with all that a SEPA mandate has to show (EPC016-06 and EPC222-07, section on the mandate): its title naming the
 * scheme, the reference, the creditor with identifier and address, the type of payment, and the legal text. A creditor without an address
 * is shown with the country of its identifier.
 */
export function mandateForm(
  request: Pick<SignatureRequest, "language" | "scheme" | "reference" | "contractReference">,
  { name: creditor, address, identifier }: Creditor & { readonly identifier: string },
): MandateForm {
  const { language, scheme, reference, contractReference } = request;
  const say = (key: Parameters<typeof text>[1]): string => text(language, key, { creditor });
  const lines = address === null ? [countryInWords(language, identifier.slice(0, 2))] : addressLines(language, address);
  const isB2b = scheme === "b2b";
  return {
    language,
    scheme,
    title: say(`mandate.title.${scheme}`),
    creditor,
    reference,
    facts: [
      { label: say("mandate.reference"), value: reference },
      { label: say("mandate.creditor"), value: creditor },
      { label: say("mandate.creditorIdentifier"), value: identifier },
      { label: say("mandate.creditorAddress"), value: lines.join("\n") },
      { label: say("mandate.payment"), value: say("mandate.payment.recurrent") },
      ...(contractReference === null ? [] : [{ label: say("mandate.contract"), value: contractReference }]),
    ],
    paragraphs: [
      say("mandate.authorisation"),
      say(`mandate.refund.${scheme}`),
      say("mandate.rights"),
      ...(isB2b ? [say("mandate.register.b2b")] : []),
    ],
    consents: [say("mandate.consent"), ...(isB2b ? [say("mandate.notConsumer")] : [])],
  };
}

/** Every word of the form, as plain text. */
export const formText = ({ title, facts, paragraphs, consents }: MandateForm): string =>
  [title, facts.map(({ label, value }) => `${label}: ${value}`).join("\n"), ...paragraphs, ...consents].join("\n\n");

export const formSha256 = (form: MandateForm): string => hash("sha256", formText(form), "hex");
