import { fullNameOf, type User } from "./queries.ts";
import type { Image } from "../images/schema.ts";
import type { Relationship, UserWire } from "./schema.ts";
import { utcOffsetHours } from "./timezone.ts";

/** A person as others see them. `now` is the project's time. */
export const userToWire = (
  user: User,
  { image, relationship, now }: { image: Image | null; relationship: Relationship | null; now: Date },
): UserWire => ({
  uuid: user.userId,
  first_name: user.firstName,
  last_name: user.lastName,
  full_name: fullNameOf(user),
  username: user.username,
  country: user.country,
  timezone: user.timezone,
  timezone_utc_offset: utcOffsetHours(user.timezone, now),
  verified: user.verified,
  official: user.official,
  image,
  relationship,
});
