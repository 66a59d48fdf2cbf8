import fc from "fast-check";
import { countrySpecs } from "ibantools";
import { expect, test } from "vitest";
import { bbanStructures } from "./iban-registry.ts";
import { checkDigits, frenchIban, ibanCountry, ibanIsValid, normaliseIban, mod97 } from "./iban.ts";
import { sepaCountries } from "./countries.ts";

/** One published example a country, from the IBAN registry. */
const registryExamples = `
  AD1200012030200359100100 AL47212110090000000235698741 AT611904300234573201 BE68539007547034 BG80BNBG96611020345678 CH9300762011623852957
  CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000 DK5000400440116243 EE382200221020145685 ES9121000418450200051332
  FI2112345600000785 FR1420041010050500013M02606 GB29NWBK60161331926819 GI75NWBK000000007099453 GR1601101250000000012300695
  HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678 IS140159260076545510730339 IT60X0542811101000000123456
  LI21088100002324013AA LT121000011101001000 LU280019400644750000 LV80BANK0000435195001 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984 MT84MALT011000012345MTLCAST001S NL91ABNA0417164300 NO9386011117947
  PL61109010140000071219812874 PT50000201231234567890154 RO49AAAA1B31007593840000 RS35260005601001611379 SE4550000000058398257466
  SI56191000000123438 SK3112000000198742637541 SM86U0322509800000000270100 VA59001123000012345678
  TR330006100519786457841326 UA213223130000026007233566001 XK051212012345678906 BA391290079401028494 FO6264600001631634 GL8964710001000206
  AE070331234567890123456 AZ21NABZ00000000137010001944 BH67BMAG00001299123456 BR1800360305000010009795493C1
  BY13NBRB3600900000002Z00AB00 CR05015202001026284066 DO28BAGR00000001212453611324 EG380019000500000000263180002 GE29NB0000000101904917
  GT82TRAJ01020000001210029690 IL620108000000099999999 IQ98NBIQ850123456789012 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101
  KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015 LY83002048000020100120361 MR1300020001010000123456753
  MU17BOMM0101101030300200000MUR PK36SCBL0000001123456702 PS92PALS000000000400123456702 QA58DOHB00001234567890ABCDEFG
  SA0380000000608010167519 SC18SSCB11010000000000001497USD SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831
  VG96VPVG0000012345678901`
  .trim()
  .split(/\s+/);

test.each(registryExamples)("the registry's example %s is valid", (iban) => {
  expect(ibanIsValid(iban)).toBe(true);
});

test("every SEPA country has an example here, and a structure", () => {
  const seen = new Set(registryExamples.map(ibanCountry));
  expect([...sepaCountries].filter((country) => !seen.has(country) || bbanStructures[country] === undefined)).toEqual([]);
});

test.each([
  ["FR1420041010050500013M02606", true],
  ["FR783000400001ABCDEFGHIJK40", true],
  ["FR7617338000010000000000173", true],
  ["FR7617338000010000000009097", true],
  ["FR7617338000010000000002307", true],
  ["FR7617338000017498690379033", true],
  ["FR6430003000509825397888D64", true],
  ["FR2512739000308553756377J95", true],
  ["FR1017338000010000000000100", false], // check digits right, key 00 where 73 belongs
  ["FR7617338000017498690379034", false],
  ["FR27590171083068762111832788", false], // 28 characters, though its remainder is 1
  ["fr7617338000010000000000173", false], // not the electronic form
  ["FR76 1733 8000 0100 0000 0000 173", false],
  ["FR", false],
  ["", false],
  ["ZZ7617338000010000000000173", false],
  ["NC7617338000010000000000173", false], // New Caledonia's accounts say FR
  ["DEA9370400440532013000", false],
  ["NL91ABNA04171643O0", false], // a letter where a digit belongs
  ["constructor", false],
])("%s: %s", (iban, valid) => {
  expect(ibanIsValid(iban)).toBe(valid);
});

test("input in lower case is normalised, not refused", () => {
  expect(ibanIsValid(normaliseIban("fr1420041010050500013m02606"))).toBe(true);
});

const accountNumber = fc.stringMatching(/^[0-9A-Z]{11}$/);
const fiveDigits = fc.stringMatching(/^[0-9]{5}$/);

