import type { Minor } from "@memento/kernel";
import { type FieldFault, fieldRefused, FieldsRefused } from "../http/errors.ts";
import { minorFromWire, minorToUnits } from "../http/money.ts";
import { momentToWire } from "../http/moments.ts";
import type { User } from "../identity/queries.ts";
import type { UserWire } from "../identity/schema.ts";
import type { Image } from "../images/schema.ts";
import type { Participant } from "../participation/queries.ts";
import type { ParticipationWire } from "../participation/schema.ts";
import { participantToWire } from "../participation/wire.ts";
import type { Project } from "../projects/queries.ts";
import type { NewShare, RequestOrder } from "./create.ts";
import type { MoneyRequest } from "./queries.ts";
import type { MoneyRequestWire, RequestBody, ShareBody } from "./schema.ts";
import { fulfillmentIds, requestStatusIds } from "./states.ts";

/** What stands around a request, as its reader sees it. */
export type Surroundings = {
  readonly owner: UserWire;
  readonly participants: readonly Participant[];
  readonly users: ReadonlyMap<string, User>;
  readonly image: Image | null;
  readonly participation: ParticipationWire;
};

export const requestToWire = (
  request: MoneyRequest,
  { owner, participants, users, image, participation }: Surroundings,
): MoneyRequestWire => ({
  uuid: request.requestId,
  status_id: requestStatusIds[request.status],
  fulfillment_status_id: fulfillmentIds[request.fulfillment],
  amount: minorToUnits(request.amount, request.currency),
  amount_paid: minorToUnits(request.amountPaid, request.currency),
  currency: request.currency,
  description: request.description,
  image,
  owner,
  participants: participants.map((participant) => participantToWire(participant, users.get(participant.userId ?? ""))),
  participation,
  created_at: momentToWire(request.createdAt),
  updated_at: momentToWire(request.updatedAt),
});

type Means = {
  readonly ownerId: string;
  readonly project: Project;
  readonly readPhone: (text: string, country: string) => string | undefined;
};

/**
 * What a body asks for. Throws 422 with all that is wrong: a currency that the project does not pay in, amounts that it cannot hold, shares that
 * are nobody's, both a user's and a phone's, or the owner's own, numbers that cannot be one, the same user or number twice; and, where nothing else is,
 * shares that do not add up to the amount.
 */
export function requestFromWire(body: RequestBody, means: Means): Omit<RequestOrder, "imageId"> {
  const { currency } = body;
  const { ownerId, project } = means;
  if (!project.currencies.includes(currency)) throw fieldRefused("currency", "unknown_value");
  const faults: FieldFault[] = [];
  const amount = minorFromWire(body.amount, currency);
  if (!amount.ok) faults.push({ field: "amount", code: amount.refusal });
  const seen = new Set<string>();
  const shares = body.participants.flatMap((share, index) => {
    const read = shareFromWire(share, `participants.${index}`, currency, seen, means);
    if (!Array.isArray(read)) return [read];
    faults.push(...read);
    return [];
  });
  if (faults.length > 0 || !amount.ok) throw new FieldsRefused(faults);
  const sum = shares.reduce((total, share) => total + share.amount, 0n);
  if (sum !== amount.value) throw fieldRefused("amount", "incorrect");
  return { ownerId, amount: amount.value, currency, description: body.description ?? null, shares };
}

/** One share, or what is wrong with it. */
function shareFromWire(
  { user_uuid: uuid, phone, name, amount: given }: ShareBody,
  path: string,
  currency: string,
  seen: Set<string>,
  { ownerId, project, readPhone }: Means,
): NewShare | FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (attribute: string, code: FieldFault["code"]) => void faults.push({ field: `${path}.${attribute}`, code });
  const userId = uuid?.toLowerCase();
  const number = phone === undefined ? undefined : readPhone(phone, project.country);
  if (userId === undefined && phone === undefined) fault("user_uuid", "required");
  if (userId !== undefined && phone !== undefined) fault("phone", "not_allowed");
  else if (phone !== undefined && number === undefined) fault("phone", "invalid_format");
  if (userId === ownerId) fault("user_uuid", "not_allowed");
  const who = userId ?? number;
  if (who !== undefined && faults.length === 0) {
    if (seen.has(who)) fault(userId === undefined ? "phone" : "user_uuid", "already_taken");
    seen.add(who);
  }
  const amount = minorFromWire(given, currency);
  if (!amount.ok) fault("amount", amount.refusal);
  if (faults.length > 0 || !amount.ok) return faults;
  const value: Minor = amount.value;
  if (userId !== undefined) return { userId, amount: value };
  return number === undefined ? faults : { phone: number, name: name ?? null, amount: value };
}
