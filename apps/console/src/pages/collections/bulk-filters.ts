/** What a bulk's orders can be narrowed to. */
export const bulkFilters = ["scheduled", "confirmed", "failed", "canceled"] as const;
