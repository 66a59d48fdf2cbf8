import { Button, Center } from "@mantine/core";
import { useT } from "../i18n/I18n.tsx";

type Props = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };

/** The way on in a list that is read by its key; nothing at its end. */
export function ShowMore({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { query: Props }) {
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
