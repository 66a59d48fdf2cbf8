import { Radio, Stack } from "@mantine/core";
import type { Role } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { rolesWithin } from "../../session/access.ts";
import { useMe } from "../../session/me.ts";

/** The roles that one may give, each with what it means. */
export function RoleChoice({ value, onChange, label }: { value: Role; onChange: (role: Role) => void; label: string }) {
  const t = useT();
  const choices = rolesWithin(useMe().role);
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(choices.find((role) => role === next) ?? value)}>
      <Stack gap="xs" mt={6}>
        {choices.map((role) => (
          <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`members.role.${role}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
