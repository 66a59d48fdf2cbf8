/** The languages of a workspace's documents. */
export type Language = "en" | "fr";

export type ProofWords = {
  readonly locale: string;
  readonly title: string;
  readonly filename: string;
  readonly statement: string;
  readonly executed: string;
  readonly from: string;
  readonly to: string;
  readonly account: (name: string) => string;
  readonly kind: string;
  readonly kinds: { readonly standard: string; readonly instant: string; readonly internal: string };
  readonly requestedAt: string;
  readonly executedAt: string;
  readonly settledAt: string;
  readonly reference: string;
  readonly endToEndId: string;
  readonly message: string;
  readonly seal: string;
  readonly sealNo: (no: string) => string;
  readonly sealMeaning: string;
  /** Behind a time of day */
  readonly timeZone: string;
};

export const proofWords: Readonly<Record<Language, ProofWords>> = {
  en: {
    locale: "en-GB",
    title: "Proof of transfer",
    filename: "proof-of-transfer",
    statement: "This transfer was executed, and its amount was settled in full.",
    executed: "Executed",
    from: "From",
    to: "To",
    account: (name) => `Account: ${name}`,
    kind: "Type",
    kinds: {
      standard: "SEPA credit transfer",
      instant: "SEPA instant credit transfer",
      internal: "Transfer between own accounts",
    },
    requestedAt: "Requested on",
    executedAt: "Debited on",
    settledAt: "Settled on",
    reference: "Reference",
    endToEndId: "End-to-end identifier",
    message: "Message",
    seal: "Ledger seal",
    sealNo: (no) => `No. ${no}`,
    sealMeaning:
      "The settlement is recorded in the bank’s ledger under this seal, a SHA-256 hash over it and over everything that was recorded before. The record cannot be changed without breaking the seal.",
    timeZone: "Paris time",
  },
  fr: {
    locale: "fr-FR",
    title: "Preuve de virement",
    filename: "preuve-de-virement",
    statement: "Ce virement a été exécuté et son montant a été réglé en totalité.",
    executed: "Exécuté",
    from: "De",
    to: "À",
    account: (name) => `Compte\u00a0: ${name}`,
    kind: "Type",
    kinds: {
      standard: "Virement SEPA",
      instant: "Virement SEPA instantané",
      internal: "Virement entre comptes d’un même titulaire",
    },
    requestedAt: "Demandé le",
    executedAt: "Débité le",
    settledAt: "Réglé le",
    reference: "Référence",
    endToEndId: "Identifiant de bout en bout",
    message: "Libellé",
    seal: "Sceau du registre",
    sealNo: (no) => `N° ${no}`,
    sealMeaning:
      "Le règlement est inscrit au registre de la banque sous ce sceau, une empreinte SHA-256 calculée sur cette écriture et sur toutes celles qui la précèdent. L’écriture ne peut être modifiée sans rompre le sceau.",
    timeZone: "heure de Paris",
  },
};

/** An amount in cents of EUR, as the language writes it. Exact: no float is made of it. */
export function amountIn({ locale }: ProofWords, amount: bigint): string {
  const decimal = `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}` as Intl.StringNumericLiteral; // digits, a point, two digits
  return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(decimal);
}

/** A moment with its minute in Paris, where the bank's days begin and end. */
export function momentIn({ locale, timeZone }: ProofWords, at: Date): string {
  const text = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }).format(at);
  return `${text} (${timeZone})`;
}

/** An IBAN in groups of four, as it is printed (ISO 13616). */
export const printedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");
