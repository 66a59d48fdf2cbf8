import { Burger, Text } from "@mantine/core";
import { lazyRouteComponent, Outlet, useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import { useLive } from "../live/useLive.ts";
import { useMe } from "../session/me.ts";
import { navigationFor } from "./navigation.ts";
import classes from "./Shell.module.css";
import { Sidebar } from "./Sidebar.tsx";
import { useShortcuts } from "./useShortcuts.ts";

// What opens over a page comes when it is asked for: no first visit waits for it.
const PhoneMenu = lazyRouteComponent(() => import("./PhoneMenu.tsx"), "PhoneMenu");
const ShortcutsHelp = lazyRouteComponent(() => import("./ShortcutsHelp.tsx"), "ShortcutsHelp");
const Palette = lazyRouteComponent(() => import("./Palette.tsx"), "Palette");

/** What is around every page of somebody who is signed in. */
export function Shell() {
  const t = useT();
  const me = useMe();
  const isLive = useLive();
  const navigate = useNavigate();
  const [menu, setMenu] = useState(false);
  const [wasMenu, setWasMenu] = useState(false);
  const [asked, setAsked] = useState(0);
  const search = (): void => setAsked((count) => count + 1);
  const openMenu = (): void => {
    setWasMenu(true);
    setMenu(true);
  };
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
          <Burger opened={menu} onClick={openMenu} size="sm" aria-label={t("shell.menu")} />
          <Text fw={600} className={classes["cut"] ?? ""}>
            {me.workspace.name}
          </Text>
        </nav>
        <main className={classes["main"]} id="content" tabIndex={-1}>
          <Outlet />
          <div id="menus" />
        </main>
      </div>
      {wasMenu && (
        <Suspense fallback={null}>
          <PhoneMenu isOpen={menu} isLive={isLive} onSearch={search} onClose={() => setMenu(false)} />
        </Suspense>
      )}
      {asked > 0 && (
        <Suspense fallback={null}>
          <Palette asked={asked} onShortcuts={() => setHelp(true)} />
        </Suspense>
      )}
      {help && (
        <Suspense fallback={null}>
          <ShortcutsHelp pages={pages} onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  );
}
