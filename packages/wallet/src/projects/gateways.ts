/** Processors that may owe the project money. */
export const gatewayNames = ["simulator", "stripe"] as const;
