import { Button } from "@mantine/core";
import { IconCertificate, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { certificatesQuery } from "../../api/queries.ts";
import type { Certificate } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { paged } from "../../ui/paged.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { NewCertificate } from "./NewCertificate.tsx";

/** The certificates by which an application is known; revoked ones stay in the list. */
export function CertificatesTab({ applicationId }: { applicationId: string }) {
  const t = useT();
  const client = useQueryClient();
  const aheadMs = useClockAhead();
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const [revoking, setRevoking] = useState<Certificate>();
  const { rows, paging } = paged(useQuery(certificatesQuery(applicationId, page)), page, setPage);
  const refresh = (): void => void client.invalidateQueries({ queryKey: ["application", applicationId, "certificates"] });
  return (
    <Panel
      title={t("certificates.title")}
      description={t("certificates.text")}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
          {t("certificates.new")}
        </Button>
      }
    >
      <DataTable
        caption={t("certificates.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={
          <Empty icon={<IconCertificate size={28} stroke={1.4} aria-hidden />} title={t("certificates.empty.title")}>
            {t("certificates.empty.text")}
          </Empty>
        }
        columns={[
          { key: "name", title: t("certificates.name"), render: ({ name }) => name },
          {
            key: "thumbprint",
            title: t("certificates.thumbprint"),
            wide: true,
            render: ({ thumbprint }) => <Id value={thumbprint} what={t("certificates.thumbprint")} short />,
          },
          {
            key: "created",
            title: t("certificates.created"),
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
          {
            key: "status",
            title: t("certificates.status"),
            render: ({ revoked_at: revokedAt }) =>
              revokedAt === undefined ? (
                <StatusBadge tone="good">{t("certificates.status.active")}</StatusBadge>
              ) : (
                <StatusBadge tone="over">{t("certificates.status.revoked")}</StatusBadge>
              ),
          },
          {
            key: "revoke",
            title: t("certificates.revoke"),
            isUntitled: true,
            align: "end",
            render: (certificate) =>
              certificate.revoked_at === undefined && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("certificates.revoke_of", { name: certificate.name })}
                  onClick={() => setRevoking(certificate)}
                >
                  {t("certificates.revoke")}
                </Button>
              ),
          },
        ]}
      />
      {isNew && <NewCertificate applicationId={applicationId} onRegistered={refresh} onClose={() => setNew(false)} />}
      {revoking !== undefined && (
        <ConfirmDialog
          title={t("certificates.revoke.title", { name: revoking.name })}
          confirm={t("certificates.revoke")}
          isDangerous
          act={() =>
            dataOf(
              api.DELETE("/console/api/applications/{id}/certificates/{certificate_id}", {
                params: { path: { id: applicationId, certificate_id: revoking.id } },
              }),
            )
          }
          onDone={refresh}
          onClose={() => setRevoking(undefined)}
        >
          {t("certificates.revoke.text")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
