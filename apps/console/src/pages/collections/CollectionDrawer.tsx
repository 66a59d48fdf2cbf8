import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../api/client.ts";
import { type Collection, collectionQuery } from "../../api/collections.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { CopyButton, Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { Steps } from "../../ui/Steps.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { StandingBadge } from "./StandingBadge.tsx";
import { useCollectionSteps } from "./useCollectionSteps.tsx";

/** One collection whole: how far it is, why it failed, and what it is made of. */
export function CollectionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const record = useQuery(collectionQuery(id));
  return (
    <RecordDrawer
      record={record}
      onClose={onClose}
      size={520}
      title={record.data === undefined ? t("collections.title") : (record.data.debtor_name ?? t("collections.debtor.unknown"))}
    >
      {(collection) => <Details collection={collection} />}
    </RecordDrawer>
  );
}

function Details({ collection }: { collection: Collection }) {
  const t = useT();
  const steps = useCollectionSteps(collection);
  const { failure_code: failure, return: returned, is_cancelable: isCancelable } = collection;
  const collects = useMay("collect");
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text fw={600} size="xl">
          <Money minor={collection.amount} currency={collection.currency} />
        </Text>
        <StandingBadge collection={collection} />
      </Group>
      {failure !== undefined && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(`collections.failure.${failure}`)}{" "}
          <Text span className="mono" size="sm">
            {failure}
          </Text>
        </Alert>
      )}
      {returned?.reason !== undefined && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t("collections.step.returned")}>
          {t(`reason.${returned.reason}`)}{" "}
          <Text span className="mono" size="sm">
            {returned.reason}
          </Text>
        </Alert>
      )}
      <section>
        <Title order={3} mb="sm">
          {t("collections.progress")}
        </Title>
        <Steps label={t("collections.progress")} steps={steps} />
      </section>
      {isCancelable && collects && <Cancel collection={collection} />}
      <section>
        <Title order={3} mb="sm">
          {t("collections.details")}
        </Title>
        <Facts facts={useFacts(collection)} />
      </section>
    </Stack>
  );
}

function useFacts(collection: Collection): (readonly [string, ReactNode])[] {
  const t = useT();
  const { mandate, debtor_iban: iban, bulk_id: bulkId, transaction_id: transactionId } = collection;
  const optional = (name: string, value: ReactNode): (readonly [string, ReactNode])[] => (value === undefined ? [] : [[name, value]]);
  return [
    [
      t("collections.mandate"),
      <LinkTo key="mandate" to="/mandates" search={{ search: mandate.reference }}>
        {mandate.reference} · {t(`collections.scheme.${mandate.scheme}`)}
      </LinkTo>,
    ],
    ...optional(t("collections.iban"), iban && <Iban iban={iban} />),
    [t("collections.account"), <Iban key="account" iban={collection.local_iban} />],
    ...optional(
      t("collections.transaction"),
      transactionId && (
        <LinkTo to="/transactions" search={{ transaction: transactionId }}>
          {t("collections.transaction.open")}
        </LinkTo>
      ),
    ),
    ...optional(
      t("collections.bulk"),
      bulkId && (
        <LinkTo to="/collections/bulks/$bulkId" params={{ bulkId }}>
          {t("collections.bulk.open")}
        </LinkTo>
      ),
    ),
    ...optional(t("collections.message"), collection.message),
    ...optional(t("collections.end_to_end_id"), collection.end_to_end_id),
    ...optional(t("collections.internal_note"), collection.internal_note),
    ...optional(t("collections.custom_id"), collection.custom_id),
    [t("collections.reference"), <Id key="reference" value={collection.reference} what={t("collections.reference")} />],
    [t("collections.id"), <Id key="id" value={collection.id} what={t("collections.id")} />],
  ];
}

function Iban({ iban }: { iban: string }) {
  const t = useT();
  return (
    <Group gap={4} wrap="nowrap">
      <span className="mono">{groupedIban(iban)}</span>
      <CopyButton value={iban} what={t("collections.iban")} />
    </Group>
  );
}

function Cancel({ collection }: { collection: Collection }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" maw={300}>
        {t("collections.cancel.keep")}
      </Text>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("collections.cancel")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("collections.cancel.title")}
          confirm={t("collections.cancel")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/bank/collections/{id}", { params: { path: { id: collection.id } } }))}
          onDone={() => {
            notify(t("collections.canceled"));
            void client.invalidateQueries({ queryKey: ["collections"] });
          }}
          onClose={() => setAsking(false)}
        >
          {t("collections.cancel.text", { debtor: collection.debtor_name ?? collection.mandate.reference })}
        </ConfirmDialog>
      )}
    </Group>
  );
}
