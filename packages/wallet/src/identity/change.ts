import { done, type Outcome, refused } from "@memento/kernel";
import { type Operation, plannedFor, type Secrets } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { signOutElsewhere } from "./authentication/revoke.ts";
import { type Device, keepDevices } from "./devices.ts";
import { nameKey } from "./names.ts";
import { createPinJudge, type PinHolder, type PinJudge, pinMac } from "./pin-attempts.ts";
import type { Profile } from "./profile.ts";
import { fullNameOf, type User, userColumns, usernameKey } from "./queries.ts";

/** What a person changes about themselves; what is left out stays. */
export type UserChange = {
  readonly userId: string;
  /** The authentication behind the session they are in */
  readonly tokenId: string;
  readonly profile: Partial<Profile>;
  /** Undefined: stays */
  readonly imageId: string | null | undefined;
  readonly pin: string | undefined;
  readonly passwordPhc: string | undefined;
  readonly device: Device | undefined;
  readonly currentPin: string | undefined;
  /** The person proved who they are minutes ago, so that the present PIN need not be asked again */
  readonly isFresh: boolean;
};

type Row = User & Omit<PinHolder, "userId"> & { readonly passwordHash: string | null };
type Known = { readonly users: Map<string, Row>; readonly names: Map<string, string>; readonly phones: Map<string, string> };

const findRows = {
  name: "wallet.users_to_change",
  text: `select ${userColumns}, u.pin_hash as "pinHash", u.pin_failures as "pinFailures", u.password_hash as "passwordHash" from wallet.user u
    where u.workspace_id = $1 and u.user_id = any ($2::uuid[])`,
};
const findNames = {
  name: "wallet.owners_of_names",
  text: `select username_key as name, user_id as "userId" from wallet.user where workspace_id = $1 and username_key = any ($2::text[])`,
};
const findPhones = {
  name: "wallet.owners_of_proven_phones",
  text: `select phone, user_id as "userId" from wallet.user where workspace_id = $1 and phone = any ($2::text[]) and phone_proven_at is not null`,
};
const update = {
  name: "wallet.update_users",
  text: `update wallet.user u set first_name = c.first_name, last_name = c.last_name, name_key = c.name_key, last_name_key = c.last_name_key, username = c.username, username_key = c.username_key,
      country = c.country, timezone = c.timezone, locale = c.locale, email = c.email, date_of_birth = c.date_of_birth, phone = c.phone,
      phone_proven_at = c.phone_proven_at, image_id = c.image_id, pin_hash = c.pin_hash, password_hash = c.password_hash, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::date[],
      $13::text[], $14::timestamptz[], $15::uuid[], $16::text[], $17::text[], $18::text[], $19::text[])
      c (user_id, first_name, last_name, username, username_key, country, timezone, locale, email, date_of_birth, phone, phone_proven_at, image_id,
        pin_hash, password_hash, name_key, last_name_key)
    where u.workspace_id = $1 and u.user_id = any ($3::uuid[]) and u.user_id = c.user_id`,
};

/**
 * Changes what people say about themselves. A changed phone is unproven again; a changed PIN or password signs the person out everywhere else,
 * where somebody may be who knows the old one. Refused with `username:already_taken`, `phone:already_taken` where
 * somebody else proved the number, `current_pin:required` for a new PIN, password or phone long after signing in, `current_pin:incorrect` (the
 * tenth in a row locks, as does the tenth wrong PIN in any other place) and `user_locked`.
 */
