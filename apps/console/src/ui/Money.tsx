import { useI18n } from "../i18n/I18n.tsx";
import { formatMinor } from "../lib/money.ts";

/** An amount in minor units, as the reader's locale writes it. */
export function Money({ minor, currency = "EUR" }: { minor: number; currency?: string }) {
  const { locale } = useI18n();
  return <span style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>{formatMinor(minor, currency, locale)}</span>;
}
