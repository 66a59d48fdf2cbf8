import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";

type Props = { readonly onCancel: () => void; readonly isPending: boolean; readonly children: ReactNode };

/** The end of a form in a dialog: the way out, and what sends it. */
export function FormButtons({ onCancel, isPending, children }: Props) {
  const t = useT();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
      <Button type="submit" loading={isPending}>
        {children}
      </Button>
    </Group>
  );
}
