/**
 * Every refusal of the Wallet API. Codes are stable and made for programs; the sentences are made for people, in the language that they ask
 * for. A sentence about an attribute names it by `{field}`.
 */

/** What a state refuses, or what concerns no attribute. */
export const stateProblems = {
  malformed_json: { status: 400, en: "The body is not valid JSON.", fr: "Le corps de la requête n'est pas du JSON valide." },
  invalid_request: { status: 400, en: "The request cannot be read.", fr: "La requête est illisible." },
  project_required: {
    status: 400,
    en: "Several projects are served here: name one with X-Project-ID.",
    fr: "Plusieurs projets sont servis ici : indiquez le vôtre par X-Project-ID.",
  },
  idempotency_key_in_use: {
    status: 400,
    en: "The first request with this Idempotency-Key is still running. Try again.",
    fr: "La première requête avec cette Idempotency-Key est encore en cours. Réessayez.",
  },
  idempotency_key_mismatch: {
    status: 422,
    en: "This Idempotency-Key was used with another request.",
    fr: "Cette Idempotency-Key a servi pour une autre requête.",
  },
  body_too_large: { status: 413, en: "The body is too large.", fr: "Le corps de la requête est trop grand." },
  too_many_requests: { status: 429, en: "Too many attempts. Try again later.", fr: "Trop de tentatives. Réessayez plus tard." },
  unknown_exception: { status: 500, en: "An unknown error occurred.", fr: "Une erreur inconnue s'est produite." },
  unavailable: { status: 503, en: "The service is overloaded. Try again.", fr: "Le service est surchargé. Réessayez." },
  user_pending: {
    status: 400,
    en: "Prove your phone number first.",
    fr: "Confirmez d'abord votre numéro de téléphone.",
  },
  user_locked: { status: 400, en: "This user is locked.", fr: "Cet utilisateur est verrouillé." },
  user_rejected: { status: 400, en: "This user was rejected.", fr: "Cet utilisateur a été refusé." },
  too_many_contacts: { status: 400, en: "Your address book is full.", fr: "Votre carnet d'adresses est plein." },
  blocked: { status: 400, en: "This person does not take this from you.", fr: "Cette personne ne l'accepte pas de votre part." },
  token_not_approved: { status: 400, en: "The authentication was not approved.", fr: "L'authentification n'a pas été approuvée." },
  verification_closed: {
    status: 400,
    en: "This verification has been decided already.",
    fr: "Cette vérification a déjà été décidée.",
  },
  request_answered: {
    status: 400,
    en: "Somebody has answered this request already.",
    fr: "Quelqu'un a déjà répondu à cette demande.",
  },
  share_paid: { status: 400, en: "This share has been paid already.", fr: "Cette part a déjà été payée." },
  share_not_pending: { status: 400, en: "Nothing is asked of this participant any more.", fr: "Plus rien n'est demandé à ce participant." },
  share_under_way: {
    status: 400,
    en: "A payment of this share is under way.",
    fr: "Un paiement de cette part est en cours.",
  },
  reminder_limit: {
    status: 400,
    en: "This participant has been reminded as often as is allowed.",
    fr: "Ce participant a été relancé autant de fois que permis.",
  },
  pool_closed: { status: 400, en: "This pool is closed.", fr: "Cette cagnotte est close." },
  pool_not_started: { status: 400, en: "This pool has not begun yet.", fr: "Cette cagnotte n'a pas encore commencé." },
  pool_ended: { status: 400, en: "This pool has ended.", fr: "Cette cagnotte est terminée." },
  already_contributed: {
    status: 400,
    en: "One can contribute to this pool once only.",
    fr: "On ne peut contribuer qu'une fois à cette cagnotte.",
  },
  not_dismissible: { status: 400, en: "This announcement stays.", fr: "Cette annonce ne peut pas être masquée." },
  export_too_large: {
    status: 400,
    en: "There are too many participants for one file.",
    fr: "Les participants sont trop nombreux pour un seul fichier.",
  },
  payment_to_self: { status: 400, en: "You cannot pay yourself.", fr: "Vous ne pouvez pas vous payer vous-même." },
  insufficient_funds: { status: 400, en: "There is not enough money in this source.", fr: "Les fonds de cette source sont insuffisants." },
  source_not_enabled: { status: 400, en: "This payment source is not enabled.", fr: "Cette source de paiement n'est pas active." },
  source_expired: { status: 400, en: "This card has expired.", fr: "Cette carte a expiré." },
  source_cannot_receive: {
    status: 400,
    en: "Money cannot be sent to this payment source.",
    fr: "Cette source de paiement ne peut pas recevoir d'argent.",
  },
  source_in_use: {
    status: 400,
    en: "This payment source holds money, or money is on its way.",
    fr: "Cette source contient de l'argent, ou un mouvement est en cours.",
  },
  recipient_unavailable: {
    status: 400,
    en: "This person cannot receive money at the moment.",
    fr: "Cette personne ne peut pas recevoir d'argent pour le moment.",
  },
  rate_unavailable: {
    status: 400,
    en: "There is no current exchange rate between these currencies.",
    fr: "Aucun taux de change actuel n'est disponible entre ces devises.",
  },
  balance_out_of_range: { status: 400, en: "The balance would be too large.", fr: "Le solde serait trop grand." },
  card_declined: { status: 400, en: "The card was declined.", fr: "La carte a été refusée." },
  card_failed: { status: 400, en: "The card could not be charged.", fr: "La carte n'a pas pu être débitée." },
  payment_not_processed: {
    status: 400,
    en: "The payment has not been processed yet.",
    fr: "Le paiement n'a pas encore été traité.",
  },
} as const satisfies Record<string, { status: number; en: string; fr: string }>;

