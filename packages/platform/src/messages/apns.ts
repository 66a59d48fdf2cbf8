import type * as ApnLibrary from "@parse/node-apn";
import { DeviceGone, faultCode, MessageFault, MessageRefused, type MessageTransport, requestMsMax } from "./transport.ts";

/** An app and a key that may push to it: an Apple .p8 key in PEM with its id, the team's id, and the app's bundle id. */
export type ApnsOptions = {
  readonly key: string;
  readonly keyId: string;
  readonly teamId: string;
  readonly topic: string;
  /** Whether the app is a development build, which Apple serves elsewhere */
  readonly sandbox: boolean;
  /** Another server that speaks Apple's protocol, with a certificate of that authority (PEM), for tests */
  readonly server?: { readonly address: string; readonly port: number; readonly ca: string };
};

/**
 * Push messages by Apple's service, over one kept HTTP/2 connection. Source: developer.apple.com/documentation/usernotifications, "Sending notification
 * requests to APNs" and "Handling notification responses from APNs".
 */
export function createApnsTransport({ key, keyId, teamId, topic, sandbox, server }: ApnsOptions): MessageTransport {
  let opened: Promise<{ library: typeof ApnLibrary; provider: ApnLibrary.Provider }> | undefined;
  const open = (): NonNullable<typeof opened> =>
    (opened ??= import("@parse/node-apn").then((library) => {
      const provider = new library.Provider({
        token: { key, keyId, teamId },
        production: !sandbox,
        connectionRetryLimit: 0, // the queue tries again, after a pause
        requestTimeout: requestMsMax,
        ...(server === undefined ? {} : { address: server.address, port: server.port, ca: [server.ca] }),
      });
      return { library, provider };
    }));
  return {
    async send({ messageId, to, subject, body, data, expiresAt }) {
      const { library, provider } = await open();
      const notification = new library.Notification();
      notification.topic = topic;
      notification.pushType = "alert";
      notification.id = messageId;
      notification.collapseId = messageId; // a second copy of it replaces the first on the screen
      notification.expiry = Math.floor(expiresAt.getTime() / 1_000);
      notification.alert = { ...(subject === null ? {} : { title: subject }), body };
      notification.sound = "default";
      notification.payload = data;
      const { failed } = await provider.send(notification, to);
      const [fault] = failed;
      if (fault !== undefined) throw describeFault(fault);
    },
    async close() {
      if (opened !== undefined) await (await opened).provider.shutdown();
    },
  };
}

/**
 * What went wrong, by status and Apple's word for it. Gone are tokens of apps that were removed (410) and those that never stood for this app's build. Other
 * answers about the notification are final; those about our key or the pace can be mended by settings or time.
 */
function describeFault({ status, response, error }: ApnLibrary.ResponseFailure): MessageFault {
  const reason = /^[A-Za-z]{1,60}$/.test(response?.reason ?? "") ? (response?.reason ?? "") : "";
  if (typeof status !== "number") {
    // Where the library keeps what its own error is about; a stream that ended with its connection has the reason in turn.
    const inner = (error as { jse_cause?: { cause?: unknown } } | undefined)?.jse_cause;
    return new MessageFault(`APNs: ${faultCode(inner?.cause ?? inner)}`);
  }
  const what = `APNs: status ${status} ${reason}`.trimEnd();
  if (status === 410 || reason === "BadDeviceToken" || reason === "Unregistered") return new DeviceGone(what);
  return [400, 404, 405, 413].includes(status) ? new MessageRefused(what) : new MessageFault(what);
}
