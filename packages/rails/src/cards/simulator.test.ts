import { newId } from "@memento/kernel";
import { expect, test } from "vitest";
import type { CardCharge } from "./port.ts";
import { createSimulatedCardGateway, type SimulatedCall } from "./simulator.ts";

const requestedAt = new Date("2027-03-01T09:30:00Z");
const charge = (token: string): CardCharge => ({
  chargeId: newId(),
  token,
  amount: 500n,
  currency: "EUR",
  description: "Payment",
  requestedAt,
});

test.each([
  ["tok_ok", "approved", null],
  ["tok_declined", "declined", "do_not_honor"],
  ["tok_error", "failed", "processing_error"],
  ["9724017303484431", "approved", null],
  ["97240173034844310000", "declined", "invalid_token"],
  ["9724 0173 0348 4431", "declined", "invalid_token"],
  ["tok_visa", "declined", "invalid_token"],
  ["toString", "declined", "invalid_token"],
  ["000000", "declined", "invalid_token"],
])("token %s is %s, %s", async (token, status, reasonCode) => {
  expect(await createSimulatedCardGateway().charge([charge(token)])).toMatchObject([{ status, reasonCode }]);
});

test("tok_slow is approved after two seconds, which pass once a batch", async () => {
  const waits: number[] = [];
  const gateway = createSimulatedCardGateway({ wait: (ms) => Promise.resolve(waits.push(ms)) });
  expect(await gateway.charge([charge("tok_slow"), charge("tok_ok"), charge("tok_slow")])).toMatchObject([
    { status: "approved" },
    { status: "approved" },
    { status: "approved" },
  ]);
  expect(waits).toEqual([2_000]);
});

test("the slow processor is slow in real time", async () => {
  const started = performance.now();
  await createSimulatedCardGateway().charge([charge("tok_slow")]);
  expect(performance.now() - started).toBeGreaterThan(1_950);
});

test("codes and time follow from the charge alone, so any process answers the same on any day", async () => {
  const asked: CardCharge = { ...charge("tok_ok"), chargeId: "0199c0de-0000-7000-8000-000000000001" };
  expect(await createSimulatedCardGateway().charge([asked])).toEqual([
    {
      chargeId: asked.chargeId,
      status: "approved",
      reasonCode: null,
      authorizationCode: "73B56B",
      referenceCode: "SIM0DD91BB2F21D2811",
      trackingCode: "TRK6C26B93367DC",
      processedAt: requestedAt,
    },
  ]);
});

test("a fault is planned by call, and what took effect is told", async () => {
  const taken: SimulatedCall[] = [];
  let calls = 0;
  const gateway = createSimulatedCardGateway({
    faults: ({ method }) => (method === "charge" && (calls += 1) < 3 ? (calls === 1 ? "before" : "after") : undefined),
    taken: (call) => taken.push(call),
  });
  const asked = charge("tok_ok");
  await expect(gateway.charge([asked])).rejects.toThrow("connection_refused");
  expect(taken).toEqual([]);
  await expect(gateway.charge([asked])).rejects.toThrow("connection_closed");
  expect(taken).toEqual([{ method: "charge", ids: [asked.chargeId] }]);
  expect(await gateway.charge([asked])).toMatchObject([{ status: "approved" }]);
});
