import { Button, Menu } from "@mantine/core";
import { IconArrowsExchange, IconChevronDown, IconKey, IconSend, IconUserPlus } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { ButtonTo } from "../../ui/LinkTo.tsx";

/** What one comes to do, as far as one's role may. Who only reads gets nothing. */
export function QuickActions() {
  const t = useT();
  const { history, basepath } = useRouter();
  const movesMoney = useMay("moveMoney");
  const invites = useMay("manageMembers");
  const posts = useMay("postOperations");
  const more = [
    ...(movesMoney ? [{ path: "/collections?new=true", title: "home.new_collection" as const, icon: IconArrowsExchange }] : []),
    ...(invites ? [{ path: "/members?invite=true", title: "palette.invite" as const, icon: IconUserPlus }] : []),
    ...(invites ? [{ path: "/applications?new=true", title: "palette.new_application" as const, icon: IconKey }] : []),
    ...(posts ? [{ path: "/operations", title: "palette.new_operation" as const, icon: IconArrowsExchange }] : []),
  ];
  return (
    <>
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t("home.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ path, title, icon: Icon }) => (
              <Menu.Item
                key={path}
                leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
                onClick={() => history.push(`${basepath}${path}`)}
              >
                {t(title)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {movesMoney && (
        <ButtonTo to="/transfers/new" leftSection={<IconSend size={16} aria-hidden />}>
          {t("home.new_transfer")}
        </ButtonTo>
      )}
    </>
  );
}
