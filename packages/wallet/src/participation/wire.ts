import { minorToUnits } from "../http/money.ts";
import { momentToWire } from "../http/moments.ts";
import { fullNameOf, type User } from "../identity/queries.ts";
import type { Participant } from "./queries.ts";
import type { ParticipantWire } from "./schema.ts";
import { participantStatusIds } from "./states.ts";

/** A participant as everybody who may see them does; `user` is undefined while nobody has the phone. */
export const participantToWire = (participant: Participant, user: User | undefined): ParticipantWire => ({
  uuid: participant.participantId,
  user_uuid: participant.userId,
  parent_user_uuid: participant.parentUserId,
  transaction_uuid: participant.transactionId,
  status_id: participantStatusIds[participant.status],
  amount: participant.amount === null ? null : minorToUnits(participant.amount, participant.currency),
  currency: participant.currency,
  full_name: user === undefined ? participant.name : fullNameOf(user),
  username: user?.username ?? null,
  created_at: momentToWire(participant.createdAt),
  updated_at: momentToWire(participant.updatedAt),
});
