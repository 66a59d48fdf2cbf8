import type { SignatureRequest, SignatureRequestStatus } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { StatusBadge, type Tone } from "../../ui/StatusBadge.tsx";

const tones = { sent: "waiting", expired: "over", completed: "good" } as const satisfies Record<SignatureRequestStatus, Tone>;

export function RequestBadge({ request: { status, is_deleted: isDeleted } }: { request: SignatureRequest }) {
  const t = useT();
  return isDeleted ? (
    <StatusBadge tone="over">{t("requests.deleted")}</StatusBadge>
  ) : (
    <StatusBadge tone={tones[status]}>{t(`requests.status.${status}`)}</StatusBadge>
  );
}
