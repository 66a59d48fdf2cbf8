import { Button, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useT } from "../i18n/I18n.tsx";

export type Paging = {
  readonly page: number;
  readonly hasPrev: boolean;
  readonly hasNext: boolean;
  readonly onPage: (page: number) => void;
};

/** The way through a list of pages; nothing where there is only one. */
export function Pager({ page, hasPrev, hasNext, onPage }: Paging) {
  const t = useT();
  if (!hasPrev && !hasNext) return null;
  return (
    <Group component="nav" aria-label={t("page.navigation")} justify="flex-end" gap="xs" mt="sm">
      <Text size="sm" c="dimmed" mr="auto">
        {t("page.number", { page })}
      </Text>
      <Button
        variant="default"
        size="xs"
        disabled={!hasPrev}
        leftSection={<IconChevronLeft size={14} aria-hidden />}
        onClick={() => onPage(page - 1)}
      >
        {t("action.previous")}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNext}
        rightSection={<IconChevronRight size={14} aria-hidden />}
        onClick={() => onPage(page + 1)}
      >
        {t("action.next")}
      </Button>
    </Group>
  );
}
