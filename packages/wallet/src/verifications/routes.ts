import { present } from "@memento/kernel";
import { workspaceNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Static, Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, Time, Uuid, UuidParams, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { fieldRefused, found } from "../http/errors.ts";
import { type Language, preferredLanguage } from "../http/language.ts";
import { answerWrite } from "../http/write.ts";
import { readPhone } from "../identity/phone.ts";
import { findUsers } from "../identity/queries.ts";
import { answerVerifications, beginVerifications, type VerificationOrder } from "./operations.ts";
import { findVerifications, type Verification as VerificationRow } from "./queries.ts";
import { verificationStatusIds, verificationTypeIds } from "./states.ts";

const Verification = Type.Object(
  {
    uuid: Uuid("Names the verification."),
    type_id: Type.Integer({ description: "1 sms, 2 driver's license, 3 passport, 4 call, 5 email." }),
    status_id: Type.Integer({ description: "1 pending, 2 approved, 3 rejected, 4 cancelled, 5 failed." }),
    attempts: Type.Integer({ description: "From 1; each wrong code is one more, and the sixth is the end." }),
    error_code: Type.String({ description: "Empty where nothing is wrong." }),
    error_message: Type.String({ description: "In the reader's language." }),
    expires_at: Time("When a pending one ends."),
  },
  { title: "Verification" },
);

const VerificationBody = Type.Object({
  type: Type.Union([
    Type.Literal("sms"),
    Type.Literal("call"),
    Type.Literal("email"),
    Type.Literal("passport"),
    Type.Literal("driver's license"),
  ]),
  event: Type.String({ minLength: 1, maxLength: 100, description: "What it is for; handed on to processors." }),
  recipient: Type.Optional(Type.String({ minLength: 1, maxLength: 254, description: "Of the code: needed for sms, call and email." })),
  data: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: "Of the document: its number, or its machine readable zone." }),
  ),
});
type VerificationBody = Static<typeof VerificationBody>;

const DataBody = Type.Object({ data: Type.String({ minLength: 1, maxLength: 50, description: "The code that was sent." }) });

const messages: Readonly<Record<string, Record<Language, string>>> = {
  incorrect_code: { en: "The code is incorrect.", fr: "Le code est incorrect." },
  too_many_attempts: { en: "Too many wrong codes.", fr: "Trop de codes incorrects." },
  expired: { en: "The time is over, or the document has expired.", fr: "Le délai est dépassé, ou le document a expiré." },
  unreadable: { en: "The document's data cannot be read.", fr: "Les données du document sont illisibles." },
  invalid_check_digit: { en: "The document's check digits are wrong.", fr: "Les chiffres de contrôle du document sont faux." },
  name_mismatch: { en: "The document is in another name.", fr: "Le document est à un autre nom." },
  birth_date_mismatch: { en: "The document has another date of birth.", fr: "Le document porte une autre date de naissance." },
  document_rejected: { en: "The document was rejected.", fr: "Le document a été refusé." },
  processor_error: { en: "The document could not be processed.", fr: "Le document n'a pas pu être traité." },
};

const verificationToWire = (verification: VerificationRow, language: Language): Static<typeof Verification> => ({
  uuid: verification.verificationId,
  type_id: verificationTypeIds[verification.type],
  status_id: verificationStatusIds[verification.status],
  attempts: verification.attempts,
  error_code: verification.errorCode,
  error_message: messages[verification.errorCode]?.[language] ?? "",
  expires_at: verification.expiresAt.toISOString(),
});

export function verificationRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Verifications"];
  const begin = beginVerifications(deps);
  const answer = answerVerifications(deps);
  const languageFor = (request: FastifyRequest): Language => preferredLanguage(request.headers["accept-language"]);

  const start = async (request: FastifyRequest, reply: FastifyReply, body: VerificationBody): Promise<FastifyReply> => {
    const { userId } = request.person;
    const order = { userId, event: body.event, ...(await readOrder(deps, request, body)) };
    if ("recipient" in order) await countAttempt(deps, request, "verification", { user: userId, recipient: order.recipient }, "message");
    else await countAttempt(deps, request, "verification", { user: userId });
    const toWire = (row: VerificationRow) => verificationToWire(row, languageFor(request));
    return answerWrite(request, reply, deps, { operation: begin, request: order, status: 201, toWire });
  };
  const schema = {
    tags,
    summary: "Begin a verification",
    description:
      "A passport or driver's license is looked at by the project's processor. For sms, call and email a code is sent, to be given back within ten minutes.",
    body: VerificationBody,
    response: responses({ 201: Verification }),
  };
  app.post("/verifications", { schema }, (request, reply) => start(request, reply, request.body));
  app.put("/verifications", { schema }, (request, reply) => start(request, reply, request.body));

  app.post(
    "/verifications/:uuid/data",
    {
      schema: {
        tags,
        summary: "Two-step verification – step 2: provide data",
        description: "Takes the code. For one's own phone it proves the phone.",
        params: UuidParams,
        body: DataBody,
        response: responses({ 200: Verification }),
      },
    },
    async (request, reply) => {
      const { userId } = request.person;
      const order = { verificationId: request.params.uuid, userId, ...request.body };
      await countAttempt(deps, request, "verification code", { user: userId, verification: order.verificationId });
      const toWire = (row: VerificationRow) => verificationToWire(row, languageFor(request));
      return answerWrite(request, reply, deps, { operation: answer, request: order, status: 200, toWire });
    },
  );

  app.get(
    "/verifications/:uuid",
    { schema: { tags, summary: "Get a verification object", params: UuidParams, response: responses({ 200: Verification }) } },
    async (request) => {
      const { workspaceId, userId } = request.person;
      const row = (await findVerifications(deps.database, workspaceId, [request.params.uuid])).get(request.params.uuid);
      return verificationToWire(found(row?.userId === userId ? row : undefined), languageFor(request));
    },
  );
}

type Asked = VerificationOrder extends infer Order ? (Order extends unknown ? Omit<Order, "userId" | "event"> : never) : never;

/** Throws 422 where the recipient of a code, or a document's data, is missing or wrong. Documents are looked at before anything is written. */
async function readOrder(deps: WalletDeps, request: FastifyRequest, { type, recipient, data, event }: VerificationBody): Promise<Asked> {
  if (type === "passport" || type === "driver's license") {
    if (data === undefined) throw fieldRefused("data", "required");
    const { workspaceId, userId } = request.person;
    const [now, users] = await Promise.all([workspaceNow(deps.database, workspaceId), findUsers(deps.database, workspaceId, [userId])]);
    const check = { verificationId: request.id, type, data, event, user: found(users.get(userId)), now };
    return { type, result: present((await deps.documents.check([check]))[0], "result of a check") };
  }
  if (recipient === undefined) throw fieldRefused("recipient", "required");
  if (type === "email") {
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(recipient)) throw fieldRefused("recipient", "invalid_format");
    return { type, recipient };
  }
  const phone = readPhone(recipient, request.project.country);
  if (phone === undefined) throw fieldRefused("recipient", "invalid_format");
  return { type, recipient: phone };
}
