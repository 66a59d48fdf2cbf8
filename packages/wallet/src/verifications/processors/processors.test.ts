import { describe, expect, test } from "vitest";
import { mrzFault, mrzLines } from "./mrz.ts";
import { operatorDocumentProcessor } from "./operator-processor.ts";
import { simulatedDocumentProcessor } from "./sandbox-processor.ts";

const weight = [7, 3, 1];
const value = (sign: string): number => (sign === "<" ? 0 : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55);
const digit = (text: string): string =>
  String([...text].reduce((sum, sign, index) => sum + value(sign) * (weight[index % 3] ?? 0), 0) % 10);

/** A passport's zone (TD3) with right check digits, of nobody. */
function passport({ last = "DOE", first = "JANE<MARY", born = "850904", expires = "310101" } = {}): string {
  const names = `P<FRA${last}<<${first}`.padEnd(44, "<");
  const number = "12AB34567";
  const personal = "<".repeat(14);
  const head = `${number}${digit(number)}FRA${born}${digit(born)}F${expires}${digit(expires)}${personal}${digit(personal)}`;
  return `${names}\n${head}${digit(head.slice(0, 10) + head.slice(13, 20) + head.slice(21))}`;
}

const user = { firstName: "Jane", lastName: "Dôe", dateOfBirth: "1985-09-04" };
const now = new Date("2026-11-25T12:00:00Z");
const fault = (data: string, changes: Partial<typeof user> = {}): string => mrzFault({ data, user: { ...user, ...changes }, now });

describe("a machine readable zone", () => {
  test("of the person is in order, with line breaks, without, and in lower case", () => {
    for (const data of [passport(), passport().replace("\n", ""), passport().toLowerCase()]) expect(fault(data)).toBe("");
  });

  test("is found faulty in each place", () => {
    expect(fault(passport().replace("12AB34567", "12AB34568"))).toBe("invalid_check_digit");
    expect(fault(passport({ expires: "250101" }))).toBe("expired");
    expect(fault(passport({ last: "ROE" }))).toBe("name_mismatch");
    expect(fault(passport(), { firstName: "John" })).toBe("name_mismatch");
    expect(fault(passport(), { dateOfBirth: "1985-09-05" })).toBe("birth_date_mismatch");
    for (const data of ["", "01234567890123456789", "P<", "<<<<", "P<FRA\nX"]) expect(fault(data)).toBe("unreadable");
  });

  test("is not seen in a plain number", () => {
    expect(mrzLines("01234567890123456789")).toBeUndefined();
  });
});

const check = (data: string) => ({ verificationId: "v", type: "passport" as const, data, event: "user_kyc", user, now });

test.each([
  ["01234567890123456789", "approved"],
  ["SANDBOX-REJECTED", "rejected"],
  ["SANDBOX-FAILED", "failed"],
  ["SANDBOX-PENDING", "pending"],
  ["?", "rejected"],
  [passport(), "approved"],
  [passport({ last: "ROE" }), "rejected"],
])("the simulated processor answers %j with %s", async (data, status) => {
  expect((await simulatedDocumentProcessor.check([check(data)]))[0]).toMatchObject({ status });
});

test("the operators' processor approves nothing by itself", async () => {
  const results = await operatorDocumentProcessor.check([passport(), passport({ last: "ROE" }), "01234567890123456789"].map(check));
  expect(results.map(({ status }) => status)).toEqual(["pending", "rejected", "rejected"]);
});
