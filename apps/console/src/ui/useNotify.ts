import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useT } from "../i18n/I18n.tsx";

/** Tells what was done, in the corner for a moment; a fault in red. */
export function useNotify(): (message: string, kind?: "fault") => void {
  const t = useT();
  return useCallback(
    (message, kind) =>
      void notifications.show({
        message,
        ...(kind === "fault" && { color: "red" }),
        closeButtonProps: { "aria-label": t("action.close") },
      }),
    [t],
  );
}
