import { Stack, Text } from "@mantine/core";
import type { CollectionOrder, Mandate } from "../../api/collections.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { Day } from "../../ui/Day.tsx";
import { Money } from "../../ui/Money.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { PlanText } from "./PlanText.tsx";

type Props = { order: CollectionOrder; account: Account | undefined; mandate: Mandate | undefined };

/** An order before it is sent, as it will be. */
export function ReviewCollection({ order, account, mandate }: Props) {
  const t = useT();
  const { reference, scheme, debtor, signature_date: signedOn } = order.mandate;
  const name = mandate?.debtor_name ?? debtor?.name ?? "";
  const iban = mandate?.debtor_iban ?? debtor?.iban ?? "";
  const signed = mandate?.signed_on ?? signedOn;
  const address = debtor?.address;
  const optional = (title: string, value: string | undefined): (readonly [string, string])[] =>
    value === undefined ? [] : [[title, value]];
  return (
    <Stack>
      <Text fw={600} size="xl">
        <Money minor={order.amount} />
      </Text>
      <Facts
        facts={[
          [t("collections.debtor"), name],
          [
            t("collections.iban"),
            <span key="iban" className="mono">
              {groupedIban(iban)}
            </span>,
          ],
          ...optional(
            t("collections.create.address"),
            address && `${address.street} ${address.building_number ?? ""}, ${address.postal_code} ${address.city}, ${address.country}`,
          ),
          [t("collections.mandate"), `${reference} · ${t(`collections.scheme.${scheme}`)}`],
          ...(signed === undefined ? [] : ([[t("collections.create.signature_date"), <Day key="signed" day={signed} />]] as const)),
          [t("collections.create.account"), account?.name ?? ""],
          [t("collections.create.date"), <Day key="day" day={order.scheduled_date} />],
          ...optional(t("collections.create.message"), order.message),
          ...optional(t("collections.end_to_end_id"), order.end_to_end_id),
          ...optional(t("collections.create.internal_note"), order.internal_note),
          ...optional(t("collections.create.custom_id"), order.custom_id),
        ]}
      />
      <PlanText day={order.scheduled_date} scheme={scheme} />
    </Stack>
  );
}
