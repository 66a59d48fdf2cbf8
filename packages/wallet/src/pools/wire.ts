import { minorToUnits } from "../http/money.ts";
import { momentOrNull, momentToWire } from "../http/moments.ts";
import type { UserWire } from "../identity/schema.ts";
import type { Image } from "../images/schema.ts";
import type { ParticipantWire, ParticipationWire } from "../participation/schema.ts";
import { fulfillmentIds } from "../requests/states.ts";
import type { PoolAmount } from "./amounts.ts";
import type { Pool } from "./queries.ts";
import type { PoolWire } from "./schema.ts";
import { fulfillmentOf, poolStatusIds } from "./states.ts";

/** What belongs to a pool, as its reader sees it. */
export type Surroundings = {
  readonly owner: UserWire;
  readonly image: Image | null;
  readonly amounts: readonly PoolAmount[];
  readonly participants: ParticipantWire[];
  readonly participation: ParticipationWire;
};

export function poolToWire(pool: Pool, { owner, image, amounts, participants, participation }: Surroundings): PoolWire {
  const units = (amount: bigint): number => minorToUnits(amount, pool.currency);
  return {
    uuid: pool.poolId,
    status_id: poolStatusIds[pool.status],
    fulfillment_status_id: fulfillmentIds[fulfillmentOf(pool)],
    amount: units(pool.amount),
    currency: pool.currency,
    description: pool.description,
    detailed_description: pool.detailedDescription,
    hashtag: pool.hashtag,
    is_public: pool.isPublic,
    only_owner_sees_participants: pool.onlyOwnerSeesParticipants,
    only_owner_sees_recipients: pool.onlyOwnerSeesParticipants,
    has_unique_recipients: pool.hasUniqueRecipients,
    allows_optional_amount: pool.allowsOptionalAmount,
    minimum_user_amount: pool.minimumAmount === null ? null : units(pool.minimumAmount),
    maximum_user_amount: pool.maximumAmount === null ? null : units(pool.maximumAmount),
    amounts: amounts.map(({ amountId, title, amount }) => ({ uuid: amountId, title, amount: units(amount) })),
    image,
    owner,
    participants,
    participation,
    start_at: momentOrNull(pool.startAt),
    end_at: momentOrNull(pool.endAt),
    created_at: momentToWire(pool.createdAt),
    updated_at: momentToWire(pool.updatedAt),
  };
}
