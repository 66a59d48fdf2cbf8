import { expect, test } from "vitest";
import { debtorAddressIsRequired, sepaCountryFacts, sepaCountryOf, territories } from "./countries.ts";

const countries = [...sepaCountryFacts];

test("41 countries and Gibraltar, 30 of them in the EEA, 21 in the euro area", () => {
  expect(countries).toHaveLength(42);
  expect(countries.filter(([, country]) => country.eea)).toHaveLength(30);
  expect(countries.filter(([, country]) => country.eea && country.euro)).toHaveLength(21);
  expect(countries.filter(([, country]) => country.schemes === "standard_only").map(([code]) => code)).toEqual(["RS"]);
});

test.each(["TR330006100519786457841326", "UA213223130000026007233566001", "XK051212012345678906", "FO6264600001631634"])(
  "%s is outside SEPA",
  (iban) => {
    expect(sepaCountryOf(iban)).toBeUndefined();
  },
);

test.each([
  ["GB29NWBK60161331926819", undefined, true],
  ["CH9300762011623852957", undefined, true],
  ["DE89370400440532013000", undefined, false],
  ["FR7617338000010000000000173", "BNPAFRPP", false],
  ["FR7617338000010000000000173", "BNPAPMXX", true], // Saint-Pierre-et-Miquelon, told by the bank alone
  ["FR7617338000010000000000173", "BNPAREXX", false],
  ["TR330006100519786457841326", undefined, false], // not reachable at all
])("%s with %s needs the debtor's address: %s", (iban, bic, required) => {
  expect(debtorAddressIsRequired(iban, bic)).toBe(required);
});

test("the Pacific francs say FR and are outside", () => {
  expect([...territories].filter(([, { sepa }]) => !sepa).map(([code]) => code)).toEqual(["NC", "PF", "WF"]);
  expect(sepaCountryOf("FR7617338000010000000000173", "BNPANCXX")).toBeUndefined();
});
