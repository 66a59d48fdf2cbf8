import { Alert, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { collectionsQuery, type Mandate, mandateQuery } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { CopyButton, Id } from "../../ui/CopyButton.tsx";
import { Day } from "../../ui/Day.tsx";
import { ButtonTo, LinkTo } from "../../ui/LinkTo.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { keyedRows } from "../../ui/ShowMore.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { CollectionsTable } from "../collections/CollectionsTable.tsx";
import { MandateState } from "./MandateState.tsx";

/** One mandate whole, with what was collected under it. */
export function MandateDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const record = useQuery(mandateQuery(id));
  return (
    <RecordDrawer record={record} onClose={onClose} size={560} title={record.data?.debtor_name ?? t("mandates.title")}>
      {(mandate) => <Details mandate={mandate} />}
    </RecordDrawer>
  );
}

function Details({ mandate }: { mandate: Mandate }) {
  const t = useT();
  const collects = useMay("collect");
  const { debtor_address: address, signature_request_id: requestId } = mandate;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <MandateState mandate={mandate} />
        {collects && !mandate.is_dormant && (
          <ButtonTo to="/collections" search={{ new: true, from: mandate.id }} size="xs" leftSection={<IconPlus size={14} />}>
            {t("mandates.collect")}
          </ButtonTo>
        )}
      </Group>
      {mandate.is_dormant && (
        <Alert color="yellow" variant="light">
          {t("mandates.dormant.text")}
        </Alert>
      )}
      <Facts
        facts={[
          [
            t("mandates.reference"),
            <Group key="reference" gap={4} wrap="nowrap">
              <span className="mono" style={{ overflowWrap: "anywhere" }}>
                {mandate.reference}
              </span>
              <CopyButton value={mandate.reference} what={t("mandates.reference")} />
            </Group>,
          ],
          [t("mandates.scheme"), t(`collections.scheme.${mandate.scheme}`)],
          [
            t("mandates.iban"),
            <Group key="iban" gap={4} wrap="nowrap">
              <span className="mono">{groupedIban(mandate.debtor_iban)}</span>
              <CopyButton value={mandate.debtor_iban} what={t("mandates.iban")} />
            </Group>,
          ],
          ...(address === undefined
            ? []
            : [
                [
                  t("mandates.address"),
                  `${address.building_number ?? ""} ${address.street}, ${address.postal_code} ${address.city}, ${address.country}`.trim(),
                ] as const,
              ]),
          ...(mandate.contract_reference === undefined ? [] : [[t("mandates.contract"), mandate.contract_reference] as const]),
          [t("mandates.signed"), <Day key="signed" day={mandate.signed_on} />],
          [
            t("mandates.request"),
            requestId === undefined ? (
              t("mandates.request.none")
            ) : (
              <LinkTo key="request" to="/mandate-signature-requests" search={{ request: requestId }}>
                {t("mandates.request.open")}
              </LinkTo>
            ),
          ],
          [
            t("mandates.last"),
            mandate.last_collected_on === undefined ? t("mandates.never") : <Day key="last" day={mandate.last_collected_on} />,
          ],
          [
            t("mandates.until"),
            <div key="until">
              <Day day={mandate.usable_until} />
              <Text size="sm" c="dimmed">
                {t("mandates.until.text")}
              </Text>
            </div>,
          ],
          [t("mandates.id"), <Id key="id" value={mandate.id} what={t("mandates.id")} />],
        ]}
      />
      <Collections mandate={mandate} />
    </Stack>
  );
}

const shownAtOnce = 5;

function Collections({ mandate }: { mandate: Mandate }) {
  const t = useT();
  const navigate = useNavigate();
  const list = useInfiniteQuery(collectionsQuery({ mandate_id: mandate.id }, shownAtOnce));
  return (
    <section>
      <Title order={3} mb="sm">
        {t("mandates.collections")}
      </Title>
      <CollectionsTable
        caption={t("mandates.collections")}
        rows={keyedRows(list)}
        onOpen={(id) => void navigate({ to: "/collections", search: { mandate: mandate.id, collection: id } })}
        empty={
          <Text c="dimmed" p="sm">
            {t("mandates.collections.none")}
          </Text>
        }
      />
      {list.hasNextPage && (
        <LinkTo to="/collections" search={{ mandate: mandate.id }} mt="xs" display="inline-block">
          {t("mandates.collections.all")}
        </LinkTo>
      )}
    </section>
  );
}
