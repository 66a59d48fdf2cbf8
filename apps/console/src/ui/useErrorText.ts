import { useCallback } from "react";
import { ApiError } from "../api/errors.ts";
import { useI18n } from "../i18n/I18n.tsx";
import { relativeTime } from "../lib/time.ts";

/** What to tell people about an error: in their language where its code is known, else the API's own sentence. */
export function useErrorText(): (error: unknown) => string {
  const { t, has, locale } = useI18n();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t("error.unknown");
      const key = `error.${error.code}`;
      if (error.code === "too_many_requests") {
        const now = new Date();
        const later = new Date(now.getTime() + Math.max(60, error.retryAfterSeconds ?? 60) * 1000);
        return t("error.too_many_requests", { when: relativeTime(later, now, locale) });
      }
      if (error.code === "internal_error") return t("error.internal_error", { detail: error.message });
      return has(key) ? t(key) : error.message || t("error.unknown");
    },
    [t, has, locale],
  );
}
