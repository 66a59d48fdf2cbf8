import { useI18n } from "../i18n/I18n.tsx";
import { formatCents } from "../lib/money.ts";

/** An amount in cents, as the reader's locale writes it. */
export function Money({ cents, currency = "EUR" }: { cents: number; currency?: string }) {
  const { locale } = useI18n();
  return <span style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>{formatCents(cents, currency, locale)}</span>;
}
