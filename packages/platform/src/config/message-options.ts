import { createPrivateKey, type KeyObject } from "node:crypto";
import type { FcmServiceAccount } from "../messages/fcm.ts";
import { nonEmpty, option, yesOrNo } from "./readers.ts";

/** A private key in PEM. In an environment's one line its line breaks may be written `\n`. */
function pemKey(text: string, fits: (key: KeyObject) => boolean): string | undefined {
  const pem = text.replaceAll("\\n", "\n");
  try {
    return fits(createPrivateKey(pem)) ? pem : undefined;
  } catch {
    return undefined;
  }
}

/** The four fields of a service account's JSON key file that count. Google's address may be another one, for tests. */
function serviceAccount(text: string): FcmServiceAccount | undefined {
  let file: Readonly<Record<string, unknown>>;
  try {
    file = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
  const { project_id: projectId, client_email: clientEmail, private_key: key, token_uri: tokenUri } = file;
  if (typeof projectId !== "string" || typeof clientEmail !== "string" || typeof key !== "string" || typeof tokenUri !== "string")
    return undefined;
  const privateKey = pemKey(key, ({ asymmetricKeyType }) => asymmetricKeyType === "rsa");
  if (privateKey === undefined || !/^https?:\/\/\S+$/.test(tokenUri) || !URL.canParse(tokenUri)) return undefined;
  return { projectId, clientEmail, privateKey, tokenUri };
}

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined;

/** Who delivers text messages, calls and push messages. */
export const messageOptions = {
  twilioAccountSid: option(
    "TWILIO_ACCOUNT_SID",
    undefined,
    "the SID of an account of Twilio's (AC…)",
    "Sends text messages and calls by Twilio; goes with the next two. Without them, and always in sandbox mode, nobody is texted or called.",
    matching(/^AC[0-9a-fA-F]{32}$/),
  ),
  twilioAuthToken: option("TWILIO_AUTH_TOKEN", undefined, "a secret", "The auth token of Twilio's account. Never logged.", nonEmpty),
  twilioFrom: option(
    "TWILIO_FROM",
    undefined,
    "a phone number in E.164, such as +33612345678",
    "Number of Twilio's account that text messages and calls come from. It must be able to do both.",
    matching(/^\+[1-9]\d{6,14}$/),
  ),
  apnsKey: option(
    "APNS_KEY",
    undefined,
    "the text of a .p8 key in PEM, its line breaks as they are or as \\n",
    "Pushes to iPhones by Apple's service; goes with the next three. Always off in sandbox mode. Never logged.",
    (text) => pemKey(text, (key) => key.asymmetricKeyDetails?.namedCurve === "prime256v1"),
  ),
  apnsKeyId: option("APNS_KEY_ID", undefined, "10 letters and digits", "Id of that key.", matching(/^[A-Z0-9]{10}$/)),
  apnsTeamId: option("APNS_TEAM_ID", undefined, "10 letters and digits", "Id of the team that the app is of.", matching(/^[A-Z0-9]{10}$/)),
  apnsTopic: option("APNS_TOPIC", undefined, "a bundle id", "Bundle id of the app.", matching(/^[A-Za-z0-9.-]{1,155}$/)),
  apnsSandbox: option(
    "APNS_SANDBOX",
    "no",
    "yes or no",
    "Whether the app is a development build, which another server of Apple's serves.",
    yesOrNo,
  ),
  fcmServiceAccount: option(
    "FCM_SERVICE_ACCOUNT",
    undefined,
    "the text of a service account's JSON key file",
    "Pushes to Android phones by Firebase Cloud Messaging, in that account's project. Always off in sandbox mode. Never logged.",
    serviceAccount,
  ),
} as const;

/** Settings that are of use together only. */
export const messageGroups = {
  twilio: ["twilioAccountSid", "twilioAuthToken", "twilioFrom"],
  apns: ["apnsKey", "apnsKeyId", "apnsTeamId", "apnsTopic"],
} as const satisfies Record<string, readonly (keyof typeof messageOptions)[]>;

/** The names of settings, as a sentence lists them. */
export const namesOf = (keys: readonly (keyof typeof messageOptions)[]): string => {
  const names = keys.map((key) => messageOptions[key].name);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};
