import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type WalletUserFile, walletUserQuery } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Lines } from "../../ui/Lines.tsx";
import { Money } from "../../ui/Money.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { paymentStateOf, paymentTones, sourceTones, userTones, verificationTones } from "./tones.ts";
import { UserActions } from "./UserActions.tsx";

/** One person: who they are, what they have, what they did of late; for owners and administrators also what can be done about them. */
export function UserDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const record = useQuery({ ...walletUserQuery(id ?? ""), enabled: id !== undefined });
  return (
    <RecordDrawer record={record} isOpen={id !== undefined} onClose={onClose} size={560} title={record.data?.name ?? ""}>
      {(user) => <Details key={user.id} user={user} />}
    </RecordDrawer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Details({ user }: { user: WalletUserFile }) {
  const t = useT();
  const manages = useMay("manageWallet");
  const balances = user.sources.filter(({ type }) => type === "virtual");
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Group gap={6}>
          <StatusBadge tone={userTones[user.status]}>{t(`wallet_users.status.${user.status}`)}</StatusBadge>
          {user.verified && <StatusBadge tone="accent">{t("wallet_users.verified")}</StatusBadge>}
          {user.official && <StatusBadge tone="accent">{t("wallet_users.official")}</StatusBadge>}
        </Group>
        {manages && <UserActions user={user} />}
      </Group>
      <Facts
        facts={[
          [t("wallet_users.username"), `@${user.username}`],
          [t("wallet_users.phone"), `${user.phone}${user.is_phone_proven ? "" : ` (${t("wallet_users.phone.unproven")})`}`],
          [t("wallet_users.email"), user.email ?? "–"],
          [t("wallet_users.place"), [user.country, user.timezone, user.locale].filter((one) => one !== null).join(" · ")],
          [t("wallet_users.devices"), t("wallet_users.devices.count", { devices: user.devices, sessions: user.sessions })],
          [t("wallet_users.joined"), <Time key="at" at={user.created_at} />],
          [t("wallet_users.id"), <Id key="id" value={user.id} what={t("wallet_users.id")} />],
        ]}
      />
      <Part title={t("wallet_users.balances")}>
        <Lines
          empty={t("wallet_users.balances.empty")}
          lines={balances.map(({ id, currency, balance }) => ({
            key: id,
            start: currency ?? "",
            end: currency !== null && balance !== null && <Money minor={balance} currency={currency} />,
          }))}
        />
      </Part>
      <Part title={t("wallet_users.sources")}>
        <Lines
          empty={t("wallet_users.sources.empty")}
          lines={user.sources
            .filter(({ type }) => type !== "virtual")
            .map(({ id, type, status, description, ending }) => ({
              key: id,
              start: (
                <>
                  {t(`wallet_payments.source.${type}`)} {ending !== null && <span className="mono">•••• {ending}</span>}
                  <Text size="sm" c="dimmed">
                    {description}
                  </Text>
                </>
              ),
              end: <StatusBadge tone={sourceTones[status]}>{t(`wallet_users.source.${status}`)}</StatusBadge>,
            }))}
        />
      </Part>
      <Part title={t("wallet_users.payments")}>
        <Lines
          empty={t("wallet_payments.empty")}
          lines={user.recent_payments.map((payment) => ({
            key: payment.id,
            start: (
              <>
                <LinkTo to="/wallet/payments" search={{ user: user.id, payment: payment.id }}>
                  {payment.owner?.id === user.id
                    ? t("wallet_users.payment.to", { name: payment.recipient?.name ?? payment.recipient_phone ?? "–" })
                    : t("wallet_users.payment.from", { name: payment.owner?.name ?? "–" })}
                </LinkTo>
                <Text size="sm" c="dimmed">
                  <Time at={payment.created_at} />
                </Text>
              </>
            ),
            end: (
              <Stack gap={2} align="flex-end">
                <Money minor={payment.amount} currency={payment.currency} />
                <StatusBadge tone={paymentTones[paymentStateOf(payment)]}>
                  {t(`wallet_payments.state.${paymentStateOf(payment)}`)}
                </StatusBadge>
              </Stack>
            ),
          }))}
        />
        {user.recent_payments.length > 0 && (
          <LinkTo to="/wallet/payments" search={{ user: user.id }} size="sm">
            {t("wallet_users.payments.all")}
          </LinkTo>
        )}
      </Part>
      <Part title={t("wallet_users.verifications")}>
        <Lines
          empty={t("wallet_users.verifications.empty")}
          lines={user.verifications.map(({ id, type, status, event, recipient, created_at: at }) => ({
            key: id,
            start: (
              <>
                {t(`wallet_users.verification.${type === "driver's license" ? "licence" : type}`)}
                <Text size="sm" c="dimmed">
                  {[recipient, event].filter((one) => one !== null && one !== "").join(" · ")} <Time at={at} />
                </Text>
              </>
            ),
            end: <StatusBadge tone={verificationTones[status]}>{t(`wallet_users.verification_status.${status}`)}</StatusBadge>,
          }))}
        />
      </Part>
    </Stack>
  );
}
