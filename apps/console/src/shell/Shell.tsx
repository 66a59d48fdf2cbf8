import { Burger, Drawer, Text } from "@mantine/core";
import { lazyRouteComponent, Outlet, useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import { useLive } from "../live/useLive.ts";
import { useMe } from "../session/me.ts";
import { navigationFor } from "./navigation.ts";
import classes from "./Shell.module.css";
import { ShortcutsHelp, useShortcuts } from "./Shortcuts.tsx";
import { Sidebar } from "./Sidebar.tsx";

const Palette = lazyRouteComponent(() => import("./Palette.tsx"), "Palette");

/** What is around every page of somebody who is signed in. */
export function Shell() {
  const t = useT();
  const me = useMe();
  const isLive = useLive();
  const navigate = useNavigate();
  const [menu, setMenu] = useState(false);
  const [asked, setAsked] = useState(0);
  const search = (): void => setAsked((count) => count + 1);
  const [help, setHelp] = useState(false);
  const pages = navigationFor(me).flatMap((group) => group.pages);
  useShortcuts({ pages, go: (to) => void navigate({ to }), help: () => setHelp(true), search });
  return (
    <>
      <a className="skip-link" href="#content">
        {t("shell.skip")}
      </a>
      <div className={classes["shell"]}>
        <aside className={classes["aside"]}>
          <Sidebar isLive={isLive} onSearch={search} />
        </aside>
        <nav className={classes["bar"]} aria-label={t("shell.menu")}>
          <Burger opened={menu} onClick={() => setMenu(true)} size="sm" aria-label={t("shell.menu")} />
          <Text fw={600} className={classes["cut"] ?? ""}>
            {me.workspace.name}
          </Text>
        </nav>
        <main className={classes["main"]} id="content" tabIndex={-1}>
          <Outlet />
          <div id="menus" />
        </main>
      </div>
      <Drawer
        opened={menu}
        onClose={() => setMenu(false)}
        position="left"
        size={260}
        title={t("shell.menu")}
        closeButtonProps={{ "aria-label": t("action.close") }}
        styles={{ body: { height: "calc(100% - 60px)", padding: 0 } }}
      >
        <Sidebar isLive={isLive} onSearch={search} onNavigate={() => setMenu(false)} />
      </Drawer>
      {asked > 0 && (
        <Suspense fallback={null}>
          <Palette asked={asked} onShortcuts={() => setHelp(true)} />
        </Suspense>
      )}
      {help && <ShortcutsHelp pages={pages} onClose={() => setHelp(false)} />}
    </>
  );
}
