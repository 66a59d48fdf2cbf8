import { Group, Select, Text } from "@mantine/core";
import type { Operation } from "../../api/builder.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Method } from "../api-log/parts.tsx";

type Props = { operations: readonly Operation[]; value: Operation; onChange: (key: string) => void };

/** One of the API's operations, found by anything in its name, under what it is about. */
export function OperationSelect({ operations, value, onChange }: Props) {
  const t = useT();
  const byKey = new Map(operations.map((one) => [one.key, one]));
  const groups = [...Map.groupBy(operations, ({ tag }) => tag)].map(([group, ones]) => ({
    group,
    items: ones.map(({ key, summary }) => ({ value: key, label: `${key} · ${summary}` })),
  }));
  return (
    <Select
      label={t("builder.operation")}
      description={value.description}
      mb="sm"
      searchable
      allowDeselect={false}
      maxDropdownHeight={420}
      nothingFoundMessage={t("builder.operation.none")}
      value={value.key}
      data={groups}
      onChange={(key) => key !== null && onChange(key)}
      renderOption={({ option }) => {
        const one = byKey.get(option.value);
        if (one === undefined) return option.label;
        return (
          <Group gap={8} wrap="nowrap" align="baseline">
            <Method method={one.method} />
            <span>
              <span className="mono" style={{ overflowWrap: "anywhere" }}>
                {one.path}
              </span>
              <Text span size="sm" c="dimmed" ml={8}>
                {one.summary}
              </Text>
            </span>
          </Group>
        );
      }}
    />
  );
}
