/** Who pays or collects where a simulated payment names nobody: at a bank reachable by instant transfers. */
export const defaultCounterparty = { name: "Sandbox counterparty", iban: "FR1420041010050500013M02606" };
