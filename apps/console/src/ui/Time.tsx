import { Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { useI18n } from "../i18n/I18n.tsx";
import { exactTime, relativeTime, shortTime } from "../lib/time.ts";

/** The present, told again every half minute. `aheadMs`: how far the clock that counts is ahead of real time. */
export function useNow(aheadMs = 0): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return new Date(now.getTime() + aheadMs);
}

/**
 * A moment, in the reader's own time. `relative` says how long ago, and the moment itself on hover and focus; for moments of a workspace whose
 * clock was moved, `aheadMs` says how far.
 */
export function Time({ at, relative = false, aheadMs = 0 }: { at: string; relative?: boolean; aheadMs?: number }) {
  const { locale } = useI18n();
  const now = useNow(aheadMs);
  const moment = new Date(at);
  const text = relative ? relativeTime(moment, now, locale) : shortTime(moment, locale);
  return (
    <Tooltip label={exactTime(moment, locale)}>
      <time dateTime={at} style={{ whiteSpace: "nowrap" }}>
        {text}
      </time>
    </Tooltip>
  );
}
