import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../../../../tests/support/senders.ts";
import { faultOf, outgoing } from "./testing.ts";
import { MessageFault, MessageRefused } from "./transport.ts";
import { createTwilioTransports } from "./twilio.ts";

const accountSid = `AC${"0".repeat(32)}`;
const authToken = "hunter2hunter2";
const now = new Date("2030-01-02T03:04:05Z");
let twilio: TestService;
beforeEach(async () => {
  twilio = await startTestService(() => ({ status: 201, body: { sid: "SM1" } }));
});
afterEach(() => twilio.close());
const transports = () => createTwilioTransports({ accountSid, authToken, from: "+15005550006", apiUrl: twilio.url, now: () => now });
const formOf = (index = 0) => Object.fromEntries(new URLSearchParams(twilio.taken[index]?.text));

test("a text message goes out in the account's name, and stays no longer in Twilio's queue than it is of use", async () => {
  await transports().sms.send(outgoing(now));
  expect(twilio.taken).toHaveLength(1);
  expect(twilio.taken[0]).toMatchObject({
    path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}` },
  });
  expect(formOf()).toEqual({ To: "+33612345678", From: "+15005550006", Body: "417829 is your code", ValidityPeriod: "300" });
});

test.each([
  ["fr", "fr-FR"],
  ["en", "en-GB"],
  [null, "en-GB"],
])("a call in %s reads its text twice in %s, whatever is in it", async (language, accent) => {
  await transports().call.send(outgoing(now, { body: "Code of <Say> & fils: 4, 1.", language }));
  expect(twilio.taken[0]?.path).toBe(`/2010-04-01/Accounts/${accountSid}/Calls.json`);
  const said = `<Say language="${accent}">Code of &lt;Say&gt; &amp; fils: 4, 1.</Say>`;
  expect(formOf()).toEqual({
    To: "+33612345678",
    From: "+15005550006",
    Twiml: `<?xml version="1.0" encoding="UTF-8"?><Response>${said}<Pause length="1"/>${said}</Response>`,
  });
});

describe("faults", () => {
  test.each([
    [400, 21211, true],
    [422, undefined, true],
    [401, 20003, false],
    [403, 20003, false],
    [404, 20404, false],
    [429, 20429, false],
    [500, undefined, false],
    [503, 20503, false],
  ])("status %i, code %s: final %s, and named by its numbers alone", async (status, code, isFinal) => {
    twilio.answer = () => ({ status, body: { status, code, message: "The 'To' number +33612345678 and 417829" } });
    const fault = await faultOf(transports().sms.send(outgoing(now)));
    expect(fault).toBeInstanceOf(MessageFault);
    expect(fault instanceof MessageRefused).toBe(isFinal);
    expect(fault).toHaveProperty("message", `Twilio: status ${status}${code === undefined ? "" : `, code ${code}`}`);
    expect(fault).not.toHaveProperty("cause");
  });

  test("a server that is away may be asked again, and neither account nor message is in the fault", async () => {
    const { call } = transports();
    await twilio.close();
    const fault = await faultOf(call.send(outgoing(now)));
    expect(fault).toMatchObject({ message: "Twilio: ECONNREFUSED" });
    expect(fault).not.toBeInstanceOf(MessageRefused);
    expect(Object.keys(fault as object)).toEqual(["name", "retryAfterMs"]);
    twilio = await startTestService(() => ({ status: 201 }));
  });
});
