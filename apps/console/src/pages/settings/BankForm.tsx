import { Button, Fieldset, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Settings } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { addressIsEmpty, type BankValues, changeOf, isAmount, valuesOf } from "./bank-values.ts";
import { useSaved } from "./useSave.ts";

/** What the bank decides about a workspace, for its operators. */
export function BankForm({ settings }: { settings: Settings }) {
  const { t, locale } = useI18n();
  const saved = useSaved();
  const amount = (text: string) => (isAmount(text) ? null : t("field.amount"));
  const part = (text: string, { creditor_address: address }: BankValues) =>
    text.trim() === "" && !addressIsEmpty(address) ? t("settings.address.incomplete") : null;
  const form = useForm<BankValues>({
    initialValues: valuesOf(settings, locale),
    validate: {
      core_collection_limit: amount,
      transfer_limit: amount,
      return_fee: amount,
      creditor_address: {
        street: part,
        postal_code: part,
        city: part,
        country: (text, values) =>
          part(text, values) ?? (text.trim() === "" || /^[A-Za-z]{2}$/.test(text.trim()) ? null : t("settings.country.fault")),
      },
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (values) => dataOf(api.PATCH("/console/api/settings", { body: changeOf(values) })),
    onDone: (changed) => {
      form.setValues(valuesOf(changed, locale));
      form.resetDirty(valuesOf(changed, locale));
      saved(changed);
    },
    fieldOfCode: { sepa_creditor_identifier_invalid: "sepa_creditor_identifier" },
  });
  const field = (path: string) => ({ key: form.key(path), ...form.getInputProps(path) });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={620}>
        <FormError error={error} />
        <TextInput
          label={t("settings.creditor_name")}
          description={t("settings.creditor_name.hint")}
          maxLength={70}
          {...field("creditor_name")}
        />
        <Fieldset legend={t("settings.address")}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t("settings.building_number")} maxLength={16} {...field("creditor_address.building_number")} />
            <TextInput label={t("settings.street")} maxLength={70} {...field("creditor_address.street")} />
            <TextInput label={t("settings.postal_code")} maxLength={16} {...field("creditor_address.postal_code")} />
            <TextInput label={t("settings.city")} maxLength={35} {...field("creditor_address.city")} />
            <TextInput
              label={t("settings.country")}
              placeholder={t("settings.country.hint")}
              maxLength={2}
              {...field("creditor_address.country")}
            />
          </SimpleGrid>
        </Fieldset>
        <TextInput
          label={t("settings.sepa_creditor_identifier")}
          description={t("settings.sepa_creditor_identifier.hint")}
          {...field("sepa_creditor_identifier")}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" style={{ alignItems: "end" }}>
          <TextInput
            label={t("settings.core_collection_limit")}
            description={t("settings.limit.hint")}
            rightSection="€"
            inputMode="decimal"
            {...field("core_collection_limit")}
          />
          <TextInput
            label={t("settings.transfer_limit")}
            description={t("settings.limit.hint")}
            rightSection="€"
            inputMode="decimal"
            {...field("transfer_limit")}
          />
          <TextInput label={t("settings.return_fee")} rightSection="€" inputMode="decimal" {...field("return_fee")} />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
