import { useI18n } from "../../i18n/I18n.tsx";

/** What a source is called in the reader's language; one that is newer than the console, by its own name. */
export function useSourceName(): (type: string) => string {
  const { t, has } = useI18n();
  return (type) => {
    const key = `transactions.type.${type}`;
    if (has(key)) return t(key);
    const operation = `operations.source.${type}`;
    return has(operation) ? t(operation) : type.replaceAll("_", " ");
  };
}
