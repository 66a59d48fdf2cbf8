import { useI18n } from "../i18n/I18n.tsx";

/** Why something failed or came back, in the reader's language; a code that is newer than the console, by its own name. */
export function useReason(): (code: string) => string {
  const { t, has } = useI18n();
  return (code) => {
    const key = `reason.${code}`;
    return has(key) ? t(key) : code.replaceAll("_", " ");
  };
}
