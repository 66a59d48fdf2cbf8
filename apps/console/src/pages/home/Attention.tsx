import { Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconHelpSquareRounded,
  IconScale,
  IconWebhook,
} from "@tabler/icons-react";
import type { Overview } from "../../api/home.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { PathLink } from "../../ui/PathLink.tsx";
import { Time } from "../../ui/Time.tsx";
import { type AttentionEntry, attentionGroups } from "./attention.ts";
import classes from "./Home.module.css";

const icons = {
  transfer: IconAlertTriangle,
  collection: IconAlertTriangle,
  expiring: IconClockExclamation,
  expired: IconClockExclamation,
  webhook: IconWebhook,
  unmatched: IconHelpSquareRounded,
  shortfall: IconScale,
} as const satisfies Record<AttentionEntry["kind"], typeof IconScale>;

/** What somebody should look at, each with the way to where it can be mended. */
export function Attention({ overview }: { overview: Overview }) {
  const { t } = useI18n();
  const groups = attentionGroups(overview);
  if (groups.length === 0)
    return (
      <div className={classes["calm"]}>
        <IconCircleCheck size={20} stroke={1.6} aria-hidden />
        <Text c="dimmed">{t("home.attention.none")}</Text>
      </div>
    );
  return (
    <ul className={classes["list"]}>
      {groups.flatMap(({ entries, morePath }) => [
        ...entries.map((entry) => <Line key={`${entry.kind} ${entry.key}`} entry={entry} />),
        ...(morePath === undefined
          ? []
          : [
              <li key={`more ${morePath} ${entries[0]?.kind}`} className={classes["more"]}>
                <PathLink path={morePath} size="sm">
                  {t("home.attention.more")}
                </PathLink>
              </li>,
            ]),
      ])}
    </ul>
  );
}

function Line({ entry }: { entry: AttentionEntry }) {
  const { title, detail } = useTexts(entry);
  const aheadMs = useClockAhead();
  const Icon = icons[entry.kind];
  return (
    <li className={classes["line"]}>
      <Icon size={17} stroke={1.7} aria-hidden className={classes[entry.kind === "expiring" ? "soon" : "urgent"]} />
      <div style={{ minWidth: 0, flex: 1 }}>
        <PathLink path={entry.path} c="inherit" fw={500} style={{ overflowWrap: "anywhere" }}>
          {title}
        </PathLink>
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
      </div>
      {entry.date !== undefined && (
        <Text size="sm" c="dimmed" component="div">
          <Time at={entry.date} relative aheadMs={aheadMs} />
        </Text>
      )}
    </li>
  );
}

/** What a line says: the thing, and what is wrong with it. */
function useTexts(entry: AttentionEntry): { title: string; detail: string } {
  const { t, has, locale } = useI18n();
  switch (entry.kind) {
    case "transfer":
    case "collection": {
      const amount = formatMinor(entry.amount, "EUR", locale);
      // The pages of transfers and collections have the texts of their reasons.
      const reason = [`${entry.kind}s.failure.${entry.code}`, `reason.${entry.code}`].find(has);
      return {
        title: entry.name === null ? amount : t(`home.attention.${entry.kind}`, { amount, name: entry.name }),
        detail:
          reason !== undefined
            ? t(reason)
            : t("home.attention.failed_because", { what: t(`home.attention.${entry.kind}.failed`), code: entry.code ?? "" }),
      };
    }
    case "expiring":
    case "expired":
      return { title: t(`home.attention.${entry.kind}`, { reference: entry.reference }), detail: entry.email };
    case "webhook":
      return { title: entry.url, detail: t(entry.isGivenUp ? "home.attention.webhook.failed" : "home.attention.webhook.pending") };
    case "unmatched":
      return {
        title: t(entry.isMore ? "home.attention.unmatched.many" : "home.attention.unmatched", { count: entry.count }),
        detail: t("home.attention.unmatched.text"),
      };
    case "shortfall":
      return {
        title: t("home.attention.shortfall", { amount: formatMinor(entry.amount, entry.currency, locale) }),
        detail: t("home.attention.shortfall.text"),
      };
  }
}
