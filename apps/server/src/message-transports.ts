import {
  type Config,
  createApnsTransport,
  createFcmTransport,
  createTwilioTransports,
  type MessageTransports,
  realNow,
} from "@memento/platform";

/** The ways out that are configured. A sandbox reaches nobody, whatever is configured: its phones may be those of real people. */
export function messageTransportsOf(config: Config): MessageTransports {
  if (config.mode === "sandbox") return {};
  return { ...twilioOf(config), ...apnsOf(config), ...fcmOf(config) };
}

const twilioOf = ({ twilioAccountSid: accountSid, twilioAuthToken: authToken, twilioFrom: from }: Config): MessageTransports =>
  accountSid === undefined || authToken === undefined || from === undefined
    ? {}
    : createTwilioTransports({ accountSid, authToken, from, now: realNow });

const apnsOf = ({
  apnsKey: key,
  apnsKeyId: keyId,
  apnsTeamId: teamId,
  apnsTopic: topic,
  apnsSandbox: sandbox,
}: Config): MessageTransports =>
  key === undefined || keyId === undefined || teamId === undefined || topic === undefined
    ? {}
    : { apns: createApnsTransport({ key, keyId, teamId, topic, sandbox }) };

const fcmOf = ({ fcmServiceAccount: serviceAccount }: Config): MessageTransports =>
  serviceAccount === undefined ? {} : { fcm: createFcmTransport({ serviceAccount, now: realNow }) };
