import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { meQuery } from "../api/queries.ts";
import { createCoalescer } from "./coalesce.ts";
import { listen } from "./connection.ts";
import { delayOf, namesOf } from "./names.ts";

const everything = "everything";

/**
 * Keeps what is shown up to date while the page is open: events that the server tells make the queries that they concern stale, by the first word of
 * their keys. Whether events arrive just now.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const coalescer = createCoalescer({
      run: (name) => client.invalidateQueries(name === everything ? {} : { queryKey: [name] }),
      delayOf,
    });
    // The page reads its data while the connection is made; `recent` tells what happened meanwhile.
    const hangUp = listen({
      url: "/console/api/events?recent=true",
      onTold: (told) => namesOf(told).forEach(coalescer.want),
      onGap: () => coalescer.want(everything),
      onState: setLive,
      // Whoever's session is over learns it by asking who they are, as after any other request: see app/queryClient.ts.
      onRefused: () => void client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => {}),
    });
    return () => {
      hangUp();
      coalescer.stop();
    };
  }, [client]);
  return isLive;
}
