import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { dataOf, isUnauthorized } from "../api/errors.ts";
import { leave } from "../session/me.ts";
import { useErrorText } from "../ui/useErrorText.ts";
import { useNotify } from "../ui/useNotify.ts";

/** Ends the session, here and at the server. One that is over already is as good; any other failure is told, for one is still signed in. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const errorText = useErrorText();
  return () =>
    void dataOf(api.DELETE("/console/api/session"))
      .catch((error: unknown) => {
        if (!isUnauthorized(error)) throw error;
      })
      .then(async () => {
        await navigate({ to: "/sign-in" });
        leave(client);
      })
      .catch((error: unknown) => notify(errorText(error), "fault"));
}
