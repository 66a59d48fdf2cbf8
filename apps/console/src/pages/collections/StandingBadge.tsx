import type { Collection } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { standingOf, tones } from "./status.ts";

/** Where a collection stands, in a word. */
export function StandingBadge({ collection }: { collection: Collection }) {
  const t = useT();
  const standing = standingOf(collection);
  return (
    <StatusBadge tone={tones[standing]} flex="none">
      {standing === "returned" ? t("collections.returned") : t(`collections.status.${standing}`)}
    </StatusBadge>
  );
}
