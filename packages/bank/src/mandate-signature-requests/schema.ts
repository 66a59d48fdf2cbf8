import { type Static, Type } from "typebox";
import { MandateReference, MandateScheme } from "../mandates/reference.ts";
import { Uuid, withoutNulls } from "../wire.ts";
import type { SignatureRequest } from "./queries.ts";
import { signatureRequestStatuses } from "./states.ts";

export const signatureLanguages = ["french", "english"] as const;
export type SignatureLanguage = (typeof signatureLanguages)[number];

const Language = Type.Enum([...signatureLanguages], {
  default: "french",
  description: "The language of the e-mail and of the signing page.",
});
const Status = Type.Enum([...signatureRequestStatuses], { description: "Whether it waits for the debtor, has lapsed, or was signed." });
const emailDescription = "The e-mail address of the debtor.";
const messageDescription = "Your own words in the e-mail to the debtor.";
const contractDescription = "The contract that the mandate is about. Information only.";

export const MandateSignatureRequest = Type.Object(
  {
    id: Uuid("ID of the mandate signature request."),
    reference: MandateReference,
    scheme: MandateScheme,
    debtor_email: Type.String({ description: emailDescription }),
    email_custom_message: Type.Optional(Type.String({ description: messageDescription })),
    contract_reference: Type.Optional(Type.String({ description: contractDescription })),
    status: Status,
    language: Type.Enum([...signatureLanguages], { description: "The language of the e-mail and of the signing page." }),
    is_deleted: Type.Boolean({ description: "Whether it was deleted." }),
  },
  { title: "MandateSignatureRequest" },
);

export const MandateSignatureRequestBody = Type.Object(
  {
    reference: MandateReference,
    scheme: MandateScheme,
    debtor_email: Type.String({
      minLength: 1,
      maxLength: 256,
      pattern: "^(?!.*\\.\\.)[a-zA-Z0-9._%+\\-]{1,250}@[a-zA-Z0-9.\\-]{2,250}\\.[a-zA-Z]{2,63}$",
      description: emailDescription,
    }),
    email_custom_message: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 3000,
        pattern: "^[a-zA-Zà-üÀ-Ü0-9€@&;.,?!()+\\-'’\"\\s]*$",
        description: messageDescription,
      }),
    ),
    contract_reference: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: contractDescription })),
    language: Type.Optional(Language),
  },
  { additionalProperties: false, title: "MandateSignatureRequestOrder" },
);
export type MandateSignatureRequestBody = Static<typeof MandateSignatureRequestBody>;

export const signatureRequestToWire = (request: SignatureRequest) =>
  withoutNulls({
    id: request.requestId,
    reference: request.reference,
    scheme: request.scheme,
    debtor_email: request.debtorEmail,
    email_custom_message: request.emailCustomMessage,
    contract_reference: request.contractReference,
    status: request.status,
    language: request.language,
    is_deleted: request.isDeleted,
  });
