/** An IBAN as people read it: in groups of four. */
export const groupedIban = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** An IBAN as it travels: without what people put between its groups. */
export const plainIban = (text: string): string => text.replaceAll(/[\s.-]/g, "").toUpperCase();
