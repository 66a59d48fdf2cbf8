import { useI18n } from "../../i18n/I18n.tsx";

/** What an act is called in the reader's language; one that is newer than the console, by its own name. */
export function useActionName(): (action: string) => string {
  const { t, has } = useI18n();
  return (action) => {
    const key = `audit.action.${action}`;
    return has(key) ? t(key) : action.replaceAll("_", " ");
  };
}
