export * from "./sepa/calendar.ts";
export { eeaCountries, sepaCountries } from "./sepa/countries.ts";
export { creditorIdentifierIsValid, sameCreditor } from "./sepa/creditor-identifier.ts";
export { type RejectOriginator, type TransferFailureCode, transferFailureCodes, transferFailureOf } from "./sepa/failures.ts";
export { bankCode, branchCode, frenchIban, ibanCountry, ibanIsValid, normaliseIban } from "./sepa/iban.ts";
export type { CreditTransferOrder, RailReport, Reach, Scheme, SepaRail } from "./sepa/port.ts";
export { createSandboxRail } from "./sepa/sandbox-rail.ts";
export { outcomeOf, testIbans, type TestOutcome } from "./sepa/test-ibans.ts";
export * from "./sepa/timeline.ts";
