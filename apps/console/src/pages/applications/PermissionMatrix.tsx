import { Checkbox, Table } from "@mantine/core";
import type { Permission } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { allPermissions, resources, rights } from "./permissions.ts";

type MatrixProps = { value: readonly Permission[]; onChange?: (permissions: Permission[]) => void };

/** What an application may do: a row a resource. Without `onChange` it only shows. */
export function PermissionMatrix({ value, onChange }: MatrixProps) {
  const t = useT();
  const set = (permission: Permission, isGiven: boolean): void =>
    onChange?.(allPermissions.filter((one) => (one === permission ? isGiven : value.includes(one))));
  const isReadOnly = onChange === undefined;
  return (
    <Table verticalSpacing={5} horizontalSpacing="sm" withTableBorder aria-label={t("applications.permissions")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("applications.resource")}</Table.Th>
          <Table.Th w={90}>{t("applications.read")}</Table.Th>
          <Table.Th w={90}>{t("applications.write")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {!isReadOnly && (
          <Table.Tr>
            <Table.Td>{t("applications.all")}</Table.Td>
            <Table.Td colSpan={2}>
              <Checkbox
                size="xs"
                aria-label={t("applications.all")}
                checked={value.length === allPermissions.length}
                indeterminate={value.length > 0 && value.length < allPermissions.length}
                onChange={(event) => onChange(event.currentTarget.checked ? [...allPermissions] : [])}
              />
            </Table.Td>
          </Table.Tr>
        )}
        {resources.map((resource) => (
          <Table.Tr key={resource}>
            <Table.Td>{t(`applications.resource.${resource}`)}</Table.Td>
            {rights.map((right) => {
              const permission: Permission = `${resource}:${right}`;
              return (
                <Table.Td key={right}>
                  <Checkbox
                    size="xs"
                    aria-label={t(`applications.${right}_of`, { resource: t(`applications.resource.${resource}`) })}
                    checked={value.includes(permission)}
                    disabled={isReadOnly}
                    onChange={(event) => set(permission, event.currentTarget.checked)}
                  />
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
