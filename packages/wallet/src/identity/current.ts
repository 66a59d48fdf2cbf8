import { momentToWire } from "../http/moments.ts";
import type { Image } from "../images/schema.ts";
import type { User } from "./queries.ts";
import type { CurrentUserWire } from "./schema.ts";
import { userStatusIds } from "./states.ts";
import { userToWire } from "./wire.ts";

/** A person as they see themselves. `now` is the project's time; the token is told at signup only. */
export function currentUserToWire(user: User, { image, now, token }: { image: Image | null; now: Date; token?: string }): CurrentUserWire {
  const { relationship: _none, ...seen } = userToWire(user, { image, relationship: null, now });
  return {
    ...seen,
    status_id: userStatusIds[user.status],
    locale: user.locale,
    email: user.email,
    date_of_birth: user.dateOfBirth === null ? null : `${user.dateOfBirth}T00:00:00.000Z`,
    phone: user.phone,
    ...(token === undefined ? {} : { token }),
    created_at: momentToWire(user.createdAt),
    updated_at: momentToWire(user.updatedAt),
  };
}
