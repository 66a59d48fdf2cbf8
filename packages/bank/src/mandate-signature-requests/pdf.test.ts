import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formSha256, formText, mandateForm } from "./form.ts";
import { renderMandate } from "./pdf.ts";
import type { Signature } from "./signature-queries.ts";

const creditor = {
  name: "Élan & fils",
  identifier: "FR72ZZZ123456",
  address: { street: "rue de la Démonstration", building_number: "1", postal_code: "75002", city: "Paris", country: "FR" },
};

function signature(
  language: "french" | "english",
  scheme: "core" | "b2b",
  userAgent = "Mozilla/5.0 (X11; Linux x86_64) Test/1.0",
): Signature {
  const form = mandateForm({ language, scheme, reference: "RUM-2026/42", contractReference: "Bail n° 42" }, creditor);
  return {
    mandateId: "01910000-0000-7000-8000-000000000001",
    requestId: "01910000-0000-7000-8000-000000000002",
    form,
    shownText: formText(form),
    shownSha256: formSha256(form),
    debtor: {
      name: "Łukasz Żółć",
      address: { street: "rue de l’Église", building_number: "12 bis", postal_code: "69001", city: "Lyon", country: "FR" },
      iban: "FR1420041010050500013M02606",
      place: "Lyon",
    },
    ipAddress: "2001:db8::7",
    userAgent,
    signedAt: new Date("2026-12-31T23:30:00Z"),
    recordedAt: new Date("2026-11-25T10:00:00Z"),
  };
}

test.each([
  ["french", "core"],
  ["french", "b2b"],
  ["english", "core"],
  ["english", "b2b"],
] as const)("a signed mandate in %s for %s is one page, the same to the byte from the same evidence", async (language, scheme) => {
  const [one, two] = await Promise.all([1, 2].map(() => renderMandate(signature(language, scheme), "debtor@example.com")));
  expect(one?.equals(two ?? Buffer.of())).toBe(true);
  expect(one?.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined && one !== undefined) writeFileSync(`${folder}/mandate-${language}-${scheme}.pdf`, one);
});

test("evidence that does not fit goes on on a second page", async () => {
  const long = await renderMandate(signature("french", "b2b", "x ".repeat(2_000)), "debtor@example.com");
  expect(long.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
});

test("the fingerprint depends on every word that is shown, and on nothing else", () => {
  const one = signature("english", "core").form;
  expect(formSha256(one)).toBe(formSha256(structuredClone(one)));
  const others = [
    mandateForm({ language: "english", scheme: "core", reference: "RUM-2026/43", contractReference: "Bail n° 42" }, creditor),
    mandateForm({ language: "english", scheme: "core", reference: "RUM-2026/42", contractReference: null }, creditor),
    mandateForm(
      { language: "english", scheme: "core", reference: "RUM-2026/42", contractReference: "Bail n° 42" },
      { ...creditor, name: "X" },
    ),
    mandateForm(
      { language: "english", scheme: "core", reference: "RUM-2026/42", contractReference: "Bail n° 42" },
      { ...creditor, address: null },
    ),
    signature("english", "b2b").form,
    signature("french", "core").form,
  ];
  expect(new Set([one, ...others].map(formSha256)).size).toBe(others.length + 1);
});

test("a creditor without an address is shown with the country of its identifier", () => {
  const form = mandateForm({ language: "french", scheme: "core", reference: "R", contractReference: null }, { ...creditor, address: null });
  expect(form.facts.map(({ value }) => value)).toContain("France");
});