export const changeUsers = (secrets: Pick<Secrets, "mac" | "macMatches">): Operation<UserChange, User, WalletRefusal, Known> => ({
  name: "change_users",
  loadsInTurn: true,
  async load(tx, workspaceId, changes) {
    const names = changes.flatMap(({ profile: { username } }) => (username === undefined ? [] : [usernameKey(username)]));
    const phones = changes.flatMap(({ profile: { phone } }) => phone ?? []);
    const [users, nameOwners, phoneOwners] = await Promise.all([
      tx.query<Row>(findRows, [workspaceId, changes.map(({ userId }) => userId)]),
      tx.query<{ name: string; userId: string }>(findNames, [workspaceId, names]),
      tx.query<{ phone: string; userId: string }>(findPhones, [workspaceId, phones]),
    ]);
    return {
      users: new Map(users.map((user) => [user.userId, user])),
      names: new Map(nameOwners.map(({ name, userId }) => [name, userId])),
      phones: new Map(phoneOwners.map(({ phone, userId }) => [phone, userId])),
    };
  },
  run({ tx, workspaceId, now }, changes, known) {
    const pins = createPinJudge(secrets);
    const changed = new Map<string, Row>();
    const signedOut = new Map<string, string>();
    const outcomes = changes.map((change): Outcome<User, WalletRefusal> => {
      const user = known.users.get(change.userId);
      if (user === undefined) return refused("not_found");
      const refusal = judge(change, user, known) ?? judgePin(change, user, pins);
      if (refusal !== undefined) return refused(refusal);
      const after = changedUser(change, user, secrets, now);
      known.users.set(user.userId, after);
      known.names.set(usernameKey(after.username), after.userId);
      changed.set(after.userId, after);
      if (after.pinHash !== user.pinHash) pins.forgive(user.userId);
      if (after.pinHash !== user.pinHash || after.passwordHash !== user.passwordHash) signedOut.set(user.userId, change.tokenId);
      return done(after);
    });
    pins.write(tx, workspaceId, now);
    const rows = [...changed.values()];
    if (rows.length > 0) tx.write(plannedFor(update, rows.length), [workspaceId, now, ...columnsOf(rows)]);
    signOutElsewhere(
      tx,
      workspaceId,
      [...signedOut].map(([userId, keptTokenId]) => ({ userId, keptTokenId })),
    );
    const devices = changes.flatMap(({ userId, device }, index) =>
      device !== undefined && outcomes[index]?.ok === true ? [{ ...device, userId }] : [],
    );
    keepDevices(tx, workspaceId, now, [...new Map(devices.map((device) => [`${device.userId} ${device.deviceUuid}`, device])).values()]);
    return Promise.resolve(outcomes);
  },
});

function judge({ userId, profile: { username, phone } }: UserChange, user: Row, known: Known): WalletRefusal | undefined {
  const nameOwner = username === undefined ? undefined : known.names.get(usernameKey(username));
  if (nameOwner !== undefined && nameOwner !== userId) return "username:already_taken";
  const phoneOwner = phone === undefined || phone === user.phone ? undefined : known.phones.get(phone);
  return phoneOwner !== undefined && phoneOwner !== userId ? "phone:already_taken" : undefined;
}

function judgePin(change: UserChange, user: Row, pins: PinJudge): WalletRefusal | undefined {
  const isPhoneNew = change.profile.phone !== undefined && change.profile.phone !== user.phone;
  if (change.pin === undefined && !isPhoneNew && change.passwordPhc === undefined) return undefined;
  if (change.currentPin === undefined && change.isFresh) return undefined;
  // An app that sends its whole form sends the PIN that stands. Whether it is the one that stands is told like any guess: it counts when it is not.
  const isFormSentWhole = change.currentPin === undefined && !isPhoneNew && change.passwordPhc === undefined;
  const given = isFormSentWhole ? change.pin : change.currentPin;
  if (given === undefined) return "current_pin:required";
  const verdict = pins.judge(user, given);
  if (verdict === "locked") return "user_locked";
  if (verdict === "right") return undefined;
  return isFormSentWhole ? "current_pin:required" : "current_pin:incorrect";
}

function changedUser({ profile, imageId, pin, passwordPhc }: UserChange, user: Row, secrets: Pick<Secrets, "mac">, now: Date): Row {
  const isPhoneNew = profile.phone !== undefined && profile.phone !== user.phone;
  return {
    ...user,
    ...profile,
    phoneProvenAt: isPhoneNew ? null : user.phoneProvenAt,
    imageId: imageId === undefined ? user.imageId : imageId,
    pinHash: pin === undefined ? user.pinHash : pinMac(secrets, user.userId, pin),
    passwordHash: passwordPhc ?? user.passwordHash,
    updatedAt: now,
  };
}

const columnsOf = (rows: readonly Row[]) => [
  rows.map(({ userId }) => userId),
  rows.map(({ firstName }) => firstName),
  rows.map(({ lastName }) => lastName),
  rows.map(({ username }) => username),
  rows.map(({ username }) => usernameKey(username)),
  rows.map(({ country }) => country),
  rows.map(({ timezone }) => timezone),
  rows.map(({ locale }) => locale),
  rows.map(({ email }) => email),
  rows.map(({ dateOfBirth }) => dateOfBirth),
  rows.map(({ phone }) => phone),
  rows.map(({ phoneProvenAt }) => phoneProvenAt),
  rows.map(({ imageId }) => imageId),
  rows.map(({ pinHash }) => pinHash),
  rows.map(({ passwordHash }) => passwordHash),
  rows.map((row) => nameKey(fullNameOf(row))),
  rows.map(({ lastName }) => nameKey(lastName)),
];
