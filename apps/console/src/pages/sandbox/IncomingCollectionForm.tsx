import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { type Filled, usePayment } from "./usePayment.ts";

/** Of a mandate only what was filled in; the rest has defaults. */
function mandateOf({ reference, creditor_name: name, creditor_iban: iban, sepa_identifier: identifier }: Filled) {
  const creditor = { ...(name && { name }), ...(iban && { iban }), ...(identifier && { sepa_identifier: identifier }) };
  return { ...(reference && { reference }), ...(Object.keys(creditor).length > 0 && { creditor }) };
}

const fieldOfPath = (path: string): string => {
  const name = path.replace(/^mandate\./, "").replace(/^creditor\./, "");
  return { name: "creditor_name", iban: "creditor_iban" }[name] ?? name;
};

/** A creditor debits an account. */
export function IncomingCollectionForm() {
  const t = useT();
  const { onSubmit, error, isPending, field } = usePayment({
    blank: { account_id: "", amount: "", reference: "", creditor_name: "", creditor_iban: "", sepa_identifier: "", message: "" },
    send: ({ rest, ...payment }, headers) => {
      const { message } = rest;
      const body = { ...payment, mandate: mandateOf(rest), ...(message && { message }) };
      return dataOf(api.POST("/console/api/bank/sandbox/incoming_collections", { body, headers }));
    },
    done: (amount) => t("sandbox.incoming_collection.done", { amount }),
    fieldOfPath,
  });
  const optional = { placeholder: t("sandbox.optional") };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormError error={error} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <AccountSelect label={t("sandbox.payment.from_account")} required withAsterisk={false} {...field("account_id")} />
          <TextInput label={t("sandbox.payment.amount")} rightSection="€" inputMode="decimal" {...field("amount")} />
          <TextInput label={t("sandbox.incoming_collection.name")} {...optional} maxLength={256} {...field("creditor_name")} />
          <TextInput label={t("sandbox.incoming_collection.iban")} {...optional} {...field("creditor_iban")} />
          <TextInput label={t("sandbox.incoming_collection.identifier")} {...optional} maxLength={35} {...field("sepa_identifier")} />
          <TextInput label={t("sandbox.incoming_collection.reference")} {...optional} maxLength={35} {...field("reference")} />
          <TextInput label={t("sandbox.payment.message")} maxLength={256} {...field("message")} />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isPending}>
            {t("sandbox.incoming_collection.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
