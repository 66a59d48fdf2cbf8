import { answerAct, administrators, type BankApp, consoleResponses, everyMember, found, IdParams } from "@memento/bank";
import { minorToWire, type Outcome } from "@memento/kernel";
import { type Answer, kitProblem } from "@memento/platform";
import {
  fullNameOf,
  listAllPayments,
  listUsers,
  type OperatedUser,
  readUserFile,
  type SourceState,
  type User,
  type UserActRefusal,
  type VerificationState,
} from "@memento/wallet";
import { type Static, Type } from "typebox";
import { userActs } from "../../user-acts.ts";
import { paymentToWire, WalletPayment } from "./payment-routes.ts";
import { Amount, Currency, Id, KeyedPage, KeyedQuery, Moment, momentToWire, OrNull, type WalletConsoleDeps } from "./wire.ts";

const UserStatus = Type.Enum(["pending", "active", "locked", "rejected"], {
  description: "pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.",
});
const summary = {
  id: Id("ID of the user."),
  status: UserStatus,
  username: Type.String(),
  name: Type.String({ description: "First and last name." }),
  email: OrNull(Type.String()),
  phone: Type.String({ description: "E.164." }),
  is_phone_proven: Type.Boolean(),
  verified: Type.Boolean({ description: "Whether it is known who they are." }),
  official: Type.Boolean({ description: "An account of a shop's, or of the project's own." }),
  created_at: Moment("When they signed up."),
};
const WalletUser = Type.Object(summary, { title: "WalletUser" });

const SourceOfUser = Type.Object({
  id: Id("ID of the payment source."),
  type: Type.Enum(["bank_account", "card", "virtual"]),
  status: Type.Enum(["pending", "enabled", "disabled", "rejected"]),
  description: Type.String(),
  gateway: OrNull(Type.String()),
  currency: OrNull(Currency),
  balance: OrNull(Amount("Of a virtual source, in minor units of its currency.")),
  ending: OrNull(Type.String({ description: "The last digits of a card or IBAN." })),
  created_at: Moment("When it was added."),
});
const VerificationOfUser = Type.Object({
  id: Id("ID of the verification."),
  type: Type.Enum(["sms", "call", "email", "passport", "driver's license"]),
  status: Type.Enum(["pending", "approved", "rejected", "cancelled", "failed"]),
  event: Type.String({ description: "What it is for, in the app's words." }),
  recipient: OrNull(Type.String({ description: "Whom a code was sent to." })),
  attempts: Type.Integer(),
  error_code: Type.String({ description: "Empty where nothing is wrong." }),
  created_at: Moment("When it was begun."),
});
const WalletUserFile = Type.Object(
  {
    ...summary,
    country: OrNull(Type.String()),
    locale: Type.String(),
    timezone: Type.String(),
    updated_at: Moment("When anything about them last changed."),
    sources: Type.Array(SourceOfUser),
    recent_payments: Type.Array(WalletPayment, { description: "The last ten that they made or got." }),
    verifications: Type.Array(VerificationOfUser, { description: "The last ten." }),
    devices: Type.Integer({ description: "How many devices they use." }),
    sessions: Type.Integer({ description: "How many sessions are open." }),
  },
  { title: "WalletUserFile" },
);

const userToWire = (user: User): Static<typeof WalletUser> => ({
  id: user.userId,
  status: user.status,
  username: user.username,
  name: fullNameOf(user),
  email: user.email,
  phone: user.phone,
  is_phone_proven: user.phoneProvenAt !== null,
  verified: user.verified,
  official: user.official,
  created_at: momentToWire(user.createdAt),
});

const sourceToWire = (source: SourceState): Static<typeof SourceOfUser> => ({
  id: source.sourceId,
  type: source.type,
  status: source.status,
  description: source.description,
  gateway: source.gateway,
  currency: source.currency,
  balance: source.balance === null ? null : minorToWire(source.balance),
  ending: source.cardLastFour ?? source.iban?.slice(-4) ?? null,
  created_at: momentToWire(source.createdAt),
});

const verificationToWire = (verification: VerificationState): Static<typeof VerificationOfUser> => ({
  id: verification.verificationId,
  type: verification.type,
  status: verification.status,
  event: verification.event,
  recipient: verification.recipient,
  attempts: verification.attempts,
  error_code: verification.errorCode,
  created_at: momentToWire(verification.createdAt),
});

const ListQuery = KeyedQuery({
  search: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: "The beginning of a username, first or last name, e-mail address or phone number.",
    }),
  ),
  status: Type.Optional(UserStatus),
});

const refusals = {
  not_found: { status: 404, code: "not_found", message: kitProblem("not_found").message },
  user_rejected: { status: 400, code: "user_rejected", message: "The user was rejected, and that is for good." },
} as const satisfies Record<UserActRefusal, { status: number; code: string; message: string }>;

function answerOf(outcome: Outcome<OperatedUser, UserActRefusal>): Answer {
  if (outcome.ok) return { status: 200, body: JSON.stringify(userToWire(outcome.value.user)) };
  const { status, code, message } = refusals[outcome.refusal];
  return { status, body: JSON.stringify({ code, message }) };
}

const summaries = {
  lock: "Let a user look and do nothing",
  unlock: "Give a locked user back what they could do, and ten more PINs to be wrong about",
  verify: "Say that it is known who a user is",
  official: "Mark a user's account as official",
  reject: "Shut a user out for good",
} as const satisfies Record<keyof typeof userActs, string>;

/** The people who use the wallet: to look at, and what is done to them. */
export function userRoutes(app: BankApp, deps: WalletConsoleDeps): void {
  const { database, now } = deps;
  const tags = ["Wallet users"];

  app.get(
    "/wallet/users",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "List the people who use the wallet, newest first",
        querystring: ListQuery,
        response: consoleResponses({ 200: KeyedPage(WalletUser) }),
      },
    },
    async ({ member: { workspaceId }, query: { search, status, cursor, size } }) => {
      const { rows, nextCursor } = await listUsers(database, workspaceId, { search, status }, { cursor, size });
      return { results: rows.map(userToWire), next_cursor: nextCursor };
    },
  );

  app.get(
    "/wallet/users/:id",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Get a user with what they have", params: IdParams, response: consoleResponses({ 200: WalletUserFile }) },
    },
    async ({ member: { workspaceId }, params: { id } }) =>
      database.snapshot(async (on) => {
        const { user, sources, verifications, devices, sessions } = found(await readUserFile(on, workspaceId, id, now()));
        const all = { status: undefined, currency: undefined, userId: id, since: undefined, until: undefined };
        const { rows } = await listAllPayments(on, workspaceId, all, { cursor: undefined, size: 10 });
        return {
          ...userToWire(user),
          country: user.country,
          locale: user.locale,
          timezone: user.timezone,
          updated_at: momentToWire(user.updatedAt),
          sources: sources.map(sourceToWire),
          recent_payments: rows.map(paymentToWire),
          verifications: verifications.map(verificationToWire),
          devices,
          sessions,
        };
      }),
  );

  for (const name of Object.keys(userActs) as (keyof typeof userActs)[]) {
    app.post(
      `/wallet/users/:id/${name}`,
      {
        config: { access: administrators },
        schema: {
          tags,
          summary: summaries[name],
          description: "Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).",
          params: IdParams,
          response: consoleResponses({ 200: WalletUser }),
        },
      },
      (request, reply) =>
        answerAct(request, reply, deps, {
          operation: userActs[name].operation,
          order: { userId: request.params.id },
          answer: answerOf,
        }),
    );
  }
}
