import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import {
  IconAppWindow,
  IconArrowsExchange,
  IconBolt,
  IconBook2,
  IconBuildingBank,
  IconHistory,
  IconKeyboard,
  IconLanguage,
  IconListSearch,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconSunMoon,
  IconUser,
} from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useI18n } from "../i18n/I18n.tsx";
import { may } from "../session/access.ts";
import { useMe } from "../session/me.ts";
import { navigationFor } from "./navigation.ts";
import { acts } from "./palette-acts.ts";
import { useRecent } from "./recent.ts";
import { type Thing, thingsQuery } from "./things.ts";
import { useSignOut } from "./useSignOut.ts";

const settledMs = 200;
const [store, palette] = createSpotlight();

const thingIcons = {
  application: <IconAppWindow size={17} stroke={1.7} />,
  account: <IconBuildingBank size={17} stroke={1.7} />,
  member: <IconUser size={17} stroke={1.7} />,
  request: <IconListSearch size={17} stroke={1.7} />,
  transaction: <IconArrowsExchange size={17} stroke={1.7} />,
} as const satisfies Record<Thing["kind"], ReactNode>;

/**
 * Every page, every act and much of what is in the workspace, by name. Loaded when it is first asked for; `asked` counts how often it was, and each
 * time it opens.
 */
export function Palette({ asked, onShortcuts }: { asked: number; onShortcuts: () => void }) {
  const { t } = useI18n();
  const me = useMe();
  const router = useRouter();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, settledMs);
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);
  const readsLog = may(me, "readWholeApiLog");
  const things = useQuery({ ...thingsQuery(client, settled, readsLog), placeholderData: keepPreviousData });
  useEffect(selectFirst, [things.data]);
  const recent = useRecent();
  const go = (href: string) => () => void router.navigate({ href });
  const isSearching = things.isFetching || settled !== text;
  const isAsking = text.trim() !== "";

  const pages = navigationFor(me).flatMap((group) => group.pages);
  const offered = acts.filter(
    ({ needs, mode }) => (needs === undefined || may(me, needs)) && (mode === undefined || me.workspace.mode === mode),
  );
  const found: SpotlightActionData[] = (isAsking ? (things.data ?? []) : []).map(({ kind, id, name, href }) => ({
    id: `${kind} ${id}`,
    label: name,
    description: t(`palette.kind.${kind}`),
    keywords: [text], // it was found already, and is not judged by its name once more
    leftSection: thingIcons[kind],
    onClick: go(href),
  }));
  const actions: SpotlightActionGroupData[] = [
    {
      group: t("palette.recent"),
      actions: (isAsking ? [] : recent).map(({ path, title }) => ({
        id: `recent ${path}`,
        label: title,
        leftSection: <IconHistory size={17} stroke={1.7} />,
        onClick: go(path),
      })),
    },
    {
      group: t("palette.pages"),
      actions: [
        ...pages.map(({ to, title, icon: Icon }) => ({
          id: to,
          label: t(title),
          leftSection: <Icon size={17} stroke={1.7} />,
          onClick: go(to),
        })),
        { id: "profile", label: t("nav.profile"), leftSection: <IconUser size={17} />, onClick: go("/profile") },
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
      actions: offered.map(({ title, href }) => ({
        id: `act ${href}`,
        label: t(title),
        leftSection: <IconBolt size={17} stroke={1.7} />,
        onClick: go(href),
      })),
    },
    { group: t("palette.found"), actions: found },
    { group: t("palette.preferences"), actions: usePreferences(onShortcuts) },
  ].filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      store={store}
      actions={actions}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      nothingFound={found.length > 0 ? null : t(isSearching ? "palette.searching" : "palette.nothing")}
      attributes={{ content: { "aria-label": t("palette.open") } }}
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t("palette.placeholder"), "aria-label": t("palette.open") }}
    />
  );
}

/** The library marks the first action when the text changes. What is found comes later: where nothing was marked, Enter should mean the first of it. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  if (list === null || list.querySelector("[data-selected]") !== null) return;
  list.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** How the console looks, in which language, and the way out. */
function usePreferences(onShortcuts: () => void): SpotlightActionData[] {
  const { t, language, setLanguage } = useI18n();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return [
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
  ];
}
