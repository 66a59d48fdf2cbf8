import type { WorkspaceId } from "@memento/kernel";
import type { Database, Tx } from "../db/database.ts";
import { enqueue, type Job, type Task } from "../jobs/jobs.ts";
import { realNow } from "../workspaces/clock.ts";
import { captureMessages, type Channel, type MessageToSend } from "./messages.ts";
import {
  anyOutgoingReady,
  type AttemptEnd,
  claimOutgoing,
  type ClaimedMessage,
  endAttempts,
  insertOutgoing,
  type OutgoingChannel,
  spreadPushes,
} from "./outgoing-queries.ts";
import {
  DeviceGone,
  type GoneToken,
  MessageFault,
  MessageRefused,
  type MessageTransports,
  type PushDevice,
  type PushDirectory,
  type PushService,
} from "./transport.ts";

export type MessengerOptions = {
  readonly database: Database;
  readonly transports: MessageTransports;
  /** Who knows where a push to a user goes */
  readonly directory: PushDirectory;
  /** Whether what no transport carries is captured, to be read among the workspace's messages. Else it is dropped: a production keeps no code that works. */
  readonly capture: boolean;
  readonly log: { readonly warn: (details: object, message: string) => void };
};

/** The way out for text messages, calls and push messages. */
export type OutgoingMessenger = {
  /**
   * Sends messages once the caller's transaction has committed, or never. What no transport carries is captured or dropped. A push goes to every device
   * that its user has at the moment of sending; without any it is over. `at` is workspace time.
   */
  readonly queueMessages: (tx: Tx, workspaceId: WorkspaceId, at: Date, messages: readonly MessageToSend[]) => void;
  readonly tasks: Readonly<Record<string, Task>>;
  /** A job where messages wait and nobody is on them: after a failed attempt's pause, a start, or the death of a worker. */
  readonly outstandingJobs: () => Promise<Job[]>;
  readonly close: () => Promise<void>;
};

const sendMessagesTask = "send_messages";
const sendMessagesJob: Job = { task: sendMessagesTask, payload: {}, key: sendMessagesTask };
const claimMax = 10;
/** As many as fit into the hour of a push with the pauses between them. Codes are over before. */
const attemptsMax = 10;

/**
 * How long a message is worth sending, in real time: text messages and calls carry codes, which live ten minutes; news of a payment that arrives after an
 * hour rather confuses.
 */
const lifeMs = { sms: 10 * 60_000, call: 10 * 60_000, push: 60 * 60_000 } as const satisfies Record<OutgoingChannel, number>;

const isOutgoing = (message: MessageToSend): message is MessageToSend & { channel: OutgoingChannel } => message.channel !== "email";

/** Puts the way out together. It starts nothing by itself: the caller runs its tasks. */
export function createMessenger(options: MessengerOptions): OutgoingMessenger {
  const { database, transports, capture } = options;
  const isCarried = (channel: Channel): boolean =>
    channel === "push"
      ? transports.apns !== undefined || transports.fcm !== undefined
      : channel !== "email" && transports[channel] !== undefined;
  return {
    queueMessages(tx, workspaceId, at, messages) {
      if (capture) {
        captureMessages(
          tx,
          workspaceId,
          at,
          messages.filter(({ channel }) => !isCarried(channel)),
        );
      }
      const now = realNow();
      const carried = messages
        .filter(isOutgoing)
        .filter(({ channel }) => isCarried(channel))
        .map((message) => ({ ...message, expiresAt: new Date(now.getTime() + lifeMs[message.channel]) }));
      if (carried.length === 0) return;
      insertOutgoing(tx, workspaceId, { at, firstAttemptAt: now }, carried);
      enqueue(tx, [sendMessagesJob]);
    },
    // Without transports too: what was queued when there were some holds codes, and is to be given up.
    tasks: { [sendMessagesTask]: () => sendReady(options) },
    outstandingJobs: async () => ((await anyOutgoingReady(database, realNow())) ? [sendMessagesJob] : []),
    close: async () => {
      await Promise.all(Object.values(transports).map((transport) => transport.close()));
    },
  };
}

/**
 * Sends what is ready until nothing is left. Safe to run twice at a time: a message is claimed before it is tried. A worker that dies between the other
 * side's yes and our note of it lets the message go out twice; a push then replaces its first copy, as both have one id.
 */
