import { Alert, Button, Center, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";
import { useErrorText } from "./useErrorText.ts";

/** A list that holds nothing: says so, and what to do next. */
export function Empty({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap="xs" maw={420} ta="center">
        {icon}
        <Text fw={600}>{title}</Text>
        {children !== undefined && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Center>
  );
}

/** What could not be loaded, why, and a way to try again. */
export function LoadError({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t("state.error.title")} role="alert">
      <Stack gap="xs" align="flex-start">
        {errorText(error)}
        {retry !== undefined && (
          <Button variant="default" size="xs" onClick={retry}>
            {t("action.retry")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Where lines will be. Screen readers are told that something loads, once. */
export function Loading({ lines = 6, height = 20 }: { lines?: number; height?: number }) {
  const t = useT();
  return (
    <Stack gap="sm" py="xs" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} radius="sm" />
      ))}
    </Stack>
  );
}

/** Where something will be that the server is still working out. */
export const Waiting = ({ height, children }: { height: number; children: string }) => (
  <Center h={height} bg="var(--memento-ground)" style={{ borderRadius: "var(--mantine-radius-md)" }} px="md" role="status">
    <Text size="sm" c="dimmed" ta="center">
      {children}
    </Text>
  </Center>
);

/** A page instead of the one that was asked for. */
export function Notice({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Center py={96} px="md">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{children}</Text>
        {action}
      </Stack>
    </Center>
  );
}
