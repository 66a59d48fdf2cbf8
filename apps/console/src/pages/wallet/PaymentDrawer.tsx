import { Button, Group, Paper, Stack, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type WalletPaymentFile, walletPaymentQuery } from "../../api/wallet.ts";
import { useI18n, useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { chargeTones, paymentStateOf, paymentTones, transactionTones } from "./tones.ts";

/** One payment: who, how much, how it was paid, and what gateways said. */
export function PaymentDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT();
  const record = useQuery({ ...walletPaymentQuery(id ?? ""), enabled: id !== undefined });
  return (
    <RecordDrawer
      record={record}
      isOpen={id !== undefined}
      onClose={onClose}
      size={560}
      title={record.data === undefined ? "" : t(`wallet_payments.kind.${record.data.kind}`)}
    >
      {(payment) => <Details key={payment.id} payment={payment} />}
    </RecordDrawer>
  );
}

function Person({ who, phone = null }: { who: WalletPaymentFile["owner"]; phone?: string | null }) {
  if (who === null) return phone ?? "–";
  return (
    <LinkTo to="/wallet/users" search={{ user: who.id }}>
      {who.name} (@{who.username})
    </LinkTo>
  );
}

function Details({ payment }: { payment: WalletPaymentFile }) {
  const { t, language } = useI18n();
  const state = paymentStateOf(payment);
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <StatusBadge tone={paymentTones[state]}>{t(`wallet_payments.state.${state}`)}</StatusBadge>
        {payment.has_receipt && (
          <Button
            component="a"
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            href={`/console/api/wallet/payments/${payment.id}/receipt?language=${language}`}
            download
          >
            {t("wallet_payments.receipt")}
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          [t("wallet_payments.amount"), <Money key="amount" minor={payment.amount} currency={payment.currency} />],
          [t("wallet_payments.payer"), <Person key="payer" who={payment.owner} />],
          [t("wallet_payments.recipient"), <Person key="recipient" who={payment.recipient} phone={payment.recipient_phone} />],
          ...(payment.description === null ? [] : [[t("wallet_payments.description"), payment.description] as const]),
          [t("wallet_payments.date"), <Time key="at" at={payment.created_at} />],
          [t("wallet_payments.updated"), <Time key="updated" at={payment.updated_at} />],
          [t("wallet_payments.id"), <Id key="id" value={payment.id} what={t("wallet_payments.id")} />],
        ]}
      />
      <section>
        <Title order={3} mb={6}>
          {t("wallet_payments.money")}
        </Title>
        <Stack gap="xs">
          {payment.transactions.map((transaction) => (
            <TransactionCard key={transaction.id} transaction={transaction} />
          ))}
        </Stack>
      </section>
      {payment.charges.length > 0 && (
        <section>
          <Title order={3} mb={6}>
            {t("wallet_payments.gateway")}
          </Title>
          <Stack gap="xs">
            {payment.charges.map((charge) => (
              <ChargeCard key={charge.id} charge={charge} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

type Fact = readonly [string, ReactNode];
const told = (name: string, value: string | null | undefined): Fact[] =>
  value === null || value === undefined
    ? []
    : [
        [
          name,
          <span key="value" className="mono">
            {value}
          </span>,
        ],
      ];

function TransactionCard({ transaction }: { transaction: WalletPaymentFile["transactions"][number] }) {
  const t = useT();
  const { status, source, amount, currency, debit_amount: paid, debit_currency: paidIn, fee, rate, gateway_response: answer } = transaction;
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <StatusBadge tone={transactionTones[status]}>{t(`wallet_payments.transaction.${status}`)}</StatusBadge>
        <Facts
          facts={[
            ...(source === null ? [] : [[t("wallet_payments.source"), t(`wallet_payments.source.${source}`)] as const]),
            [t("wallet_payments.debit"), <Money key="debit" minor={paid} currency={paidIn} />],
            [t("wallet_payments.fee"), <Money key="fee" minor={fee} currency={paidIn} />],
            [t("wallet_payments.arrives"), <Money key="arrives" minor={amount} currency={currency} />],
            ...told(t("wallet_payments.rate"), rate),
            ...told(t("wallet_payments.reference"), answer?.reference_code),
            ...told(t("wallet_payments.authorization"), answer?.authorization_code),
            ...told(t("wallet_payments.tracking"), answer?.tracking_code),
            ...(transaction.expires_at === null
              ? []
              : [[t("wallet_payments.expires"), <Time key="expires" at={transaction.expires_at} />] as const]),
            [t("wallet_payments.transaction_id"), <Id key="id" value={transaction.id} what={t("wallet_payments.transaction_id")} short />],
          ]}
        />
      </Stack>
    </Paper>
  );
}

function ChargeCard({ charge }: { charge: WalletPaymentFile["charges"][number] }) {
  const t = useT();
  const { kind, gateway, state, amount, currency, reference_code: reference, reason_code: reason, updated_at: at } = charge;
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Group gap="xs">
          {t(`wallet_payments.charge.${kind}`, { gateway })}
          <StatusBadge tone={chargeTones[state]}>{t(`wallet_payments.charge_state.${state}`)}</StatusBadge>
        </Group>
        <Facts
          facts={[
            [t("wallet_payments.amount"), <Money key="amount" minor={amount} currency={currency} />],
            ...told(t("wallet_payments.reference"), reference),
            ...told(t("wallet_payments.reason"), reason),
            [t("wallet_payments.updated"), <Time key="at" at={at} />],
          ]}
        />
      </Stack>
    </Paper>
  );
}
