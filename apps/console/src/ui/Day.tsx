import { useI18n } from "../i18n/I18n.tsx";
import { dayText } from "../lib/day.ts";

/** A calendar day without a time. */
export function Day({ day }: { day: string }) {
  const { locale } = useI18n();
  return (
    <time dateTime={day} style={{ whiteSpace: "nowrap" }}>
      {dayText(day, locale)}
    </time>
  );
}
