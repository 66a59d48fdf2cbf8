import { Select, type SelectProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { accountChoicesQuery } from "../api/queries.ts";
import { useI18n } from "../i18n/I18n.tsx";
import { formatMinor } from "../lib/money.ts";

type Props = Omit<SelectProps, "data" | "value" | "onChange"> & { value?: string; onChange?: (id: string) => void };

/** One of the workspace's open accounts, with what is available on it. Its value is the account's id; empty: none chosen. */
export function AccountSelect({ value = "", onChange, ...rest }: Props) {
  const { locale } = useI18n();
  const { data } = useQuery(accountChoicesQuery);
  const choices = (data?.results ?? []).filter(({ status }) => status === "active");
  return (
    <Select
      searchable
      clearable={rest.required !== true}
      data={choices.map(({ id, name, balance, currency }) => ({ value: id, label: `${name} · ${formatMinor(balance, currency, locale)}` }))}
      value={value === "" ? null : value}
      onChange={(id) => onChange?.(id ?? "")}
      {...rest}
    />
  );
}
