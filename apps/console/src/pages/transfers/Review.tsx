import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { groupedIban, plainIban } from "../../lib/iban.ts";
import { formatMinor, parseCents } from "../../lib/money.ts";
import { dayText } from "../../lib/day.ts";
import { FormError } from "../../ui/FormError.tsx";
import { Facts } from "../../ui/Panel.tsx";
import type { OrderForm, Parties } from "./order.ts";

type Props = { values: OrderForm; parties: Parties; error: unknown; isPending: boolean; onBack: () => void; onSend: () => void };

/** What will be sent, to be looked at before it is. */
export function Review({ values, parties, error, isPending, onBack, onSend }: Props) {
  const { t, locale } = useI18n();
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const from = accounts.find(({ id }) => id === values.account_id);
  const cents = parseCents(values.amount) ?? 0;
  const amount = formatMinor(cents, from?.currency ?? "EUR", locale);
  const name = values.to === "own" ? accounts.find(({ id }) => id === values.own_account_id)?.name : parties.name;
  const left = (from?.balance ?? 0) - cents;
  return (
    <Stack maw={560}>
      <Paper withBorder p="lg">
        <Stack>
          <div>
            <Text c="dimmed">{t("transfers.review.text")}</Text>
            <Text fz={28} fw={600} lh={1.3}>
              {amount}
            </Text>
          </div>
          <Facts
            facts={[
              [t("transfers.from"), from?.name ?? "–"],
              [
                t("transfers.to"),
                <div key="to">
                  {name}
                  <div className="mono">{groupedIban(plainIban(parties.iban))}</div>
                </div>,
              ],
              [t("transfers.message"), values.message.trim() === "" ? "–" : values.message],
              [t("transfers.kind"), t(`transfers.strategy.${values.type_strategy}`)],
              [t("transfers.when"), values.when === "now" ? t("transfers.when.now") : dayText(values.scheduled_date, locale)],
              ...(values.when === "now" && from !== undefined
                ? [[t("transfers.left"), formatMinor(left, from.currency, locale)] as const]
                : []),
            ]}
          />
        </Stack>
      </Paper>
      <FormError error={error} />
      <Group gap="xs">
        <Button loading={isPending} onClick={onSend} data-autofocus>
          {t(values.when === "now" ? "transfers.send" : "transfers.schedule", { amount })}
        </Button>
        <Button variant="default" disabled={isPending} onClick={onBack}>
          {t("transfers.back")}
        </Button>
      </Group>
    </Stack>
  );
}
