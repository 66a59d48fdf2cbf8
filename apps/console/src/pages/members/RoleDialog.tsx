import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Member } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { RoleChoice } from "./RoleChoice.tsx";
import { useNotify } from "../../ui/useNotify.ts";

/** Gives a member another role. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const [role, setRole] = useState(member.role);
  const change = useMutation({
    mutationFn: () => dataOf(api.PATCH("/console/api/members/{id}", { params: { path: { id: member.id } }, body: { role } })),
    onSuccess: () => {
      notify(t("state.saved"));
      void client.invalidateQueries({ queryKey: ["members"] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("members.change_role")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <RoleChoice label={t("members.role_of", { name: member.name })} value={role} onChange={setRole} />
        <Text size="sm" c="dimmed">
          {t("members.role.text")}
        </Text>
        <FormError error={change.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={change.isPending} disabled={role === member.role} onClick={() => change.mutate()}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
