import { Type } from "typebox";
import { type BankApp, IdParams } from "../http.ts";
import { forgiveCodes, judgeCode } from "../members/second-factor.ts";
import { confirmTotps, removeTotps, resetTotps, startTotps } from "../members/totp-change.ts";
import type { SignedIn } from "../members/sessions.ts";
import { findTotps, type Totp as TotpRow } from "../members/totp-queries.ts";
import { newRecoveryCodes, newTotpSecret, type Proof } from "../members/totp.ts";
import { DateTime, timeToWire, withoutNulls } from "../wire.ts";
import { readWorkspaceWords } from "../workspaces/words.ts";
import { administrators, everyMember } from "./access.ts";
import { audited } from "./audit.ts";
import { actorOf, answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses, runAct } from "./http.ts";
import { proveOwnPassword } from "./own-password.ts";

const subjectOf = (memberId: string) => ({ subjectType: "member", subjectId: memberId });

// Nothing is on before the first code, so beginning is in no log.
const start = audited(startTotps, () => undefined);
const confirm = audited(confirmTotps, ({ memberId }) => ({ action: "totp_enabled", ...subjectOf(memberId) }));
const remove = audited(removeTotps, ({ memberId, proof }) => ({
  action: "totp_disabled",
  ...subjectOf(memberId),
  before: { second_factor: proof.kind },
}));
const reset = audited(resetTotps, ({ memberId }, { email }) => ({ action: "totp_reset", ...subjectOf(memberId), before: { email } }));

const strict = { additionalProperties: false } as const;
const OwnPassword = Type.String({ maxLength: 1024, description: "The member's password, once more." });
const Code = Type.String({ minLength: 1, maxLength: 40, description: "The code of now, six digits." });

const Totp = Type.Object(
  {
    is_enabled: Type.Boolean({ description: "Whether signing in needs a code." }),
    enabled_at: Type.Optional(DateTime("Since when. Real time.")),
    recovery_codes_left: Type.Integer({ description: "Recovery codes that were not used yet." }),
  },
  { title: "Totp" },
);
const StartBody = Type.Object({ current_password: OwnPassword }, strict);
const Started = Type.Object(
  {
    secret: Type.String({ description: "What codes are made of, in base32: to be typed where no QR code can be read. Shown once." }),
    uri: Type.String({ description: "The same as an otpauth:// address, which a QR code brings to the phone." }),
  },
  { title: "TotpStarted" },
);
const ConfirmBody = Type.Object({ code: Code }, strict);
const Confirmed = Type.Object(
  { recovery_codes: Type.Array(Type.String(), { description: "Each signs in once in place of a code. Shown once." }) },
  { title: "TotpConfirmed" },
);
const RemovalBody = Type.Object(
  { current_password: OwnPassword, code: Type.String({ minLength: 1, maxLength: 40, description: "A code of now, or a recovery code." }) },
  strict,
);

const totpToWire = (totp: TotpRow | undefined) => {
  const isEnabled = totp !== undefined && totp.confirmedAt !== null;
  return withoutNulls({
    is_enabled: isEnabled,
    enabled_at: isEnabled ? timeToWire(totp.confirmedAt) : null,
    recovery_codes_left: isEnabled ? totp.recoveryMacs.length : 0,
  });
};

/** Members' second factors: everybody's own, and the reset of another's. */
export function totpRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database, secrets, now } = deps;
  const tags = ["Session"];

  const ownTotp = async ({ workspaceId, memberId }: SignedIn): Promise<TotpRow | undefined> =>
    (await findTotps(database, workspaceId, [memberId])).get(memberId);

  const prove = async (totp: TotpRow, text: string): Promise<Proof> => {
    const proof = await judgeCode(database, secrets, { totp, text }, now());
    if (proof === undefined) throw consoleProblem("totp_wrong");
    return proof;
  };

  app.get(
    "/totp",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Get one's own second factor", response: consoleResponses({ 200: Totp }) },
    },
    async ({ member }) => totpToWire(await ownTotp(member)),
  );

  app.post(
    "/totp",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Begin to set up a second factor",
        description: "Codes of six digits, a new one every 30 seconds (RFC 6238). Nothing changes until POST /totp/confirmation.",
        body: StartBody,
        response: consoleResponses({ 201: Started }),
      },
    },
    async (request, reply) => {
      const { workspaceId, memberId, email } = request.member;
      await proveOwnPassword(request, request.body.current_password, deps);
      const { name } = await readWorkspaceWords(database, workspaceId);
      const { secret, uri, secretSealed } = newTotpSecret(secrets, { memberId, issuer: `Memento ${name}`, email });
      await runAct(deps, workspaceId, start, { actor: actorOf(request), order: { memberId, secretSealed } });
      return reply.code(201).send({ secret, uri });
    },
  );

  app.post(
    "/totp/confirmation",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Turn on one's own second factor",
        description: "A first code proves that the phone has the secret. From now on, signing in needs one.",
        body: ConfirmBody,
        response: consoleResponses({ 200: Confirmed }),
      },
    },
    async (request) => {
      const { workspaceId, memberId } = request.member;
      const totp = await ownTotp(request.member);
      if (totp === undefined) throw consoleProblem("totp_not_started");
      if (totp.confirmedAt !== null) throw consoleProblem("totp_enabled");
      const proof = await prove(totp, request.body.code);
      if (proof.kind !== "code") throw consoleProblem("totp_wrong");
      const { codes, macs } = newRecoveryCodes(secrets, memberId);
      const order = { memberId, secretSealed: totp.secretSealed, step: proof.step, recoveryMacs: macs, at: now() };
      await runAct(deps, workspaceId, confirm, { actor: actorOf(request), order });
      await forgiveCodes(database, memberId);
      return { recovery_codes: codes };
    },
  );

  app.post(
    "/totp/removal",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Take away one's own second factor",
        body: RemovalBody,
        response: consoleResponses({ 204: Type.Null({ description: "A password is enough again." }) }),
      },
    },
    async (request, reply) => {
      const { workspaceId, memberId } = request.member;
      await proveOwnPassword(request, request.body.current_password, deps);
      const totp = await ownTotp(request.member);
      if (totp === undefined || totp.confirmedAt === null) throw consoleProblem("totp_not_enabled");
      const proof = await prove(totp, request.body.code);
      await runAct(deps, workspaceId, remove, { actor: actorOf(request), order: { memberId, proof } });
      await forgiveCodes(database, memberId);
      return reply.code(204).send();
    },
  );

  app.delete(
    "/members/:id/totp",
    {
      config: { access: administrators },
      schema: {
        tags: ["Members"],
        summary: "Take away a member's second factor",
        description:
          "For somebody who lost their phone and their recovery codes. They sign in by their password alone, and can set up another.",
        params: IdParams,
        response: consoleResponses({ 204: Type.Null({ description: "Gone." }) }),
      },
    },
    (request, reply) => {
      const order = { by: request.member.memberId, memberId: request.params.id };
      return answerAct(request, reply, deps, { operation: reset, order, answer: consoleAnswerOf(204, null) });
    },
  );
}
