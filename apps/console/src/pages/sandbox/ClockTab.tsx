import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { calendarQuery } from "../../api/sandbox.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { dayText } from "../../lib/day.ts";
import { fullTime, ownZone, shortTime } from "../../lib/time.ts";
import { Day } from "../../ui/Day.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useNotify } from "../../ui/useNotify.ts";

type Move = { readonly advance: string } | { readonly now: string };

/** The workspace's time, and the ways to a later one. */
export function ClockTab() {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(calendarQuery);
  const [to, setTo] = useState("");
  const [isEarly, setEarly] = useState(false);
  const move = useMutation({
    // Each press is a move of its own: its key lasts as long as it is sent.
    mutationFn: (body: Move) =>
      dataOf(api.POST("/console/api/bank/sandbox/clock", { body, headers: { "Idempotency-Key": crypto.randomUUID() } })),
    onSuccess: ({ now }) => {
      notify(t("sandbox.clock.moved", { time: shortTime(new Date(now), locale) }));
      void client.invalidateQueries(); // whatever is shown may have fallen due
    },
  });
  if (data === undefined) return error === null ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const target = new Date(to);
    const isLater = !Number.isNaN(target.getTime()) && target > new Date(data.now);
    setEarly(!isLater);
    if (isLater) move.mutate({ now: target.toISOString() });
  };
  return (
    <Panel title={t("sandbox.clock")} description={t("sandbox.clock.text")}>
      <Stack maw={620}>
        <Text size="xl" fw={600} component="time" dateTime={data.now}>
          {fullTime(new Date(data.now), locale)}
        </Text>
        <Group gap="xs">
          <Text c="dimmed">
            {t("sandbox.clock.today")}: <Day day={data.today} />
          </Text>
          <StatusBadge tone={data.is_business_day ? "good" : "over"}>
            {t(data.is_business_day ? "sandbox.clock.open" : "sandbox.clock.closed")}
          </StatusBadge>
        </Group>
        <FormError error={move.error} />
        <Group gap="xs">
          <Button variant="default" disabled={move.isPending} onClick={() => move.mutate({ advance: "PT1H" })}>
            {t("sandbox.clock.hour")}
          </Button>
          <Button variant="default" disabled={move.isPending} onClick={() => move.mutate({ advance: "P1D" })}>
            {t("sandbox.clock.day")}
          </Button>
          <Button variant="default" disabled={move.isPending} onClick={() => move.mutate({ now: data.next_settlement_at })}>
            {t("sandbox.clock.business_day", { day: dayText(data.next_business_day, locale) })}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t("sandbox.clock.business_day.text")}
        </Text>
        <form onSubmit={onSubmit} noValidate>
          <Group align="flex-start" gap="xs">
            <TextInput
              type="datetime-local"
              label={t("sandbox.clock.to")}
              description={t("sandbox.clock.to.zone", { zone: ownZone() })}
              inputWrapperOrder={["label", "input", "description", "error"]}
              value={to}
              onChange={({ currentTarget: { value } }) => {
                setEarly(false);
                setTo(value);
              }}
              error={isEarly ? t("sandbox.clock.later") : undefined}
            />
            <Button type="submit" mt={21} loading={move.isPending}>
              {t("sandbox.clock.move")}
            </Button>
          </Group>
        </form>
      </Stack>
    </Panel>
  );
}
