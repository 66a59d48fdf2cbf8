import { Text, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trailQuery } from "../../api/transactions.ts";
import type { TransactionStep } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Section } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { useReason } from "../../ui/useReason.ts";

const colors: Partial<Record<TransactionStep["type"], string>> = { confirmed: "teal", rejected: "red", returned: "red", canceled: "gray" };

/** What happened, oldest first; what is still to come is pale. */
export function TransactionTimeline({ id }: { id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(trailQuery(id));
  const steps = data?.steps ?? [];
  const past = steps.filter(({ type }) => type !== "planned").length;
  return (
    <Section title={t("transactions.timeline")}>
      {data === undefined && error === null && <Loading lines={3} />}
      {error !== null && <LoadError error={error} retry={() => void refetch()} />}
      <Timeline active={past - 1} bulletSize={14} lineWidth={2}>
        {steps.map((step, index) => (
          <Timeline.Item
            key={`${step.type} ${step.date} ${index}`}
            title={t(`transactions.step.${step.type}`)}
            {...(colors[step.type] && { color: colors[step.type] })}
            {...(index + 1 >= past && { lineVariant: "dashed" as const })}
          >
            <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              <Time at={step.date} />
              {step.actor !== undefined && ` · ${step.actor}`}
            </Text>
            <Detail step={step} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

function Detail({ step: { type, detail, transaction_id: transactionId } }: { step: TransactionStep }) {
  const t = useT();
  const reason = useReason();
  const isFile = type === "attached" || type === "detached";
  return (
    <>
      {detail !== undefined && (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {isFile ? detail : reason(detail)}
        </Text>
      )}
      {transactionId !== undefined && (
        <LinkTo to="/transactions" search={{ transaction: transactionId }} size="sm">
          {t("transactions.step.open")}
        </LinkTo>
      )}
    </>
  );
}
