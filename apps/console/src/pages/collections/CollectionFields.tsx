import { Anchor, Collapse, Fieldset, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { type Mandate, mandateSchemes } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { needsAddress } from "../../lib/iban-check.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { MandateSelect } from "../mandates/MandateSelect.tsx";
import type { CollectionValues } from "./new-collection.ts";
import { PlanText } from "./PlanText.tsx";

type Form = UseFormReturnType<CollectionValues>;
type Props = { form: Form; mandate: Mandate | undefined; today: string; onMandate: (mandate: Mandate | undefined) => void };

/** What a collection is made of: from whom, under which mandate, how much, where to, and when. */
export function CollectionFields({ form, mandate, today, onMandate }: Props) {
  const t = useT();
  const { kind, scheme, scheduled_date: day } = form.values;
  const [isMore, setMore] = useState(false);
  const field = (name: keyof CollectionValues) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <>
      <SegmentedControl
        aria-label={t("collections.create.mandate_kind")}
        value={kind}
        onChange={(next) => form.setFieldValue("kind", next === "new" ? "new" : "known")}
        data={[
          { value: "known", label: t("collections.create.known") },
          { value: "new", label: t("collections.create.new") },
        ]}
      />
      {kind === "known" ? (
        <MandateSelect {...field("mandate_id")} chosen={mandate} onChoose={onMandate} />
      ) : (
        <NewMandate form={form} today={today} />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t("collections.amount")} rightSection="€" inputMode="decimal" {...field("amount")} />
        <AccountSelect label={t("collections.create.account")} required withAsterisk={false} {...field("account_id")} />
        <TextInput type="date" min={today} label={t("collections.create.date")} {...field("scheduled_date")} />
        <TextInput label={t("collections.create.message")} maxLength={256} {...field("message")} />
      </SimpleGrid>
      <PlanText day={day} scheme={kind === "known" ? mandate?.scheme : scheme} />
      <div>
        <Anchor component="button" type="button" size="sm" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {t("collections.create.more")}
        </Anchor>
        <Collapse expanded={isMore}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="xs">
            <TextInput label={t("collections.end_to_end_id")} maxLength={35} {...field("end_to_end_id")} />
            <TextInput label={t("collections.create.custom_id")} maxLength={256} {...field("custom_id")} />
            {kind === "new" && (
              <TextInput
                label={t("collections.create.contract")}
                placeholder={t("collections.create.contract.hint")}
                maxLength={256}
                {...field("contract_reference")}
              />
            )}
            <TextInput label={t("collections.create.internal_note")} maxLength={256} {...field("internal_note")} />
          </SimpleGrid>
        </Collapse>
      </div>
    </>
  );
}

function NewMandate({ form, today }: { form: Form; today: string }) {
  const t = useT();
  const field = (name: keyof CollectionValues) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t("collections.create.debtor_name")} maxLength={256} {...field("debtor_name")} />
        <TextInput label={t("collections.create.debtor_iban")} autoComplete="off" {...field("debtor_iban")} />
        <TextInput
          label={t("collections.create.mandate_reference")}
          placeholder={t("collections.create.mandate_reference.hint")}
          maxLength={35}
          {...field("reference")}
        />
        <TextInput type="date" max={today} label={t("collections.create.signature_date")} {...field("signature_date")} />
      </SimpleGrid>
      <Select
        label={t("collections.create.scheme")}
        data={mandateSchemes.map((value) => ({ value, label: t(`collections.create.scheme.${value}`) }))}
        {...field("scheme")}
      />
      {needsAddress(form.values.debtor_iban) && (
        <Fieldset legend={t("collections.create.address")}>
          <Text size="sm" c="dimmed" mb="xs">
            {t("collections.create.address.text")}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t("collections.create.street")} maxLength={256} {...field("street")} />
            <TextInput label={t("collections.create.building_number")} maxLength={256} {...field("building_number")} />
            <TextInput label={t("collections.create.postal_code")} maxLength={256} {...field("postal_code")} />
            <TextInput label={t("collections.create.city")} maxLength={256} {...field("city")} />
            <TextInput label={t("collections.create.country")} maxLength={2} {...field("country")} />
          </SimpleGrid>
        </Fieldset>
      )}
    </Stack>
  );
}
