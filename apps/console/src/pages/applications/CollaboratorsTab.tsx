import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { collaboratorsQuery, memberChoicesQuery } from "../../api/queries.ts";
import type { Collaborator } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { paged } from "../../ui/paged.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";

/** Who looks after an application; for whoever manages applications, with the means to change it. */
export function CollaboratorsTab({ applicationId, manages }: { applicationId: string; manages: boolean }) {
  const t = useT();
  const client = useQueryClient();
  const aheadMs = useClockAhead();
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Collaborator>();
  const query = useQuery(collaboratorsQuery(applicationId, page));
  const { rows, paging } = paged(query, page, setPage);
  const refresh = (): void => void client.invalidateQueries({ queryKey: ["application", applicationId, "collaborators"] });
  return (
    <Panel
      title={t("collaborators.title")}
      description={t("collaborators.text")}
      actions={
        manages && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t("collaborators.add")}
          </Button>
        )
      }
    >
      <DataTable
        caption={t("collaborators.title")}
        rows={rows}
        paging={paging}
        rowKey={({ member_id: id }) => id}
        empty={<Empty title={t("collaborators.empty")} />}
        columns={[
          { key: "name", title: t("collaborators.member"), render: ({ name }) => name },
          { key: "email", title: t("members.email"), wide: true, render: ({ email }) => email },
          { key: "added", title: t("collaborators.added"), render: ({ added_at }) => <Time at={added_at} relative aheadMs={aheadMs} /> },
          ...(manages
            ? [
                {
                  key: "remove",
                  title: t("collaborators.remove"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (collaborator: Collaborator) => (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("collaborators.remove_of", { name: collaborator.name })}
                      onClick={() => setRemoving(collaborator)}
                    >
                      {t("collaborators.remove")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {adding && (
        <AddCollaborator
          applicationId={applicationId}
          known={query.data?.results ?? []}
          onAdded={refresh}
          onClose={() => setAdding(false)}
        />
      )}
      {removing !== undefined && (
        <ConfirmDialog
          title={t("collaborators.remove.title", { name: removing.name })}
          confirm={t("collaborators.remove")}
          isDangerous
          act={() =>
            dataOf(
              api.DELETE("/console/api/applications/{id}/collaborators/{member_id}", {
                params: { path: { id: applicationId, member_id: removing.member_id } },
              }),
            )
          }
          onDone={refresh}
          onClose={() => setRemoving(undefined)}
        >
          {t("collaborators.remove.text")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}

type AddProps = { applicationId: string; known: readonly Collaborator[]; onAdded: () => void; onClose: () => void };

function AddCollaborator({ applicationId, known, onAdded, onClose }: AddProps) {
  const t = useT();
  const members = useQuery(memberChoicesQuery);
  const [memberId, setMemberId] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: (id: string) =>
      dataOf(
        api.POST("/console/api/applications/{id}/collaborators", { params: { path: { id: applicationId } }, body: { member_id: id } }),
      ),
    onSuccess: () => {
      onAdded();
      onClose();
    },
  });
  const choices = (members.data?.results ?? []).filter(({ id, role }) => role === "member" && known.every((one) => one.member_id !== id));
  return (
    <Modal opened onClose={onClose} title={t("collaborators.add")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <FormError error={add.error} />
        {members.isSuccess && choices.length === 0 ? (
          <Text c="dimmed">{t("collaborators.none_left")}</Text>
        ) : (
          <Select
            label={t("collaborators.member")}
            data={choices.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
            value={memberId}
            onChange={setMemberId}
            searchable
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={memberId === null} loading={add.isPending} onClick={() => memberId !== null && add.mutate(memberId)}>
            {t("collaborators.add")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
