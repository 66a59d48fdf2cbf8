import { useI18n } from "../i18n/I18n.tsx";
import { formatMinor } from "../lib/minor.ts";

/** An amount in minor units of any currency, as the reader's locale writes it. */
export function MinorMoney({ amount, currency }: { amount: number; currency: string }) {
  const { locale } = useI18n();
  return <span style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>{formatMinor(amount, currency, locale)}</span>;
}
