export { schemeAmountMax } from "./sepa/amounts.ts";
export * from "./sepa/calendar.ts";
export {
  debtorAddressIsRequired,
  eeaCountries,
  sepaCountries,
  type SepaCountry,
  sepaCountryFacts,
  sepaCountryOf,
  territories,
} from "./sepa/countries.ts";
export type { BankRail, CollectionRail, CollectionReach, CollectionReport, DirectDebitOrder } from "./sepa/collection-port.ts";
export { toWireReference, toWireText, wireLengths } from "./sepa/characters.ts";
export { creditorIdentifierIsValid, sameCreditor } from "./sepa/creditor-identifier.ts";
export {
  type CollectionFailureCode,
  collectionFailureCodes,
  collectionFailureOf,
  type RailCollectionFailureCode,
  type RailTransferFailureCode,
  type RejectOriginator,
  type TransferFailureCode,
  transferFailureCodes,
  transferFailureOf,
} from "./sepa/failures.ts";
export { bankCode, branchCode, frenchIban, ibanCountry, ibanIsValid, normaliseIban } from "./sepa/iban.ts";
export {
  type EntrySum,
  type PaymentCode,
  type StatedBalance,
  type StatementEntry,
  type StatementHead,
  writeStatement,
} from "./sepa/iso20022/camt053.ts";
export { createFileRail, type FileRail, type FileRailOptions, type InboxFile } from "./sepa/iso20022/file-rail.ts";
export type {
  ArrivedCollection,
  ArrivedTransfer,
  CollectionEnd,
  ReturnedPayment,
  Told,
  TransferEnd,
  UnmatchedItem,
} from "./sepa/iso20022/findings.ts";
export type { CreditTransferOrder, PostalAddress, RailReport, Reach, Scheme, SepaRail } from "./sepa/port.ts";
export {
  currentReason,
  isoOfReason,
  type ReasonContext,
  reasonOfIso,
  type ReasonScheme,
  representableReasons,
  type ReturnReason,
  returnReasonCodes,
  returnReasons,
} from "./sepa/reasons.ts";
export { createSandboxRail } from "./sepa/sandbox-rail.ts";
export { collectionRejectOf, outcomeOf, testIbans, type TestOutcome, transferRejectOf } from "./sepa/test-ibans.ts";
export * from "./sepa/timeline.ts";
export {
  type CardCharge,
  type CardGateway,
  type CardInquiry,
  type CardRefund,
  type CardReport,
  type CardStatus,
  type CardVerification,
  GatewayUnavailable,
  type RefundReport,
  type VerificationReport,
} from "./cards/port.ts";
export { createSimulatedCardGateway, type SimulatedCall, type SimulatorOptions, testTokens } from "./cards/simulator.ts";
export { createStripeGateway, type StripeGatewayOptions } from "./cards/stripe/gateway.ts";
export { ecbRates, ecbUrl, parseEcbRates } from "./fx/ecb.ts";
export { convertUp, type Quote, quote, quoteDebit } from "./fx/quote.ts";
export type { Rates, RatesProvider } from "./fx/rates.ts";
export { sandboxRates } from "./fx/sandbox-rates.ts";
