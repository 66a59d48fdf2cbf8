import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { transactionQuery } from "../../api/transactions.ts";
import type { AnyTransaction } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { SignedMoney } from "../../ui/SignedMoney.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Attachments } from "./Attachments.tsx";
import { Entries } from "./Entries.tsx";
import { Note } from "./Note.tsx";
import { TransactionFacts } from "./TransactionFacts.tsx";
import { TransactionTimeline } from "./TransactionTimeline.tsx";
import { toneOfTransaction } from "./tones.ts";
import { useSourceName } from "./useSourceName.ts";

/** One transaction with all that is behind it. Shown for an id: a link to it is a link to this. */
export function TransactionDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT();
  const record = useQuery({ ...transactionQuery(id ?? ""), enabled: id !== undefined });
  return (
    <RecordDrawer record={record} isOpen={id !== undefined} onClose={onClose} size={600} title={t("transactions.one")}>
      {(transaction) => <Details key={transaction.id} transaction={transaction} />}
    </RecordDrawer>
  );
}

function Details({ transaction }: { transaction: AnyTransaction }) {
  const t = useT();
  const sourceName = useSourceName();
  const { id, amount, currency, direction, status, counterparty_name: name, source } = transaction;
  return (
    <Stack gap="xl">
      <div>
        <Text c="dimmed">{sourceName(source.type)}</Text>
        <Group justify="space-between" gap="xs">
          <Text fz={28} fw={600} lh={1.3}>
            <SignedMoney cents={amount} currency={currency} direction={direction} isOff={status === "rejected" || status === "canceled"} />
          </Text>
          <StatusBadge tone={toneOfTransaction[status]}>{t(`transactions.status.${status}`)}</StatusBadge>
        </Group>
        <Text fw={500} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Text>
      </div>
      <TransactionFacts transaction={transaction} />
      <Note transaction={transaction} />
      <TransactionTimeline id={id} />
      <Attachments transactionId={id} />
      <Entries id={id} />
    </Stack>
  );
}
