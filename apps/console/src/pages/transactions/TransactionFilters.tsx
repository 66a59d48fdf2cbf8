import { Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useState } from "react";
import type { TransactionSearch } from "../../app/routes/payments.tsx";
import { directions, transactionStatuses } from "../../app/payments.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { editableCents, parseCents } from "../../lib/money.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { transactionTypes } from "./types.ts";
import { useSourceName } from "./useSourceName.ts";

type Props = { wanted: TransactionSearch; onChange: (search: TransactionSearch) => void };

/** Without what is not narrowed. */
const kept = (search: { [Name in keyof TransactionSearch]: TransactionSearch[Name] | undefined }): TransactionSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as TransactionSearch; // only what it has

/** What the list is narrowed to. The rarer filters are behind a button, which tells how many of them count. */
export function TransactionFilters({ wanted, onChange }: Props) {
  const { t } = useI18n();
  const sourceName = useSourceName();
  const change = (next: { [Name in keyof TransactionSearch]?: TransactionSearch[Name] | undefined }): void =>
    onChange(kept({ ...wanted, ...next }));
  const more = [wanted.type, wanted.from, wanted.to, wanted.min, wanted.max].filter((value) => value !== undefined).length;
  return (
    <FilterBar isActive={Object.keys(wanted).length > 0} onClear={() => onChange({})}>
      <SearchBox
        label={t("transactions.search")}
        placeholder={t("transactions.search.hint")}
        value={wanted.q}
        onChange={(q) => change({ q })}
      />
      <AccountSelect
        size="xs"
        w={165}
        aria-label={t("transactions.account")}
        placeholder={t("transactions.account")}
        value={wanted.account ?? ""}
        onChange={(id) => change({ account: id === "" ? undefined : id })}
      />
      <FilterSelect
        label={t("transactions.direction")}
        w={115}
        searchable={false}
        value={wanted.direction}
        onChange={(next) => change({ direction: directions.find((one) => one === next) })}
        data={directions.map((value) => ({ value, label: t(`transactions.direction.${value}`) }))}
      />
      <FilterSelect
        label={t("transactions.status")}
        w={125}
        searchable={false}
        value={wanted.status}
        onChange={(next) => change({ status: transactionStatuses.find((one) => one === next) })}
        data={transactionStatuses.map((value) => ({ value, label: t(`transactions.status.${value}`) }))}
      />
      <Popover position="bottom-end" width={300} trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
            rightSection={more > 0 && <StatusBadge tone="accent">{String(more)}</StatusBadge>}
          >
            {t("transactions.more_filters")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("transactions.more_filters")}>
          <Stack gap="sm">
            <FilterSelect
              label={t("transactions.type")}
              w="100%"
              comboboxProps={{ withinPortal: false }}
              value={wanted.type}
              onChange={(next) => change({ type: transactionTypes.find((one) => one === next) })}
              data={transactionTypes.map((value) => ({ value, label: sourceName(value) }))}
            />
            <Group grow gap="xs">
              <TextInput
                size="xs"
                type="date"
                label={t("transactions.from")}
                value={wanted.from ?? ""}
                onChange={(event) => change({ from: event.currentTarget.value || undefined })}
              />
              <TextInput
                size="xs"
                type="date"
                label={t("transactions.to")}
                value={wanted.to ?? ""}
                onChange={(event) => change({ to: event.currentTarget.value || undefined })}
              />
            </Group>
            <Group grow gap="xs" align="flex-start">
              <AmountInput label={t("transactions.min")} value={wanted.min} onChange={(min) => change({ min })} />
              <AmountInput label={t("transactions.max")} value={wanted.max} onChange={(max) => change({ max })} />
            </Group>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </FilterBar>
  );
}

type AmountProps = { label: string; value: number | undefined; onChange: (cents: number | undefined) => void };

/** An amount to compare with; it counts once one leaves the field, or presses Enter. */
function AmountInput({ label, value, onChange }: AmountProps) {
  const { t, locale } = useI18n();
  const written = value === undefined ? "" : editableCents(value, locale);
  const [text, setText] = useState(written);
  const [shown, setShown] = useState(written);
  if (written !== shown) {
    setShown(written);
    setText(written);
  }
  const cents = text.trim() === "" ? undefined : parseCents(text);
  const isWrong = text.trim() !== "" && cents === undefined;
  const tell = (): void => {
    if (!isWrong && cents !== value) onChange(cents);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      inputMode="decimal"
      rightSection="€"
      value={text}
      error={isWrong && t("field.amount")}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={tell}
      onKeyDown={(event) => event.key === "Enter" && tell()}
    />
  );
}
