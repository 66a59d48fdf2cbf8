import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconBook2, IconLogout, IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useI18n } from "../i18n/I18n.tsx";
import { languages } from "../i18n/languages.ts";
import { useMe } from "../session/me.ts";
import classes from "./Shell.module.css";
import { UserButton } from "./UserButton.tsx";
import { useSignOut } from "./useSignOut.ts";

const schemes = ["light", "dark", "auto"] as const;

/** The button and what opens from it. It takes the place of a button that was just pressed, and so its focus. */
export function UserMenuItems({ isOpen, onChange }: { isOpen: boolean; onChange: (isOpen: boolean) => void }) {
  const { t, language, setLanguage } = useI18n();
  const { member } = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Menu opened={isOpen} onChange={onChange} position="top-start" width={232} withinPortal closeOnItemClick>
      <Menu.Target>
        <UserButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes["cut"] ?? ""}>{member.email}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={15} />} onClick={() => void navigate({ to: "/profile" })}>
          {t("nav.profile")}
        </Menu.Item>
        <Menu.Item leftSection={<IconBook2 size={15} />} component="a" href="/docs" target="_blank" rel="noreferrer">
          {t("nav.reference")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("theme.title")}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(next) => setColorScheme(schemes.find((one) => one === next) ?? "auto")}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t("language.title")}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(next) => void setLanguage(languages.find((one) => one === next) ?? "en")}>
          {languages.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t(`language.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={signOut}>
          {t("user.sign_out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
