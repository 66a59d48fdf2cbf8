import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { deliveryQuery } from "../../api/deliveries.ts";
import { dataOf } from "../../api/errors.ts";
import type { Delivery } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { Id } from "../../ui/CopyButton.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { deliveryTones } from "./tones.ts";
import { useNotify } from "../../ui/useNotify.ts";

/** One delivery by its id: what was sent, each attempt, and another one by hand. Undefined: none is open. */
export function DeliveryDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT();
  const record = useQuery({ ...deliveryQuery(id ?? ""), enabled: id !== undefined });
  return (
    <RecordDrawer
      record={record}
      isOpen={id !== undefined}
      onClose={onClose}
      size={520}
      title={record.data?.event_type ?? t("deliveries.one")}
    >
      {(delivery) => <Details key={delivery.id} delivery={delivery} />}
    </RecordDrawer>
  );
}

/** The body of a delivery: the event, and nothing else. */
const payloadOf = ({ event_id: id, event_date: date, event_type, resource_type, resource_id }: Delivery) => ({
  id,
  date,
  event_type,
  resource_type,
  resource_id,
});

function Details({ delivery }: { delivery: Delivery }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const aheadMs = useClockAhead();
  const retry = useMutation({
    mutationFn: () => dataOf(api.POST("/console/api/webhook_deliveries/{id}/retries", { params: { path: { id: delivery.id } } })),
    onSuccess: () => {
      notify(t("deliveries.retried"));
      void client.invalidateQueries({ queryKey: ["deliveries"] });
    },
  });
  const { next_attempt_at: next, attempts } = delivery;
  return (
    <Stack>
      <Group justify="space-between">
        <StatusBadge tone={deliveryTones[delivery.status]}>{t(`deliveries.status.${delivery.status}`)}</StatusBadge>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t("deliveries.retry")}
        </Button>
      </Group>
      <FormError error={retry.error} />
      <Facts
        facts={[
          [t("deliveries.event_id"), <Id key="id" value={delivery.event_id} what={t("deliveries.event_id")} />],
          [t("deliveries.id"), <Id key="id" value={delivery.id} what={t("deliveries.id")} />],
          [
            t("deliveries.webhook"),
            <LinkTo
              key="webhook"
              to="/applications/$applicationId/webhooks/$webhookId"
              params={{ applicationId: delivery.application_id, webhookId: delivery.webhook_id }}
              style={{ overflowWrap: "anywhere" }}
            >
              {delivery.webhook_url}
            </LinkTo>,
          ],
          [t("deliveries.resource"), <Id key="resource" value={delivery.resource_id} what={delivery.resource_type.replaceAll("_", " ")} />],
          [t("deliveries.date"), <Time key="at" at={delivery.event_date} />],
          ...(next === null ? [] : [[t("deliveries.next"), <Time key="at" at={next} relative aheadMs={aheadMs} />] as const]),
        ]}
      />
      <section>
        <Title order={3} mb={6}>
          {t("deliveries.payload")}
        </Title>
        <JsonView label={t("deliveries.payload")} value={payloadOf(delivery)} />
      </section>
      <section>
        <Title order={3} mb={6}>
          {t("deliveries.attempts")}
        </Title>
        {attempts.length === 0 && <Text c="dimmed">{t("deliveries.no_attempt")}</Text>}
        <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: "none" }}>
          {attempts.toReversed().map((attempt) => (
            <Attempt key={attempt.date} attempt={attempt} />
          ))}
        </Stack>
      </section>
    </Stack>
  );
}

function Attempt({ attempt }: { attempt: Delivery["attempts"][number] }) {
  const t = useT();
  const { error, status_code: code, response_excerpt: excerpt } = attempt;
  return (
    <Paper component="li" withBorder p="xs">
      <Group gap="xs">
        <StatusBadge tone={error === null ? "good" : "bad"}>{code === null ? t("deliveries.attempt.no_answer") : String(code)}</StatusBadge>
        {error !== null && <Text size="sm">{error.replaceAll("_", " ")}</Text>}
        {attempt.is_manual && <StatusBadge tone="over">{t("deliveries.attempt.manual")}</StatusBadge>}
        <Text size="sm" c="dimmed" ml="auto">
          <Time at={attempt.date} /> · {t("deliveries.attempt.duration", { ms: attempt.duration_ms })}
        </Text>
      </Group>
      {excerpt !== null && excerpt !== "" && (
        <Text
          component="pre"
          className="mono"
          size="xs"
          mt={6}
          mb={0}
          style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
          aria-label={t("deliveries.attempt.response")}
        >
          {excerpt}
        </Text>
      )}
    </Paper>
  );
}
