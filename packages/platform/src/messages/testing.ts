import { generateKeyPairSync } from "node:crypto";
import type { FcmServiceAccount } from "./fcm.ts";
import type { OutgoingMessage } from "./transport.ts";

/** A message that may be handed to a transport, five minutes before it expires at `now`. */
export const outgoing = (now: Date, message: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: "01890a5d-ac96-774b-bcce-b302099a8057",
  to: "+33612345678",
  subject: null,
  body: "417829 is your code",
  data: {},
  language: null,
  expiresAt: new Date(now.getTime() + 300_000),
  ...message,
});

/** What a transport throws for a message. */
export async function faultOf(sending: Promise<void>): Promise<unknown> {
  try {
    await sending;
  } catch (error) {
    return error;
  }
  throw new Error("it was sent");
}

export const apnsKey = (): string =>
  generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();

export const serviceAccount = (url: string): FcmServiceAccount & { readonly publicKey: string } => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    projectId: "memento-test",
    clientEmail: "push@memento-test.iam.gserviceaccount.com",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    tokenUri: `${url}/token`,
  };
};
