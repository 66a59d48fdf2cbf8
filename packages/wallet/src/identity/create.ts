import { done, newId, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Operation, type Secrets, type Tx } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { openVirtualSources } from "../payment-sources/virtual.ts";
import { type Project, readProject } from "../projects/queries.ts";
import { type Device, keepDevices } from "./devices.ts";
import { pinMac } from "./pin-attempts.ts";
import { nameKey } from "./names.ts";
import { fullNameOf, type User, usernameKey } from "./queries.ts";
import { insertAuthTokens, newToken } from "./tokens.ts";

/** Somebody who signs up. */
export type NewUser = Pick<
  User,
  "firstName" | "lastName" | "username" | "country" | "timezone" | "locale" | "email" | "dateOfBirth" | "phone" | "imageId"
> & {
  readonly pin: string;
  /** Null: no password yet */
  readonly passwordPhc: string | null;
  readonly device: Device | null;
  /** Real time, which authentications run in */
  readonly at: Date;
  /** The phone is known to be theirs: by an operator's word */
  readonly isProven?: boolean;
};

/** A new user, with the token that opens sessions: told once. */
export type SignedUp = { readonly user: User; readonly token: string };

/** Somebody who signs up keeps others from doing so with the same phone for so long, unless they prove it before. Project's time. */
const claimMs = 15 * 60_000;

type Known = { readonly project: Project; readonly names: ReadonlySet<string>; readonly phones: readonly PhoneRow[] };
type PhoneRow = { readonly phone: string; readonly isProven: boolean; readonly createdAt: Date };

const findNames = {
  name: "wallet.usernames_taken",
  text: `select username_key as "usernameKey" from wallet.user where workspace_id = $1 and username_key = any ($2::text[])`,
};
const findPhones = {
  name: "wallet.phones_taken",
  text: `select phone, phone_proven_at is not null as "isProven", created_at as "createdAt" from wallet.user
    where workspace_id = $1 and phone = any ($2::text[]) and (status <> 'rejected' or phone_proven_at is not null)`,
};

/**
 * Signs people up: pending until their phone is proven, with a virtual source in the project's currency. Refused with `username:already_taken`, and
 * with `phone:already_taken` where somebody proved the number, or signed up with it less than a quarter of an hour ago.
 */
export const createUsers = (secrets: Pick<Secrets, "mac">): Operation<NewUser, SignedUp, WalletRefusal, Known> => ({
  name: "create_users",
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const [project, names, phones] = await Promise.all([
      readProject(tx, workspaceId),
      tx.query<{ usernameKey: string }>(findNames, [workspaceId, requests.map(({ username }) => usernameKey(username))]),
      tx.query<PhoneRow>(findPhones, [workspaceId, requests.map(({ phone }) => phone)]),
    ]);
    return { project, names: new Set(names.map((row) => row.usernameKey)), phones };
  },
  async run(context, requests, { project, names, phones }) {
    const { tx, workspaceId, now } = context;
    const takenNames = new Set(names);
    const takenPhones = new Set(
      phones.filter(({ isProven, createdAt }) => isProven || now.getTime() - createdAt.getTime() < claimMs).map(({ phone }) => phone),
    );
    const outcomes = requests.map((request): Outcome<User, WalletRefusal> => {
      if (takenNames.has(usernameKey(request.username))) return refused("username:already_taken");
      if (takenPhones.has(request.phone)) return refused("phone:already_taken");
      takenNames.add(usernameKey(request.username));
      takenPhones.add(request.phone);
      return done(userOf(request, now));
    });
    const made = outcomes.flatMap((outcome, index) =>
      outcome.ok ? [{ user: outcome.value, request: present(requests[index], "request"), token: newToken() }] : [],
    );
    writeUsers(tx, workspaceId, secrets, made);
    keepDevices(
      tx,
      workspaceId,
      now,
      made.flatMap(({ user, request }) => (request.device === null ? [] : [{ ...request.device, userId: user.userId }])),
    );
    insertAuthTokens(
      tx,
      workspaceId,
      made.map(({ user, request, token }) => ({
        tokenId: newId(),
        userId: user.userId,
        deviceUuid: request.device?.deviceUuid ?? null,
        authenticator: "signup",
        status: "approved",
        token,
        codeHash: null,
        codeExpiresAt: null,
        codeRecipient: null,
        createdAt: request.at,
      })),
    );
    openVirtualSources(
      context,
      project,
      made.map(({ user }) => ({ userId: user.userId, currency: project.currency })),
    );
    let next = 0;
    return outcomes.map((outcome): Outcome<SignedUp, WalletRefusal> => {
      if (!outcome.ok) return outcome;
      const { user, token } = present(made[next++], "new user");
      return done({ user, token });
    });
  },
});

const userOf = (request: NewUser, now: Date): User => ({
  userId: newId(),
  status: request.isProven === true ? "active" : "pending",
  firstName: request.firstName,
  lastName: request.lastName,
  username: request.username,
  country: request.country,
  timezone: request.timezone,
  locale: request.locale,
  email: request.email,
  dateOfBirth: request.dateOfBirth,
  phone: request.phone,
  phoneProvenAt: request.isProven === true ? now : null,
  verified: false,
  official: false,
  imageId: request.imageId,
  createdAt: now,
  updatedAt: now,
});

const insertRows = bulkInsert(
  "wallet.user",
  {
    workspace_id: "uuid",
    user_id: "uuid",
    status: "text",
    first_name: "text",
    last_name: "text",
    name_key: "text",
    last_name_key: "text",
    username: "text",
    username_key: "text",
    country: "text",
    timezone: "text",
    locale: "text",
    email: "text",
    date_of_birth: "date",
    phone: "text",
    phone_proven_at: "timestamptz",
    image_id: "uuid",
    pin_hash: "text",
    password_hash: "text",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

const writeUsers = (
  tx: Tx,
  workspaceId: WorkspaceId,
  secrets: Pick<Secrets, "mac">,
  made: readonly { user: User; request: NewUser }[],
): void =>
  insertRows(
    tx,
    made.map(({ user, request }) => ({
      workspace_id: workspaceId,
      user_id: user.userId,
      status: user.status,
      first_name: user.firstName,
      last_name: user.lastName,
      name_key: nameKey(fullNameOf(user)),
      last_name_key: nameKey(user.lastName),
      username: user.username,
      username_key: usernameKey(user.username),
      country: user.country,
      timezone: user.timezone,
      locale: user.locale,
      email: user.email,
      date_of_birth: user.dateOfBirth,
      phone: user.phone,
      phone_proven_at: user.phoneProvenAt,
      image_id: user.imageId,
      pin_hash: pinMac(secrets, user.userId, request.pin),
      password_hash: request.passwordPhc,
      created_at: user.createdAt,
      updated_at: user.updatedAt,
    })),
  );
