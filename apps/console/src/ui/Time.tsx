import { Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { useI18n } from "../i18n/I18n.tsx";
import { exactTime, logTime, relativeTime, shortTime } from "../lib/time.ts";

/** The present, told again every half minute. `aheadMs`: how far the clock that counts is ahead of real time. */
export function useNow(aheadMs = 0): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return new Date(now.getTime() + aheadMs);
}

type TimeProps = { readonly at: string; readonly relative?: boolean; readonly precise?: boolean; readonly aheadMs?: number };

/**
 * A moment, in the reader's own time. `relative` says how long ago, and the moment itself on hover and focus; for moments of a workspace whose
 * clock was moved, `aheadMs` says how far. `precise` shows the second.
 */
export function Time({ at, relative = false, precise = false, aheadMs = 0 }: TimeProps) {
  const { locale } = useI18n();
  const now = useNow(aheadMs);
  const moment = new Date(at);
  const text = relative ? relativeTime(moment, now, locale) : precise ? logTime(moment, locale) : shortTime(moment, locale);
  return (
    <Tooltip label={exactTime(moment, locale)}>
      <time dateTime={at} style={{ whiteSpace: "nowrap" }}>
        {text}
      </time>
    </Tooltip>
  );
}
