import { useQueryClient } from "@tanstack/react-query";
import { meQuery, settingsQuery } from "../../api/queries.ts";
import type { Settings } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useNotify } from "../../ui/useNotify.ts";

/** What follows a change of settings: it is shown at once, and the workspace's name everywhere. */
export function useSaved(): (settings: Settings) => void {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  return (settings) => {
    client.setQueryData(settingsQuery.queryKey, settings);
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    notify(t("state.saved"));
  };
}
