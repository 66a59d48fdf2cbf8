/** A charge to a card. Its id makes it one: asked for again, by whichever process, nothing is charged a second time. */
export type CardCharge = {
  /** A UUIDv7 of ours, unique for ever. Its time tells how old the charge is on the machine's clock. */
  readonly chargeId: string;
  /** What the processor gave in place of the card's number. A secret: it is in no report, error or log. */
  readonly token: string;
  /** Minor units of the currency (ISO 4217), above zero. */
  readonly amount: bigint;
  readonly currency: string;
  /** For whoever looks at the processor's records. No name, phone number or message of a person. */
  readonly description: string;
  /** What the holder reads on the statement behind the name of the house; each gateway cuts it for its wire. */
  readonly statementDescriptor?: string;
  /** When it was asked for first, in the workspace's time, and the same whenever it is asked for again. */
  readonly requestedAt: Date;
};

/**
 * What the processor says of a charge: the money is taken; the holder's bank or the processor said no; the processor erred for good, so that this
 * charge will never be; or neither is known yet. The first three are final.
 */
export type CardStatus = "approved" | "declined" | "failed" | "pending";

export type CardReport = {
  readonly chargeId: string;
  readonly status: CardStatus;
  /** Why not: a word of the processor's, such as `insufficient_funds`. Null when approved. */
  readonly reasonCode: string | null;
  /** The approval of the card's issuer. */
  readonly authorizationCode: string | null;
  /** Under which the processor knows the charge. To be kept: `look` and `refund` take it. */
  readonly referenceCode: string | null;
  /** Under which the money can be followed: at the processor, on its payouts. */
  readonly trackingCode: string | null;
  /** When the processor decided. Null while it has not. */
  readonly processedAt: Date | null;
};

/** A charge that was asked for, with the processor's reference where one was reported. */
export type CardInquiry = CardCharge & { readonly referenceCode: string | null };

/** Money back to the card of an approved charge: some of it or all. Once each, by its id. */
export type CardRefund = {
  /** A UUIDv7 of ours. */
  readonly refundId: string;
  readonly chargeId: string;
  readonly amount: bigint;
  readonly currency: string;
  /** As the charge's report gave it. */
  readonly referenceCode: string;
  readonly requestedAt: Date;
};

/** The first two are final. `refused`: the money stays with the house, for example as the charge is disputed already. */
export type RefundReport = {
  readonly refundId: string;
  readonly status: "refunded" | "refused" | "pending";
  readonly reasonCode: string | null;
  readonly referenceCode: string | null;
  readonly processedAt: Date | null;
};

/** A small charge that carries a code to the card's statement, where only the holder can read it. It is refunded at once. */
export type CardVerification = {
  /** A UUIDv7 of ours. */
  readonly verificationId: string;
  readonly token: string;
  /** Digits and capitals, at most eight. */
  readonly code: string;
  /** Of the charge. A gateway that cannot make a small one in it takes EUR. */
  readonly currency: string;
  readonly requestedAt: Date;
};

export type VerificationReport = {
  readonly verificationId: string;
  /** `sent`: the code is on its way to the statement. The others as for a charge. */
  readonly status: "sent" | "declined" | "failed" | "pending";
  readonly reasonCode: string | null;
  /** To be kept in place of the token that came in: what this card can be charged by again and again. */
  readonly token: string;
  /** What may be shown of the card, where the processor tells. */
  readonly card: { readonly brand: string; readonly lastFour: string } | null;
};

/**
 * The port by which money is taken from cards. SPEC.md numbers what every gateway keeps.
 *
 * Every list is answered in its order, one report a request. A fault on one request's way is `pending` for it, with a reason that names the fault, and
 * its neighbours have their answers; a call that learned nothing at all rejects with GatewayUnavailable. After either the caller asks the same again.
 */
export interface CardGateway {
  readonly name: "simulator" | "stripe";
  /** Days from a charge until the processor has paid its money out. */
  readonly settlesInDays: number;
  /** The code that is on every card's statement, where nobody could read a real one: sandbox only. */
  readonly fixedCode: string | null;
  /** Whether cards can be charged in it. */
  supports(currency: string): boolean;
  /** [C2] Charges, once each however often it is asked for. */
  charge(charges: readonly CardCharge[]): Promise<readonly CardReport[]>;
  /** [C6] What became of charges that were asked for. Never charges. What is not known (yet) is `pending`. */
  look(inquiries: readonly CardInquiry[]): Promise<readonly CardReport[]>;
  /** [C7] Gives money back, once each. */
  refund(refunds: readonly CardRefund[]): Promise<readonly RefundReport[]>;
  /** [C8] Sends codes to statements, once each. */
  verifyCard(verifications: readonly CardVerification[]): Promise<readonly VerificationReport[]>;
}

/** Nothing was learned, and what was asked for may have happened or not: the same is to be asked again. The message names the fault alone. */
export class GatewayUnavailable extends Error {
  override readonly name = "GatewayUnavailable";
}
