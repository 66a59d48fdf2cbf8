/** The columns of a file of transfers. Only `neededColumns` must be there. */
export const columns = [
  "beneficiary_iban",
  "amount",
  "beneficiary_name",
  "message",
  "scheduled_date",
  "type_strategy",
  "local_iban",
  "end_to_end_id",
  "custom_id",
  "internal_note",
] as const;
export type CsvColumn = (typeof columns)[number];
export const neededColumns = ["beneficiary_iban", "amount"] as const satisfies readonly CsvColumn[];

export const rowsMax = 5_000;
export const fileBytesMax = 16 * 1024 * 1024;
