import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { invitationsQuery } from "../../api/queries.ts";
import type { Invitation, InvitationStatus } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { reaches } from "../../session/access.ts";
import { useMe } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FilterSelect } from "../../ui/FilterBar.tsx";
import { paged } from "../../ui/paged.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge, type Tone } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";

const tones = { pending: "waiting", accepted: "good", revoked: "over", expired: "over" } as const satisfies Record<InvitationStatus, Tone>;
const statuses = Object.keys(tones) as InvitationStatus[];

/** Who was asked to join, and what became of it. */
export function InvitationsPanel() {
  const t = useT();
  const me = useMe();
  const client = useQueryClient();
  const aheadMs = useClockAhead();
  const [status, setStatus] = useState<InvitationStatus | undefined>("pending");
  const [page, setPage] = useState(1);
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  const { rows, paging } = paged(useQuery(invitationsQuery(status, page)), page, setPage);
  return (
    <div style={{ marginTop: "var(--mantine-spacing-xl)" }}>
      <Panel
        title={t("invitations.title")}
        description={t("invitations.text")}
        actions={
          <FilterSelect
            label={t("invitations.status")}
            value={status}
            onChange={(next) => {
              setStatus(statuses.find((one) => one === next));
              setPage(1);
            }}
            searchable={false}
            w={150}
            data={statuses.map((value) => ({ value, label: t(`invitations.status.${value}`) }))}
          />
        }
      >
        <DataTable
          caption={t("invitations.title")}
          rows={rows}
          paging={paging}
          rowKey={({ id }) => id}
          empty={<Empty title={t("invitations.empty")} />}
          columns={[
            { key: "email", title: t("members.email"), render: ({ email }) => <span style={{ overflowWrap: "anywhere" }}>{email}</span> },
            { key: "role", title: t("members.role"), render: ({ role }) => t(`role.${role}`) },
            {
              key: "status",
              title: t("invitations.status"),
              render: (one) => <StatusBadge tone={tones[one.status]}>{t(`invitations.status.${one.status}`)}</StatusBadge>,
            },
            {
              key: "expires",
              title: t("invitations.expires"),
              wide: true,
              render: ({ expires_at }) => <Time at={expires_at} relative aheadMs={aheadMs} />,
            },
            {
              key: "withdraw",
              title: t("invitations.withdraw"),
              isUntitled: true,
              align: "end",
              render: (invitation) =>
                invitation.status === "pending" &&
                reaches(me.role, invitation.role) && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("invitations.withdraw_of", { email: invitation.email })}
                    onClick={() => setWithdrawing(invitation)}
                  >
                    {t("invitations.withdraw")}
                  </Button>
                ),
            },
          ]}
        />
      </Panel>
      {withdrawing !== undefined && (
        <ConfirmDialog
          title={t("invitations.withdraw.title")}
          confirm={t("invitations.withdraw")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/invitations/{id}", { params: { path: { id: withdrawing.id } } }))}
          onDone={() => void client.invalidateQueries({ queryKey: ["invitations"] })}
          onClose={() => setWithdrawing(undefined)}
        >
          {t("invitations.withdraw.text", { email: withdrawing.email })}
        </ConfirmDialog>
      )}
    </div>
  );
}
