import { generateKeyPairSync } from "node:crypto";
import { readConfig } from "@memento/platform";
import { expect, test } from "vitest";
import { messageTransportsOf } from "./message-transports.ts";

const pem = (key: ReturnType<typeof generateKeyPairSync>["privateKey"]) => key.export({ type: "pkcs8", format: "pem" }).toString();
const twilio = { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`, TWILIO_AUTH_TOKEN: "hunter2", TWILIO_FROM: "+15005550006" };
const apns = {
  APNS_KEY: pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey),
  APNS_KEY_ID: "KEY1234567",
  APNS_TEAM_ID: "TEAM123456",
  APNS_TOPIC: "com.example.pay",
};
const fcm = {
  FCM_SERVICE_ACCOUNT: JSON.stringify({
    project_id: "pay",
    client_email: "push@pay.example",
    private_key: pem(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey),
    token_uri: "https://oauth2.googleapis.com/token",
  }),
};

test.each([
  [{}, []],
  [twilio, ["call", "sms"]],
  [apns, ["apns"]],
  [fcm, ["fcm"]],
  [{ ...twilio, ...apns, ...fcm }, ["apns", "call", "fcm", "sms"]],
])("a production has the ways out that are configured, a sandbox none (%#)", (environment, ways) => {
  expect(Object.keys(messageTransportsOf(readConfig({ MEMENTO_MODE: "production", ...environment }))).toSorted()).toEqual(ways);
  expect(messageTransportsOf(readConfig(environment))).toEqual({});
});
