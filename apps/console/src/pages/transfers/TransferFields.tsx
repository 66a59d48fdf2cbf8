import { Button, Group, Input, SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEventHandler, useState } from "react";
import { fieldOf } from "../../api/errors.ts";
import { beneficiariesQuery } from "../../api/transfers.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { groupedIban, plainIban } from "../../lib/iban.ts";
import { ibanIsRight } from "../../lib/iban-check.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { type OrderForm, strategies } from "./order.ts";

const sources = ["known", "new", "own"] as const;

/** A beneficiary as one text, and back: whoever was paid under two names is two choices. */
const joinKnown = (iban: string, name: string): string => `${iban} ${name}`;
export const splitKnown = (known: string): { iban: string; name: string } => {
  const space = known.indexOf(" ");
  return { iban: known.slice(0, space), name: known.slice(space + 1) };
};

type Props = {
  form: UseFormReturnType<OrderForm>;
  today: string;
  error: unknown;
  onSubmit: FormEventHandler<HTMLFormElement>;
};

/** What a transfer needs to be told. */
export function TransferFields({ form, today, error, onSubmit }: Props) {
  const { t } = useI18n();
  const { to, when, type_strategy: strategy, beneficiary_iban: iban } = form.values;
  const field = (name: keyof OrderForm) => ({ key: form.key(name), ...form.getInputProps(name) });
  const isAboutForm = Object.keys(form.errors).length === 0 && fieldOf(error) === undefined;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={560} gap="lg">
        {isAboutForm && <FormError error={error} />}
        <AccountSelect label={t("transfers.from")} required withAsterisk={false} {...field("account_id")} />
        <Input.Wrapper label={t("transfers.to")} labelElement="div" id="transfer-to">
          <Stack gap="xs">
            <SegmentedControl
              aria-label={t("transfers.to")}
              value={to}
              onChange={(next) => form.setFieldValue("to", sources.find((source) => source === next) ?? "known")}
              data={sources.map((value) => ({ value, label: t(`transfers.to.${value}`) }))}
            />
            {to === "known" && <KnownBeneficiary {...field("known")} onNew={() => form.setFieldValue("to", "new")} />}
            {to === "own" && (
              <AccountSelect aria-label={t("transfers.own")} placeholder={t("transfers.own")} {...field("own_account_id")} />
            )}
            {to === "new" && (
              <>
                <TextInput
                  label={t("accounts.iban")}
                  classNames={{ input: "mono" }}
                  placeholder="FR14 2004 1010 0505 0001 3M02 606"
                  autoComplete="off"
                  spellCheck={false}
                  {...field("beneficiary_iban")}
                  onBlur={() => {
                    if (iban.trim() === "") return;
                    form.setFieldValue("beneficiary_iban", groupedIban(plainIban(iban)));
                    if (!ibanIsRight(iban)) form.setFieldError("beneficiary_iban", t("transfers.iban.wrong"));
                  }}
                />
                <TextInput
                  label={t("transfers.name")}
                  description={t("transfers.name.text")}
                  maxLength={256}
                  {...field("beneficiary_name")}
                />
              </>
            )}
          </Stack>
        </Input.Wrapper>
        <TextInput label={t("transfers.amount")} maw={220} rightSection="€" inputMode="decimal" autoComplete="off" {...field("amount")} />
        <TextInput label={t("transfers.message")} description={t("transfers.message.text")} maxLength={140} {...field("message")} />
        <Select
          label={t("transfers.kind")}
          allowDeselect={false}
          data={strategies.map((value) => ({
            value,
            label: t(`transfers.strategy.${value}`),
            disabled: value === "instant_only" && when === "date",
          }))}
          {...field("type_strategy")}
        />
        <Input.Wrapper label={t("transfers.when")} labelElement="div" id="transfer-when">
          <Group gap="xs" align="flex-start">
            <SegmentedControl
              aria-label={t("transfers.when")}
              value={when}
              onChange={(next) =>
                form.setValues({
                  when: next === "date" ? "date" : "now",
                  ...(next === "date" && strategy === "instant_only" && { type_strategy: "instant_if_available" as const }),
                })
              }
              data={(["now", "date"] as const).map((value) => ({ value, label: t(`transfers.when.${value}`) }))}
            />
            {when === "date" && <TextInput type="date" aria-label={t("transfers.day")} min={today} {...field("scheduled_date")} />}
          </Group>
        </Input.Wrapper>
        <Group gap="xs">
          <Button type="submit">{t("transfers.review")}</Button>
          <ButtonTo to="/transfers" variant="default">
            {t("action.cancel")}
          </ButtonTo>
        </Group>
      </Stack>
    </form>
  );
}

type KnownProps = { value?: string; onChange?: (known: string) => void; onNew: () => void };

/** Somebody who was paid before, found while one types. */
function KnownBeneficiary({ value = "", onChange, onNew, ...rest }: KnownProps) {
  const { t } = useI18n();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 250);
  const chosen = value === "" ? undefined : splitKnown(value);
  const isChosenText = chosen !== undefined && text === labelOf(chosen);
  const { data } = useQuery(beneficiariesQuery(search === "" || isChosenText ? undefined : search.slice(0, 256), 1));
  const found = data?.results ?? [];
  const choices = new Map(found.map(({ iban, name }) => [joinKnown(iban, name), labelOf({ iban, name })]));
  if (chosen !== undefined) choices.set(value, labelOf(chosen));
  return (
    <Select
      aria-label={t("transfers.known")}
      placeholder={t("transfers.known")}
      searchable
      clearable
      data={[...choices].map(([known, label]) => ({ value: known, label }))}
      filter={({ options }) => options} // the server has searched
      searchValue={text}
      onSearchChange={setText}
      value={value === "" ? null : value}
      onChange={(known) => onChange?.(known ?? "")}
      nothingFoundMessage={
        <Button variant="subtle" size="compact-sm" onClick={onNew}>
          {t("transfers.known.none")}
        </Button>
      }
      {...rest}
    />
  );
}

const labelOf = ({ iban, name }: { iban: string; name: string }): string => `${name} · ${groupedIban(iban)}`;
