import { Group, Paper, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type Position, reconciliationQuery } from "../../api/wallet.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { Id } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { Empty, LoadError, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";

const owedOf = ({ users, in_flight: inFlight, exchange }: Position): number => users + inFlight + exchange;
const thereOf = ({ ring_fenced: ringFenced, receivables }: Position): number => (ringFenced ?? 0) + receivables;

/** Whether there is anything in a currency: figures of nothing would only hide the others. */
const isUsed = (position: Position): boolean => owedOf(position) !== 0 || thereOf(position) !== 0 || position.fees !== 0;

/** What users own against what stands behind it, by currency. */
export function ReconciliationPage() {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(reconciliationQuery);
  return (
    <>
      <PageHeader title={t("reconciliation.title")} description={t("reconciliation.text")} />
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <LoadError error={error} retry={() => void refetch()} />
        )
      ) : (
        <>
          <Verdict positions={data.positions} />
          <DataTable
            caption={t("reconciliation.title")}
            rows={{ data: data.positions, error, refetch }}
            rowKey={({ currency }) => currency}
            empty={<Empty title={t("reconciliation.empty")} />}
            columns={[
              { key: "currency", title: t("reconciliation.currency"), render: ({ currency }) => currency },
              {
                key: "owed",
                title: t("reconciliation.owed"),
                align: "end",
                render: (one) => <Money minor={owedOf(one)} currency={one.currency} />,
              },
              {
                key: "there",
                title: t("reconciliation.there"),
                align: "end",
                wide: true,
                render: (one) => <Money minor={thereOf(one)} currency={one.currency} />,
              },
              {
                key: "difference",
                title: t("reconciliation.difference"),
                align: "end",
                wide: true,
                render: ({ buffer, currency }) => <Money minor={buffer} currency={currency} />,
              },
              { key: "result", title: t("reconciliation.result"), align: "end", render: (one) => <Result position={one} /> },
            ]}
          />
          <Group my="lg">
            <Facts
              facts={[
                [t("reconciliation.checked"), <Time key="at" at={data.checked_at} />],
                ...(data.ring_fenced_iban === null
                  ? []
                  : [
                      [
                        t("reconciliation.account"),
                        <Id key="iban" value={data.ring_fenced_iban} what={t("reconciliation.account")} />,
                      ] as const,
                    ]),
              ]}
            />
          </Group>
          {data.positions.filter(isUsed).map((position) => (
            <Parts key={position.currency} position={position} />
          ))}
        </>
      )}
    </>
  );
}

/** The one thing to know, before any figure. */
function Verdict({ positions }: { positions: readonly Position[] }) {
  const { t, locale } = useI18n();
  const short = positions.filter(({ shortfall }) => shortfall !== 0);
  const isFine = short.length === 0;
  const missing = short.map(({ shortfall, currency }) => formatMinor(shortfall, currency, locale)).join(", ");
  const Icon = isFine ? IconCircleCheck : IconAlertTriangle;
  return (
    <Paper withBorder p="md" mb="md" role={isFine ? "status" : "alert"}>
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <Icon size={22} aria-hidden color={`var(--mantine-color-${isFine ? "teal" : "red"}-7)`} style={{ flex: "none" }} />
        <div>
          <Text fw={600}>{isFine ? t("reconciliation.fine") : t("reconciliation.short", { missing })}</Text>
          <Text c="dimmed" size="sm">
            {t(isFine ? "reconciliation.fine.text" : "reconciliation.short.text")}
          </Text>
        </div>
      </Group>
    </Paper>
  );
}

function Result({ position: { currency, shortfall, ring_fenced: ringFenced, buffer } }: { position: Position }) {
  const { t, locale } = useI18n();
  if (shortfall !== 0)
    return (
      <StatusBadge miw="max-content" tone="bad">
        {t("reconciliation.result.short", { amount: formatMinor(shortfall, currency, locale) })}
      </StatusBadge>
    );
  if (ringFenced === null && buffer !== 0)
    return (
      <StatusBadge miw="max-content" tone="over">
        {t("reconciliation.result.exchanged")}
      </StatusBadge>
    );
  return (
    <StatusBadge miw="max-content" tone="good">
      {t("reconciliation.result.agrees")}
    </StatusBadge>
  );
}

/** Both sides of a currency, figure by figure. */
function Parts({ position }: { position: Position }) {
  const { t } = useI18n();
  const { currency, users, in_flight: inFlight, exchange, ring_fenced: ringFenced, receivables, buffer, fees } = position;
  const money = (amount: number) => <Money minor={amount} currency={currency} />;
  return (
    <Panel title={t("reconciliation.parts", { currency })}>
      <Facts
        facts={[
          [t("reconciliation.users"), money(users)],
          [t("reconciliation.in_flight"), money(inFlight)],
          [t("reconciliation.exchange"), money(exchange)],
          [t("reconciliation.ring_fenced"), ringFenced === null ? t("reconciliation.none") : money(ringFenced)],
          [t("reconciliation.receivables"), money(receivables)],
          [t("reconciliation.buffer"), money(buffer)],
          [t("reconciliation.fees"), money(fees)],
        ]}
      />
    </Panel>
  );
}
