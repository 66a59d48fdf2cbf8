import { describe, expect, test } from "vitest";
import { countryOfPhone, readPhone } from "./phone.ts";

describe("phone numbers", () => {
  test.each([
    ["+33612345678", "+33612345678"],
    [" +33 (6) 12-34.56 78 ", "+33612345678"],
    ["06 12 34 56 78", "+33612345678"], // as dialled in France
    ["+44 123 4567 8901", "+4412345678901"], // longer than the British plan
    ["+44 111 2222 3333", "+4411122223333"],
    ["+44 123 456 789 012 345", undefined], // longer than any number
    ["0612345678901", undefined], // longer, and no plus to say that it is whole
    ["+33612", undefined],
    ["+999 12345678", undefined], // no such country code
    ["12", undefined],
    ["", undefined],
    ["+33 6 12 34 56 7x", undefined],
    ["+33612345678;ext=1", undefined],
    ["+".padEnd(41, "1"), undefined],
  ])("%j is %s", (text, expected) => expect(readPhone(text, "FR")).toBe(expected));

  test("without a country code they cannot be read for a place that has no numbers of its own", () =>
    expect(readPhone("06 12 34 56 78", "AQ")).toBeUndefined());

  test.each([
    ["+33612345678", "FR"],
    ["+447400123456", "GB"],
    ["+447700900123", null], // a range of Ofcom's that nobody has,
    ["+4412345678901", null],
  ])("%s is one of %s", (phone, country) => expect(countryOfPhone(phone)).toBe(country));
});
