import { Button, Group, Select, type SelectProps } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";

/** Filters of a list; their values are in the address, so that a view can be kept and sent. */
export function FilterBar({ children, isActive, onClear }: { children: ReactNode; isActive: boolean; onClear: () => void }) {
  const t = useT();
  return (
    <Group gap="xs" mb="sm" role="search" data-filters="">
      {children}
      {isActive && (
        <Button variant="subtle" color="gray" size="xs" leftSection={<IconX size={14} aria-hidden />} onClick={onClear}>
          {t("action.clear_filters")}
        </Button>
      )}
    </Group>
  );
}

/** One choice of a filter bar; undefined: all. */
export function FilterSelect({
  label,
  value,
  onChange,
  ...rest
}: { label: string; value: string | undefined; onChange: (value: string | undefined) => void } & Omit<
  SelectProps,
  "label" | "value" | "onChange"
>) {
  return (
    <Select
      size="xs"
      w={220}
      aria-label={label}
      placeholder={label}
      clearable
      searchable
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      {...rest}
    />
  );
}
