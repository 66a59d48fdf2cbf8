import { useT } from "../../i18n/I18n.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";

export function EnabledBadge({ isEnabled }: { isEnabled: boolean }) {
  const t = useT();
  return (
    <StatusBadge tone={isEnabled ? "good" : "over"}>{t(isEnabled ? "webhooks.status.enabled" : "webhooks.status.disabled")}</StatusBadge>
  );
}
