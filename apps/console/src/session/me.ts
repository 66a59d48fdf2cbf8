import { type QueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import type { Me } from "../api/types.ts";
import { type Capability, may } from "./access.ts";
import { forgetVisits } from "../shell/recent.ts";
import { forgetKeys } from "./keyring.ts";

/** Who is signed in. Only below the routes that let nobody else in. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const useMay = (capability: Capability): boolean => may(useMe(), capability);

/** Whether asking the API who is signed in makes sense. The server says in its page whether the browser sent a session's cookie. */
let hasSession = document.querySelector<HTMLMetaElement>('meta[name="memento-session"]')?.content !== "absent";
export const mayBeSignedIn = (): boolean => hasSession;

/** Somebody signed in, with what the API answered. */
export function enter(client: QueryClient, me: Me): void {
  hasSession = true;
  client.clear();
  client.setQueryData(meQuery.queryKey, me);
}

/** Nobody is signed in any more: what was read for them is forgotten. */
export function leave(client: QueryClient): void {
  hasSession = false;
  forgetKeys();
  forgetVisits();
  client.clear();
}