export type StateProblem = keyof typeof stateProblems;

/** What is wrong with an attribute: always 422. */
export const fieldProblems = {
  required: { en: "{field} is required", fr: "{field} est obligatoire" },
  invalid_type: { en: "{field} has the wrong type", fr: "{field} n'est pas du bon type" },
  invalid_format: { en: "{field} has the wrong format", fr: "{field} n'a pas le bon format" },
  unknown_value: { en: "{field} is not one of the allowed values", fr: "{field} n'a pas une valeur autorisée" },
  too_short: { en: "{field} is too short", fr: "{field} est trop court" },
  too_long: { en: "{field} is too long", fr: "{field} est trop long" },
  too_small: { en: "{field} is too small", fr: "{field} est trop petit" },
  too_large: { en: "{field} is too large", fr: "{field} est trop grand" },
  too_precise: { en: "{field} has more decimals than its currency", fr: "{field} a plus de décimales que sa devise" },
  already_taken: { en: "{field} has already been taken", fr: "{field} est déjà pris" },
  incorrect: { en: "{field} is incorrect", fr: "{field} est incorrect" },
  not_found: { en: "{field} names nothing that you can use", fr: "{field} ne désigne rien que vous puissiez utiliser" },
  not_allowed: { en: "{field} is not allowed here", fr: "{field} n'est pas autorisé ici" },
  expired: { en: "{field} has expired", fr: "{field} a expiré" },
  in_past: { en: "{field} is in the past", fr: "{field} est dans le passé" },
  malformed: { en: "{field} cannot be read", fr: "{field} est illisible" },
  unknown_field: { en: "{field} names an unknown attribute", fr: "{field} désigne un attribut inconnu" },
  unknown_operator: { en: "{field} has an operator that is not allowed", fr: "{field} contient un opérateur non autorisé" },
} as const satisfies Record<string, { en: string; fr: string }>;

export type FieldProblem = keyof typeof fieldProblems;

/**
 * Why an operation refuses an item: a state (400), an attribute by its dotted path and what is wrong with it (422), or nothing there that the
 * caller may know of (404, empty).
 */
export type WalletRefusal = StateProblem | `${string}:${FieldProblem}` | "not_found";
