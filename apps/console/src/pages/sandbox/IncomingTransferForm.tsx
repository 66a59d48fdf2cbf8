import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { usePayment } from "./usePayment.ts";

/** Somebody pays into an account. */
export function IncomingTransferForm() {
  const t = useT();
  const { onSubmit, error, isPending, field } = usePayment({
    blank: { account_id: "", amount: "", counterparty_name: "", counterparty_iban: "", message: "", end_to_end_id: "" },
    send: ({ rest, ...payment }, headers) =>
      dataOf(api.POST("/console/api/bank/sandbox/incoming_transfers", { body: { ...payment, ...rest }, headers })),
    done: (amount) => t("sandbox.incoming_transfer.done", { amount }),
    fieldOfPath: (path) => path,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormError error={error} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <AccountSelect label={t("sandbox.payment.account")} required withAsterisk={false} {...field("account_id")} />
          <TextInput label={t("sandbox.payment.amount")} rightSection="€" inputMode="decimal" {...field("amount")} />
          <TextInput
            label={t("sandbox.incoming_transfer.name")}
            placeholder={t("sandbox.optional")}
            maxLength={256}
            {...field("counterparty_name")}
          />
          <TextInput label={t("sandbox.incoming_transfer.iban")} placeholder={t("sandbox.optional")} {...field("counterparty_iban")} />
          <TextInput label={t("sandbox.payment.message")} maxLength={256} {...field("message")} />
          <TextInput label={t("sandbox.payment.end_to_end_id")} maxLength={35} {...field("end_to_end_id")} />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isPending}>
            {t("sandbox.incoming_transfer.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