async function sendReady(options: MessengerOptions): Promise<void> {
  const { database } = options;
  for (;;) {
    const at = realNow();
    const claimed = await claimOutgoing(database, at, claimMax);
    if (claimed.length === 0) return;
    const live = claimed.filter(({ expiresAt }) => expiresAt > at);
    await endAttempts(
      database,
      claimed.filter(({ expiresAt }) => expiresAt <= at).map((message) => giveUp(options, message, "expired")),
    );
    const pushes = live.filter(({ channel }) => channel === "push");
    const devices = pushes.length === 0 ? [] : await options.directory.devicesOf(usersOf(pushes));
    await spreadToDevices(
      options,
      pushes.filter(({ deviceId }) => deviceId === null),
      devices,
    );
    // At once, not in turn: the attempts of a batch have to end within the pause that their claim gave them.
    const attempts = await Promise.all(
      live
        .filter(({ channel, deviceId }) => channel !== "push" || deviceId !== null)
        .map((message) => attempt(options, message, tokenOf(message, devices))),
    );
    await endAttempts(
      database,
      attempts.map(({ end }) => end),
    );
    const gone = attempts.flatMap(({ goneToken }) => goneToken ?? []);
    if (gone.length > 0) await options.directory.forgetTokens(gone);
  }
}

const usersOf = (pushes: readonly ClaimedMessage[]): { workspaceId: WorkspaceId; userId: string }[] => [
  ...new Map(pushes.map(({ workspaceId, recipient: userId }) => [`${workspaceId} ${userId}`, { workspaceId, userId }] as const)).values(),
];

const isOf = ({ workspaceId, recipient }: ClaimedMessage, device: PushDevice): boolean =>
  device.workspaceId === workspaceId && device.userId === recipient;

/**
 * Makes of pushes to users one row a device, each with attempts of its own: a retry never reaches a device that has its copy. A device that both services
 * reach is still one phone, which is told once.
 */
async function spreadToDevices(
  { database, transports }: MessengerOptions,
  pushes: readonly ClaimedMessage[],
  devices: readonly PushDevice[],
): Promise<void> {
  if (pushes.length === 0) return;
  const serviceOf = ({ tokens }: PushDevice): PushService | undefined =>
    (["apns", "fcm"] as const).find((service) => tokens[service] !== null && transports[service] !== undefined);
  const copies = pushes.flatMap((push) =>
    devices.flatMap((device) => {
      const service = isOf(push, device) ? serviceOf(device) : undefined;
      return service === undefined
        ? []
        : [{ workspaceId: push.workspaceId, messageId: push.messageId, deviceId: device.deviceId, service }];
    }),
  );
  await spreadPushes(database, realNow(), pushes, copies);
}

/** The token a device has now; undefined where it has none any more, and for what is no push. */
function tokenOf(message: ClaimedMessage, devices: readonly PushDevice[]): GoneToken | undefined {
  const { workspaceId, recipient: userId, deviceId, service } = message;
  if (deviceId === null || service === null) return undefined;
  const token = devices.find((device) => isOf(message, device) && device.deviceId === deviceId)?.tokens[service];
  return token === undefined || token === null ? undefined : { workspaceId, userId, deviceId, service, token };
}

type Attempt = { readonly end: AttemptEnd; readonly goneToken?: GoneToken };

/** One try, never rejected. `token` is where a push goes. */
async function attempt(options: MessengerOptions, message: ClaimedMessage, token: GoneToken | undefined): Promise<Attempt> {
  const { workspaceId, messageId, channel, service, attempt: number } = message;
  const sent = (): Attempt => ({ end: { workspaceId, messageId, sentAt: realNow(), failedAt: null, error: null, notBefore: null } });
  const to = channel === "push" ? token?.token : message.recipient;
  if (to === undefined) return sent(); // the person signed out there meanwhile
  const transport = options.transports[channel === "push" ? (service ?? "apns") : channel];
  if (transport === undefined) return { end: giveUp(options, message, "no sender is configured") };
  try {
    await transport.send({ ...message, to });
    return sent();
  } catch (error) {
    // Any other error may quote what was sent.
    const reason = error instanceof MessageFault ? error.message : "unexpected fault";
    const isFinal = error instanceof MessageRefused || number >= attemptsMax;
    if (isFinal) {
      return {
        end: giveUp(options, message, reason),
        ...(error instanceof DeviceGone && token !== undefined ? { goneToken: token } : {}),
      };
    }
    options.log.warn({ message_id: messageId, channel, attempt: number, reason }, "a message was not sent yet");
    const retryAfterMs = error instanceof MessageFault ? error.retryAfterMs : undefined;
    const notBefore = retryAfterMs === undefined ? null : new Date(realNow().getTime() + retryAfterMs);
    return { end: { workspaceId, messageId, sentAt: null, failedAt: null, error: reason, notBefore } };
  }
}

function giveUp(
  { log }: MessengerOptions,
  { workspaceId, messageId, channel, attempt: number }: ClaimedMessage,
  reason: string,
): AttemptEnd {
  log.warn({ message_id: messageId, channel, attempt: number, reason }, "a message was given up");
  return { workspaceId, messageId, sentAt: null, failedAt: realNow(), error: reason, notBefore: null };
}