test("every French IBAN that we make is valid, and its remainder is 1", () =>
  fc.assert(
    fc.property(fiveDigits, fiveDigits, accountNumber, (bankCode, branchCode, number) => {
      const iban = frenchIban({ bankCode, branchCode, accountNumber: number });
      expect(ibanIsValid(iban)).toBe(true);
      expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
      if (/^\d+$/.test(number)) expect(iban.slice(2, 4)).toBe("76");
    }),
  ));

test("the keys of France are right, the largest included", () => {
  const make = (account: string) => frenchIban({ bankCode: "17338", branchCode: "00001", accountNumber: account });
  expect(["00000000001", "00000000090", "00000000023"].map(make)).toEqual([
    "FR7617338000010000000000173",
    "FR7617338000010000000009097",
    "FR7617338000010000000002307",
  ]);
  expect(frenchIban({ bankCode: "30004", branchCode: "00001", accountNumber: "ABCDEFGHIJK" })).toBe("FR783000400001ABCDEFGHIJK40");
  expect(() => frenchIban({ bankCode: "1733", branchCode: "00001", accountNumber: "00000000001" })).toThrow("five digits");
});

const digits = "0123456789";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

test("one wrong digit or letter is always noticed", () =>
  fc.assert(
    fc.property(fc.constantFrom(...registryExamples), fc.nat(40), fc.nat(40), (iban, at, other) => {
      const index = 2 + (at % (iban.length - 2)); // another country is another text altogether
      const alike = digits.includes(iban.charAt(index)) ? digits : letters; // a letter for a digit moves all that precede it
      const changed = iban.slice(0, index) + alike.charAt(other % alike.length) + iban.slice(index + 1);
      expect(ibanIsValid(changed)).toBe(changed === iban);
    }),
  ));

test("the chunk-wise remainder agrees with whole numbers", () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,60}$/), (text) => {
      const number = BigInt(text.replace(/[A-Z]/g, (character) => String(character.charCodeAt(0) - 55)));
      expect(mod97(text)).toBe(Number(number % 97n));
    }),
  ));

test.each([
  ["02", "99"],
  ["97", "00"],
  ["98", "01"],
])("check digits %s are right where %s, though congruent, are not", (right, congruent) => {
  const accounts = Array.from({ length: 1_000 }, (_, account) => account.toString().padStart(18, "0"));
  const body = accounts.find((account) => checkDigits("DE", account) === right) ?? "";
  expect([ibanIsValid(`DE${right}${body}`), ibanIsValid(`DE${congruent}${body}`)]).toEqual([true, false]);
});

test.each([
  ["97", "00"],
  ["01", "98"],
])("a French key of %s is right where %s, though congruent, is not", (right, congruent) => {
  const accounts = Array.from({ length: 1_000 }, (_, account) => account.toString().padStart(11, "0"));
  const made = accounts.map((accountNumber) => frenchIban({ bankCode: "17338", branchCode: "00001", accountNumber }));
  const body = made.find((iban) => iban.endsWith(right))?.slice(4, 25) ?? "";
  const withKey = (key: string): string => `FR${checkDigits("FR", body + key)}${body}${key}`;
  expect([ibanIsValid(withKey(right)), ibanIsValid(withKey(congruent))]).toEqual([true, false]);
});

const lengthOf = (structure: string): number => [...structure.matchAll(/(\d+)!/g)].reduce((sum, [, length]) => sum + Number(length), 4);

test("our lengths agree with an independent table", () => {
  const differing = Object.entries(bbanStructures).filter(([country, structure]) => {
    const chars = countrySpecs[country]?.chars;
    return chars !== undefined && chars !== null && chars !== lengthOf(structure);
  });
  expect(differing).toEqual([]);
  // Every code of the registry is here; the rest of that table are territories without a code, or informal users.
  const withoutOwnCode = ["AX", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"];
  const missing = Object.entries(countrySpecs).filter(
    ([country, spec]) => spec.IBANRegistry === true && bbanStructures[country] === undefined,
  );
  expect(missing.map(([country]) => country).sort()).toEqual(withoutOwnCode);
});

test("checking is cheap enough to run with every transfer", () => {
  const rounds = 20_000;
  const started = performance.now();
  for (let index = 0; index < rounds; index++) ibanIsValid("FR7617338000010000000000173");
  // The aim is below 2 µs; the bound leaves room for a machine that others use too, and still finds a regular expression built per call.
  expect(((performance.now() - started) * 1000) / rounds).toBeLessThan(10);
});
