import type TwilioLibrary from "twilio";
import type { Twilio } from "twilio";
import { faultCode, MessageFault, MessageRefused, type MessageTransport, type OutgoingMessage, requestMsMax } from "./transport.ts";

/** An account of Twilio's and the number that messages and calls come from, in E.164. */
export type TwilioOptions = {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
  /** Origin of another server that speaks Twilio's protocol, for tests */
  readonly apiUrl?: string;
  /** Real time */
  readonly now: () => Date;
};

type Library = typeof TwilioLibrary;

/**
 * Text messages and calls by Twilio. A call reads its text twice. Twilio knows no idempotency key: where its answer is lost, the next attempt is a second
 * message with the same text. Sources: twilio.com/docs/messaging/api/message-resource, twilio.com/docs/voice/api/call-resource.
 */
export function createTwilioTransports(options: TwilioOptions): { readonly sms: MessageTransport; readonly call: MessageTransport } {
  const { from, now } = options;
  let opened: Promise<{ library: Library; client: Twilio }> | undefined;
  // The library loads some fifty packages: only for whoever uses it.
  const open = (): NonNullable<typeof opened> =>
    (opened ??= import("twilio").then(({ default: library }) => ({ library, client: clientOf(library, options) })));
  const carry = (hand: (on: { library: Library; client: Twilio }, message: OutgoingMessage) => Promise<unknown>): MessageTransport => ({
    async send(message) {
      const on = await open();
      try {
        await hand(on, message);
      } catch (error) {
        throw describeFault(error);
      }
    },
    close: () => Promise.resolve(), // its idle connections keep no process alive
  });
  return {
    sms: carry(({ client }, { to, body, expiresAt }) => {
      const secondsLeft = Math.max(1, Math.floor((expiresAt.getTime() - now().getTime()) / 1_000));
      return client.messages.create({ to, from, body, validityPeriod: secondsLeft });
    }),
    call: carry(({ library, client }, message) => client.calls.create({ to: message.to, from, twiml: spoken(library, message) })),
  };
}

/** What is said, as TwiML. The library escapes it. */
function spoken({ twiml }: Library, { body, language }: OutgoingMessage): string {
  const voice = { language: language === "fr" ? "fr-FR" : "en-GB" } as const;
  const response = new twiml.VoiceResponse();
  response.say(voice, body);
  response.pause({ length: 1 });
  response.say(voice, body);
  return response.toString();
}

function clientOf(library: Library, { accountSid, authToken, apiUrl }: TwilioOptions): Twilio {
  const requests = new library.RequestClient({ timeout: requestMsMax });
  if (apiUrl !== undefined) {
    const request = requests.request.bind(requests);
    requests.request = (asked) => request({ ...asked, uri: asked.uri.replace(/^https:\/\/[^/]+/, apiUrl) });
  }
  return library(accountSid, authToken, { httpClient: requests });
}

/**
 * What went wrong, by status and Twilio's code alone: its words repeat the number, and the HTTP library's error carries the whole request with its
 * credentials. A 4xx is final, but for those that settings or time can mend: credentials, the account, too many requests.
 */
function describeFault(error: unknown): MessageFault {
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (typeof status !== "number") return new MessageFault(`Twilio: ${faultCode(error)}`);
  const what = `Twilio: status ${status}${typeof code === "number" ? `, code ${code}` : ""}`;
  const isFinal = status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status);
  return isFinal ? new MessageRefused(what) : new MessageFault(what);
}
