import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { accountsOf, expectRefusal, external } from "./support/demo.ts";
import { debtorsOf } from "./support/signing.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const { ask, signWell, advance, query } = debtorsOf(() => bank);
const parisToday = async (): Promise<string> => {
  const { now } = (await bank.get("/v2/sandbox/clock")).body;
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(now as string));
};
const collect = async (mandate: Record<string, unknown>) =>
  bank.post("/v2/collections", {
    amount: 1_200,
    local_iban: accountsOf(bank).main.iban,
    scheduled_date: await parisToday(),
    mandate,
  });

describe("a mandate signed on the page", () => {
  test.each(["core", "b2b"] as const)(
    "is collected under at once by scheme and reference alone (%s), and the money arrives",
    async (scheme) => {
      const { main } = accountsOf(bank);
      const { address, reference } = await ask({ scheme });
      expectRefusal(await collect({ reference, scheme }), 400, "mandate_info_missing");
      await signWell(address, scheme === "b2b" ? { not_consumer: "yes" } : {});
      const before = await bank.balance(main.id);
      const made = await collect({ reference: reference.toLowerCase(), scheme });
      expect(made).toMatchObject({ status: 200, body: { status: "scheduled" } });
      await advance("P7D");
      expect((await bank.get(`/v2/collections/${made.body.id}`)).body).toMatchObject({ status: "confirmed" });
      expect(await bank.balance(main.id)).toBe(before + 1_200);
      const { body } = await bank.get(`/v2/transactions?reference=${made.body.reference}`);
      expect(body.results[0]).toMatchObject({
        counterparty_name: "Ada Lovelace",
        source: { type: "collection_outgoing", counterparty_iban: external },
      });
    },
  );

  test("is one of its scheme, and of its debtor's IBAN only", async () => {
    const { address, reference } = await ask({ scheme: "core" });
    await signWell(address);
    expectRefusal(await collect({ reference, scheme: "b2b" }), 400, "mandate_info_missing");
    const other = { name: "Bob", iban: "DE89370400440532013000" };
    const mismatch = await collect({ reference, scheme: "core", signature_date: await parisToday(), debtor: other });
    expectRefusal(mismatch, 400, "outgoing_collection_mandate_iban_mismatch");
  });

  test("carries the address that a bank outside the EEA asks for", async () => {
    const { address, reference } = await ask();
    await signWell(address, { iban: "GB29 NWBK 6016 1331 9268 19", country: "GB" });
    expect((await collect({ reference, scheme: "core" })).body).toMatchObject({ status: "scheduled" });
  });

  test("that a collection brought meanwhile ends the request to sign it", async () => {
    const { address, reference, id } = await ask();
    const brought = { reference, scheme: "core", signature_date: "2026-01-15", debtor: { name: "Bob", iban: "DE89370400440532013000" } };
    expect((await collect(brought)).status).toBe(200);
    const page = await bank.app.inject({ method: "GET", url: address });
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain("has a mandate with this reference already");
    await advance("P31D");
    expectRefusal(await bank.post(`/v2/mandate_signature_requests/${id}/renewals`), 400, "mandate_reference_already_used");
  });

  test("that slept for three years can be brought anew by a collection, and its old evidence still holds", async () => {
    const { address, reference } = await ask();
    await signWell(address);
    await advance("P37M");
    expectRefusal(await collect({ reference, scheme: "core" }), 400, "mandate_info_missing");
    const debtor = { name: "Ada King", iban: "DE89370400440532013000" };
    expect((await collect({ reference, scheme: "core", signature_date: await parisToday(), debtor })).status).toBe(200);
    expect(await query("select debtor_name from bank.mandate where reference = $1", [reference])).toEqual([{ debtor_name: "Ada King" }]);
    expect(await bank.verify()).toEqual([]);
  });
});
