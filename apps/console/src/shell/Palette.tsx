import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import {
  IconBook2,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSun,
  IconSunMoon,
  IconUser,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useI18n } from "../i18n/I18n.tsx";
import { may } from "../session/access.ts";
import { useMe } from "../session/me.ts";
import { navigationFor } from "./navigation.ts";
import { useSignOut } from "./useSignOut.ts";

/**
 * Every page and every act, by name. Loaded when it is first asked for; `asked` counts how often it was, and each time it opens.
 */
export function Palette({ asked, onShortcuts }: { asked: number; onShortcuts: () => void }) {
  const { t, language, setLanguage } = useI18n();
  const { setColorScheme } = useMantineColorScheme();
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const pages = navigationFor(me).flatMap((group) => group.pages);
  const actions: SpotlightActionGroupData[] = [
    {
      group: t("palette.pages"),
      actions: [
        ...pages.map(({ to, title, icon: Icon }) => ({
          id: to,
          label: t(title),
          leftSection: <Icon size={17} stroke={1.7} />,
          onClick: () => void navigate({ to }),
        })),
        { id: "profile", label: t("nav.profile"), leftSection: <IconUser size={17} />, onClick: () => void navigate({ to: "/profile" }) },
        {
          id: "docs",
          label: t("nav.reference"),
          leftSection: <IconBook2 size={17} />,
          onClick: () => void window.open("/docs", "_blank", "noreferrer"),
        },
      ],
    },
    {
      group: t("palette.actions"),
      actions: [
        ...(may(me, "manageApplications")
          ? [
              {
                id: "new-application",
                label: t("palette.new_application"),
                leftSection: <IconPlus size={17} />,
                onClick: () => void navigate({ to: "/applications", search: { new: true } }),
              },
            ]
          : []),
        ...(may(me, "manageMembers")
          ? [
              {
                id: "invite",
                label: t("palette.invite"),
                leftSection: <IconPlus size={17} />,
                onClick: () => void navigate({ to: "/members", search: { invite: true } }),
              },
            ]
          : []),
        ...(may(me, "postOperations")
          ? [
              {
                id: "new-operation",
                label: t("palette.new_operation"),
                leftSection: <IconPlus size={17} />,
                onClick: () => void navigate({ to: "/operations" }),
              },
            ]
          : []),
        { id: "light", label: t("palette.theme.light"), leftSection: <IconSun size={17} />, onClick: () => setColorScheme("light") },
        { id: "dark", label: t("palette.theme.dark"), leftSection: <IconMoon size={17} />, onClick: () => setColorScheme("dark") },
        { id: "auto", label: t("palette.theme.auto"), leftSection: <IconSunMoon size={17} />, onClick: () => setColorScheme("auto") },
        {
          id: "language",
          label: t("palette.language"),
          leftSection: <IconLanguage size={17} />,
          onClick: () => void setLanguage(language === "en" ? "fr" : "en"),
        },
        { id: "shortcuts", label: t("palette.shortcuts"), leftSection: <IconKeyboard size={17} />, onClick: onShortcuts },
        { id: "sign-out", label: t("user.sign_out"), leftSection: <IconLogout size={17} />, onClick: signOut },
      ],
    },
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound={t("palette.nothing")}
      attributes={{ content: { "aria-label": t("palette.open") } }}
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t("palette.placeholder"), "aria-label": t("palette.open") }}
    />
  );
}
