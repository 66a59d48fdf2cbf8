import type { Mandate } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";

/** Whether a mandate can be collected under. */
export function MandateState({ mandate }: { mandate: Mandate }) {
  const t = useT();
  return mandate.is_dormant ? (
    <StatusBadge tone="over">{t("mandates.state.dormant")}</StatusBadge>
  ) : (
    <StatusBadge tone="good">{t("mandates.state.usable")}</StatusBadge>
  );
}
