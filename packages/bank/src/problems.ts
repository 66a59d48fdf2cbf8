/** The codes by which the Bank API refuses business, with their status and what to say. All are 400 but for what is not there. */
export const bankProblems = {
  not_found: { status: 404, message: "Nothing here has this id." },
  current_account_not_found: { status: 400, message: "local_iban is not an active IBAN of an open account of this workspace." },
  transfer_to_same_account: { status: 400, message: "beneficiary_iban leads to the account that pays." },
  transfer_to_owned_account_with_virtual_iban: {
    status: 400,
    message: "A transfer between own accounts uses their main IBANs, not virtual ones.",
  },
  transfer_from_saving_account_to_external_beneficiary: { status: 400, message: "A booster account pays own accounts only." },
  missing_new_beneficiary_name: { status: 400, message: "beneficiary_iban is paid for the first time, so beneficiary_name is needed." },
  new_beneficiary_is_owned_iban: {
    status: 400,
    message: "beneficiary_iban is one of this workspace's IBANs that takes no money (inactive, deleted, or of a closed account).",
  },
  scheduled_date_in_past: { status: 400, code: "invalid_request", message: "scheduled_date is in the past (Europe/Paris)." },
  scheduled_date_too_far: {
    status: 400,
    code: "invalid_request",
    message: "scheduled_date lies beyond the year 9998, where the calendar ends.",
  },
  scheduled_date_with_instant_only: {
    status: 400,
    code: "invalid_request",
    message: "scheduled_date cannot be used with type_strategy instant_only.",
  },
  transfer_not_cancelable: { status: 400, message: "Only a scheduled transfer, or a standard one before its cut-off, can be canceled." },
  account_not_found: { status: 400, code: "invalid_request", message: "account_id is no account of this workspace." },
  account_closed: { status: 400, message: "The account is closed." },
  iban_not_updatable: { status: 400, message: "Main and deleted IBANs cannot be changed." },
  iban_not_deletable: { status: 400, message: "Main IBANs cannot be deleted." },
  no_sepa_creditor_identifier: { status: 400, message: "The workspace has no SEPA creditor identifier; its settings take one." },
  mandate_reference_already_used: {
    status: 400,
    message: "A mandate of this scheme has this reference, or a signature request that waits for its debtor.",
  },
  mandate_signature_request_not_deletable: { status: 400, message: "The mandate was signed; its signature request stays." },
  mandate_signature_request_not_renewable: { status: 400, message: "Only a signature request that has expired can be renewed." },
  transaction_not_found: { status: 400, code: "invalid_request", message: "transaction_id is no transaction of this workspace." },
  too_many_attachments: { status: 400, message: "The transaction has 20 attachments already, and takes no more." },
  unsupported_document_type: {
    status: 400,
    message:
      "The document is none of PDF, PNG, JPEG, WebP, HEIC, Word, Excel, OpenDocument, XML, CSV and plain UTF-8 text; its content decides.",
  },
  transfer_not_confirmed: { status: 400, message: "Only a confirmed transfer has a proof." },
  transaction_not_returnable: {
    status: 400,
    message:
      "Only transfers and collections with another bank can be returned, not transfers between own accounts, returns, or operations.",
  },
  transaction_not_confirmed: { status: 400, message: "Only a confirmed transaction can be returned." },
  transaction_already_returned: { status: 400, message: "The transaction was returned already; it comes back once." },
  return_amount_too_high: { status: 400, code: "invalid_request", message: "A return is of the original's amount or less." },
  collection_to_same_account: { status: 400, message: "The mandate's debtor IBAN leads to the account that collects." },
  creditor_is_saving_account: { status: 400, message: "A booster account cannot collect." },
  account_cannot_receive_collections: { status: 400, message: "Accounts of this type cannot collect by direct debit." },
  mandate_info_missing: {
    status: 400,
    message:
      "No mandate in use has this scheme and reference, so its signature_date and debtor are needed (newer ones, where it lay dormant).",
  },
  mandate_iban_mismatch: {
    status: 400,
    code: "outgoing_collection_mandate_iban_mismatch",
    message: "The mandate exists with another debtor IBAN.",
  },
  signature_date_in_future: { status: 400, code: "invalid_request", message: "mandate.signature_date is in the future (Europe/Paris)." },
  collection_not_cancelable: { status: 400, message: "Only a scheduled collection that was not submitted yet can be canceled." },
  balance_out_of_range: { status: 400, code: "invalid_request", message: "amount would take the balance beyond what can be represented." },
} as const satisfies Record<string, { status: number; code?: string; message: string }>;

export type BankRefusal = keyof typeof bankProblems;
