import { Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "../i18n/I18n.tsx";
import { noteVisit } from "../shell/recent.ts";

export type PageHeaderProps = {
  readonly title: string;
  readonly description?: ReactNode;
  /** Above the title: the way back to the list, for a page of one thing. */
  readonly back?: ReactNode;
  /** Beside the title: badges. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
};

/** Names the page: on it, in the window's title, and to screen readers, which are taken to its heading when the page appears. */
export function PageHeader({ title, description, back, aside, actions }: PageHeaderProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
    noteVisit(title);
  }, [title, t]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header style={{ marginBottom: "var(--mantine-spacing-lg)" }}>
      {back}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} ref={heading} tabIndex={-1} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Title>
            {aside}
          </Group>
          {description !== undefined && (
            <Text c="dimmed" mt={4} maw={640}>
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
    </header>
  );
}
