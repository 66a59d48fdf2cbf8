import { Button, Center } from "@mantine/core";
import { useT } from "../i18n/I18n.tsx";

type Endless = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };

/** The way on in a list that is read page after page; nothing at its end. */
export function ShowMore({ list: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { list: Endless }) {
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
