import type { Translate } from "../../i18n/translate.ts";

/** What is wrong with a new password before anybody is asked: its length. The API judges the rest. */
export const passwordFault = (password: string, t: Translate): string | null => (password.length < 12 ? t("field.password_length") : null);
