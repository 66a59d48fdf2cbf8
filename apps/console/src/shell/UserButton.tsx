import { Avatar, Text, UnstyledButton } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { useT } from "../i18n/I18n.tsx";
import { useMe } from "../session/me.ts";
import classes from "./Shell.module.css";

/** Who is signed in, and as what. */
export function UserButton(props: ComponentProps<"button">) {
  const t = useT();
  const { member, role } = useMe();
  return (
    <UnstyledButton {...props} className={classes["user"] ?? ""}>
      <Avatar name={member.name} color="accent" variant="light" size={28} radius="sm" aria-hidden className="avatar" />
      <span className={classes["cut"]} style={{ flex: 1 }}>
        <Text size="sm" fw={500} className={classes["cut"] ?? ""}>
          {member.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`role.${role}`)}
        </Text>
      </span>
      <IconSelector size={15} aria-hidden />
    </UnstyledButton>
  );
}
