import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, isUnauthorized } from "../api/errors.ts";

/** Worth another try: no answer at all, or a server that is busy. A refusal is an answer. */
const isPassing = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status >= 502);

/** `onSessionOver` is told when the API knows nobody any more: the session ended elsewhere, or its time came. */
export function createQueryClient(onSessionOver: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (isUnauthorized(error)) onSessionOver();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && isPassing(error) },
      mutations: { retry: false },
    },
  });
}
