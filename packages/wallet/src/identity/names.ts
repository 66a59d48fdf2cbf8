/** Names and usernames are compared without their accents and case, in whichever way their letters are encoded: `Élodie  Brün` is `elodie brun`. */
export const nameKey = (name: string): string =>
  name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
