import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconDownload, IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import { saveFile } from "../lib/save.ts";
import { CopyButton } from "./CopyButton.tsx";

export type Secret = {
  readonly label: string;
  readonly value: string;
  /** Offered as a file of this name too. */
  readonly fileName?: string;
};

const download = (value: string, fileName: string): void =>
  saveFile(fileName, new Blob([value], { type: fileName.endsWith(".pem") ? "application/x-pem-file" : "text/plain;charset=utf-8" }));

/**
 * Shows what will never be shown again. It closes only when its reader says that it is kept: a stray click or Escape must not lose a key.
 */
export function SecretOnce({ title, secrets, onClose }: { title: string; secrets: readonly Secret[]; onClose: () => void }) {
  const t = useT();
  const [isKept, setKept] = useState(false);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack>
        <Alert color="yellow" variant="light" icon={<IconKey aria-hidden />}>
          {t("secret.once")}
        </Alert>
        {secrets.map(({ label, value, fileName }) => (
          <div key={label}>
            <Group justify="space-between" mb={4}>
              <Text size="sm" fw={500}>
                {label}
              </Text>
              <Group gap={4}>
                {fileName !== undefined && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<IconDownload size={13} />}
                    onClick={() => download(value, fileName)}
                  >
                    {t("action.download")}
                  </Button>
                )}
                <CopyButton value={value} what={label} />
              </Group>
            </Group>
            {/* A region that can scroll has to be reached by keyboard. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="mono secret" tabIndex={0} role="region" aria-label={label}>
              {value}
            </pre>
          </div>
        ))}
        <Checkbox label={t("secret.confirm")} checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
        <Group justify="flex-end">
          <Button disabled={!isKept} onClick={onClose}>
            {t("action.done")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
