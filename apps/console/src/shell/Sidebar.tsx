import { Group, Kbd, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconClock, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useI18n } from "../i18n/I18n.tsx";
import { clockTime } from "../lib/time.ts";
import { useMe } from "../session/me.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useNow } from "../ui/Time.tsx";
import { navigationFor } from "./navigation.ts";
import classes from "./Shell.module.css";
import { UserMenu } from "./UserMenu.tsx";
import { useClockAhead } from "./clock.ts";

type Props = { isLive: boolean; onSearch: () => void; onNavigate?: () => void };

/** The workspace, the way to everything in it that one may see, and oneself. */
export function Sidebar({ isLive, onSearch, onNavigate }: Props) {
  const { t } = useI18n();
  const me = useMe();
  return (
    <div className={classes["side"]}>
      <div className={classes["workspace"]}>
        <Group gap={8} wrap="nowrap" justify="space-between">
          <Text fw={600} className={classes["cut"] ?? ""} title={me.workspace.name}>
            {me.workspace.name}
          </Text>
          <LiveDot isLive={isLive} />
        </Group>
        {me.workspace.mode === "sandbox" && <Clock />}
      </div>
      <UnstyledButton
        className={classes["search"] ?? ""}
        onClick={() => {
          onNavigate?.();
          onSearch();
        }}
      >
        <IconSearch size={14} aria-hidden />
        <span style={{ flex: 1 }}>{t("palette.open")}</span>
        <Kbd size="xs">{isApple ? "⌘K" : "Ctrl K"}</Kbd>
      </UnstyledButton>
      <nav className={classes["nav"]} aria-label={t("nav.main")}>
        {navigationFor(me).map(({ title, pages }) => (
          <div key={title}>
            <p className={classes["groupTitle"]} aria-hidden>
              {t(title)}
            </p>
            <ul className={classes["group"]} aria-label={t(title)}>
              {pages.map(({ to, title: name, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className={classes["link"] ?? ""}
                    activeOptions={{ exact: to === "/", includeSearch: false }}
                    {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
                  >
                    <Icon size={17} stroke={1.7} aria-hidden />
                    {t(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <UserMenu />
    </div>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether what is on the page follows what happens. Quiet: nobody is told when it changes. */
function LiveDot({ isLive }: { isLive: boolean }) {
  const { t } = useI18n();
  const text = t(isLive ? "shell.live" : "shell.not_live");
  return (
    <Tooltip label={text}>
      <span role="img" aria-label={text} className={classes["dot"]} data-live={isLive} />
    </Tooltip>
  );
}

/** A sandbox has a clock of its own that can be moved; its dates are by it. */
function Clock() {
  const { t, locale } = useI18n();
  const real = useNow();
  const now = new Date(real.getTime() + useClockAhead());
  return (
    <div className={classes["clock"]} title={t("shell.clock")}>
      <StatusBadge tone="waiting" size="sm" flex="none">
        {t("shell.sandbox")}
      </StatusBadge>
      <IconClock size={13} aria-hidden style={{ flex: "none" }} />
      <span className="visually-hidden">{t("shell.clock")}</span>
      <time dateTime={now.toISOString()}>{clockTime(now, real, locale)}</time>
    </div>
  );
}
