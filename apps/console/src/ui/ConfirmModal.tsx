import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";
import { FormError } from "./FormError.tsx";

export type ConfirmDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button says: the act itself, never "OK". */
  readonly confirm: string;
  readonly isDangerous?: boolean;
  /** Does it. A refusal is shown in the dialog, which stays. */
  readonly act: () => Promise<unknown>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
};

/** What `ConfirmDialog` shows. */
export function ConfirmModal({ title, children, confirm, isDangerous = false, act, onDone, onClose }: ConfirmDialogProps) {
  const t = useT();
  const run = useMutation({
    mutationFn: act,
    onSuccess: () => {
      onDone?.();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <div>{children}</div>
        <FormError error={run.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("action.cancel")}
          </Button>
          <Button {...(isDangerous ? { color: "red.8" } : {})} loading={run.isPending} onClick={() => run.mutate()}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
