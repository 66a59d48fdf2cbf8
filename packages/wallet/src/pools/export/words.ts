import type { Language } from "../../http/language.ts";
import type { ParticipantStatus } from "../../participation/states.ts";

/** What an exported list of participants, and the e-mail with it, say; in the language of whoever asked for it. */
type Words = {
  readonly columns: { readonly [Column in "name" | "username" | "status" | "amount" | "currency" | "date"]: string };
  readonly statuses: Readonly<Record<ParticipantStatus, string>>;
  readonly sheet: string;
  readonly filename: string;
  readonly subject: (pool: string) => string;
  readonly text: (pool: string, rows: number) => string;
};

export const exportWords: Readonly<Record<Language, Words>> = {
  en: {
    columns: { name: "Name", username: "Username", status: "Status", amount: "Amount", currency: "Currency", date: "Date (UTC)" },
    statuses: { pending: "pending", paid: "paid", settled: "settled", rejected: "rejected", cancelled: "cancelled", invited: "invited" },
    sheet: "Participants",
    filename: "participants",
    subject: (pool) => `Participants of ${pool}`,
    text: (pool, rows) => `Attached is the list of participants of the pool “${pool}”: ${rows} ${rows === 1 ? "row" : "rows"}.`,
  },
  fr: {
    columns: { name: "Nom", username: "Identifiant", status: "Statut", amount: "Montant", currency: "Devise", date: "Date (UTC)" },
    statuses: { pending: "en attente", paid: "payé", settled: "réglé", rejected: "refusé", cancelled: "annulé", invited: "invité" },
    sheet: "Participants",
    filename: "participants",
    subject: (pool) => `Participants de ${pool}`,
    text: (pool, rows) => `Voici la liste des participants de la cagnotte « ${pool} » : ${rows} ${rows > 1 ? "lignes" : "ligne"}.`,
  },
};
