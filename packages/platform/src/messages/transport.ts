import type { WorkspaceId } from "@memento/kernel";

/** One message for one phone number or one device, as a transport takes it. */
export type OutgoingMessage = {
  /** The same in every attempt, so that whoever delivers can tell a repetition from a second message */
  readonly messageId: string;
  /** A phone number in E.164, or the token of a device */
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  /** Goes with push messages, for the app to read */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the body is written in, an ISO 639-1 code; null where nobody said */
  readonly language: string | null;
  /** Real time after which it is not to be delivered any more */
  readonly expiresAt: Date;
};

/** Hands one message over to the world. Throws a MessageFault where that failed. */
export type MessageTransport = {
  readonly send: (message: OutgoingMessage) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Who delivers a push: Apple's or Google's service. */
export type PushService = "apns" | "fcm";

/** The ways out, by what they carry. An absent one is not configured. */
export type MessageTransports = { readonly [Way in "sms" | "call" | PushService]?: MessageTransport };

/**
 * A message was not handed over, and may be later. The text of it is kept and logged, so it names a status or a code and never what was sent, to whom or
 * with which credentials. `retryAfterMs`: not before that is over, as the other side asked.
 */
export class MessageFault extends Error {
  override readonly name: string = "MessageFault";
  readonly retryAfterMs: number | undefined;
  constructor(message: string, { retryAfterMs }: { retryAfterMs?: number | undefined } = {}) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The other side will never take this message: trying again cannot help. */
export class MessageRefused extends MessageFault {
  override readonly name: string = "MessageRefused";
}

/** The app is no longer on the device that this token stood for: nothing should be pushed to it again. */
export class DeviceGone extends MessageRefused {
  override readonly name = "DeviceGone";
}

type DeviceOfUser = { readonly workspaceId: WorkspaceId; readonly userId: string; readonly deviceId: string };

/** A device of a user's, and by which tokens it is reached. */
export type PushDevice = DeviceOfUser & { readonly tokens: { readonly [Service in PushService]: string | null } };

/** A token that reaches nothing any more. */
export type GoneToken = DeviceOfUser & { readonly service: PushService; readonly token: string };

/** Who knows the devices of users. The platform asks at the moment of sending: whoever signed out meanwhile is pushed nothing. */
export type PushDirectory = {
  /** Every device of these users that has a token, in no particular order. */
  readonly devicesOf: (users: readonly { readonly workspaceId: WorkspaceId; readonly userId: string }[]) => Promise<PushDevice[]>;
  /** Forgets tokens, unless the device has another one by now. */
  readonly forgetTokens: (tokens: readonly GoneToken[]) => Promise<void>;
};

/** How long a request to whoever delivers may take, all in all. An attempt's pause is longer, so that no two workers send one message. */
export const requestMsMax = 10_000;

/** A code of a system fault (`ECONNREFUSED`) as a reason; its message may say more than should be kept. */
export const faultCode = (error: unknown): string => {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : "no answer";
};
