import { Drawer } from "@mantine/core";
import { useT } from "../i18n/I18n.tsx";
import { Sidebar } from "./Sidebar.tsx";

type Props = { isOpen: boolean; isLive: boolean; onSearch: () => void; onClose: () => void };

/** The sidebar as a drawer, where a screen has no room beside the page. Loaded when it is first opened. */
export function PhoneMenu({ isOpen, isLive, onSearch, onClose }: Props) {
  const t = useT();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="left"
      size={260}
      title={t("shell.menu")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      styles={{ body: { height: "calc(100% - 60px)", padding: 0 } }}
    >
      <Sidebar isLive={isLive} onSearch={onSearch} onNavigate={onClose} />
    </Drawer>
  );
}
