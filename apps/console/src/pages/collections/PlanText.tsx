import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { collectionPlanQuery, type MandateScheme } from "../../api/collections.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { dayText, isDay } from "../../lib/day.ts";

/** What a day to submit leads to, by the calendar of TARGET. Nothing for a day that cannot be had. */
export function PlanText({ day, scheme }: { day: string; scheme: MandateScheme | undefined }) {
  const { t, locale } = useI18n();
  const { data, isSuccess } = useQuery({ ...collectionPlanQuery(day), enabled: isDay(day), retry: false });
  if (!isSuccess || !isDay(day)) return null;
  const on = (date: string): string => dayText(date, locale);
  return (
    <Text size="sm" c="dimmed" role="status">
      {!data.is_business_day && `${t("collections.create.plan.closed")} `}
      {t("collections.create.plan", { submission: on(data.submission_date), due: on(data.due_date) })}
      {scheme !== undefined &&
        ` ${scheme === "core" ? t("collections.create.plan.back.core", { returned: on(data.return_by.core), refund: on(data.refund_by) }) : t("collections.create.plan.back.b2b", { returned: on(data.return_by.b2b) })}`}
    </Text>
  );
}
