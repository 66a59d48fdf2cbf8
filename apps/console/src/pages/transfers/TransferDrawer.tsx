import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { accountChoicesQuery } from "../../api/queries.ts";
import { transferQuery } from "../../api/transfers.ts";
import type { OrderedTransfer } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { dayText } from "../../lib/day.ts";
import { useMay } from "../../session/me.ts";
import { CopyButton, Id } from "../../ui/CopyButton.tsx";
import { ButtonTo, LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useReason } from "../../ui/useReason.ts";
import { toneOfTransfer } from "./tones.ts";

type Props = { id: string | undefined; onClose: () => void; onCancel?: (transfer: OrderedTransfer) => void };

/** One order whole; its money's way is told by its transaction. */
export function TransferDrawer({ id, onClose, ...rest }: Props) {
  const { t } = useI18n();
  const record = useQuery({ ...transferQuery(id ?? ""), enabled: id !== undefined });
  return (
    <RecordDrawer record={record} isOpen={id !== undefined} onClose={onClose} size={540} title={t("transfers.one")}>
      {(transfer) => <Details key={transfer.id} transfer={transfer} {...rest} />}
    </RecordDrawer>
  );
}

function Details({ transfer, onCancel }: { transfer: OrderedTransfer; onCancel?: (transfer: OrderedTransfer) => void }) {
  const { t, locale } = useI18n();
  const makes = useMay("moveMoney");
  const reason = useReason();
  const accounts = useQuery(accountChoicesQuery).data?.results;
  const { amount, currency, status, beneficiary_name: name, beneficiary_iban: iban, failure_code: failure, scheduled_date: day } = transfer;
  const { account_id: accountId, transaction_id: transactionId, batch_id: batchId, transfer_type: kind } = transfer;
  const facts = [
    [
      t("transfers.to"),
      <Group key="iban" gap={4} wrap="nowrap">
        <span className="mono">{groupedIban(iban)}</span>
        <CopyButton value={iban} what={t("accounts.iban")} />
      </Group>,
    ],
    [t("transfers.from"), accounts?.find(({ id }) => id === accountId)?.name ?? groupedIban(transfer.local_iban)],
    [t("transfers.message"), transfer.message],
    [t("transfers.kind"), t(kind === undefined ? `transfers.strategy.${transfer.type_strategy}` : `transfers.kind.${kind}`)],
    [t("transfers.day"), day === undefined ? undefined : dayText(day, locale)],
    [t("transfers.date"), <Time key="at" at={transfer.date} />],
    [t("transfers.note"), transfer.internal_note],
    [t("transactions.end_to_end"), transfer.end_to_end_id],
    [t("transactions.custom_id"), transfer.custom_id],
    [
      t("transactions.bulk"),
      batchId !== undefined && (
        <LinkTo key="bulk" to="/transfers/bulks/$bulkId" params={{ bulkId: batchId }} className="mono">
          …{batchId.slice(-8)}
        </LinkTo>
      ),
    ],
    [t("transactions.reference"), <Id key="id" value={transfer.reference} what={t("transactions.reference")} />],
    [t("transactions.id"), <Id key="id" value={transfer.id} what={t("transactions.id")} />],
  ] as const;
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" gap="xs">
          <Text fz={28} fw={600} lh={1.3}>
            <Money minor={amount} currency={currency} />
          </Text>
          <StatusBadge tone={toneOfTransfer[status]}>{t(`transfers.status.${status}`)}</StatusBadge>
        </Group>
        <Text fw={500} style={{ overflowWrap: "anywhere" }}>
          {name ?? groupedIban(iban)}
        </Text>
      </div>
      {failure !== undefined && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t("transfers.failed.title")}>
          {reason(failure)}
        </Alert>
      )}
      <Facts facts={facts.filter(([, value]) => value !== undefined && value !== false)} />
      <Group gap="xs">
        {transactionId !== undefined && (
          <ButtonTo to="/transactions" search={{ transaction: transactionId }} variant="default" size="xs">
            {t("transfers.transaction")}
          </ButtonTo>
        )}
        {makes && (
          <ButtonTo
            to="/transfers/new"
            search={{ iban, ...(name !== undefined && { name }), ...(accountId !== undefined && { account: accountId }) }}
            variant="default"
            size="xs"
          >
            {t("transfers.again")}
          </ButtonTo>
        )}
        {onCancel !== undefined && transfer.is_cancelable && (
          <Button variant="light" color="red" size="xs" onClick={() => onCancel(transfer)}>
            {t("transfers.cancel.open")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
