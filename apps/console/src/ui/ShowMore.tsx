import { Button, Center } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useT } from "../i18n/I18n.tsx";

type Keyed<Row> = { readonly results: readonly Row[]; readonly next_cursor: string | null };

/** The pages read so far as one list, as a table takes it. */
export const keyedRows = <Row,>({ data, error, refetch }: UseInfiniteQueryResult<InfiniteData<Keyed<Row>>>) => ({
  data: data?.pages.flatMap(({ results }) => results),
  error,
  refetch,
});

type Growing = Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;

/** The way to more of a list that goes on; nothing at its end. */
export function ShowMore({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { query: Growing }) {
  const t = useT();
  if (!hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t("action.show_more")}
      </Button>
    </Center>
  );
}
