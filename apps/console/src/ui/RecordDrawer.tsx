import { Drawer } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";
import { LoadError, Loading } from "./states.tsx";

type DrawerProps = { readonly isOpen?: boolean; readonly onClose: () => void; readonly size: number; readonly title: string };

/** What opens beside a list, whose rows stay where they are. */
export function SideDrawer({ isOpen = true, onClose, size, title, children }: DrawerProps & { children: ReactNode }) {
  const t = useT();
  return (
    <Drawer opened={isOpen} onClose={onClose} size={size} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      {children}
    </Drawer>
  );
}

type RecordProps<Value> = DrawerProps & {
  /** What is shown, as a query reads it */
  readonly record: Pick<UseQueryResult<Value>, "data" | "error" | "refetch">;
  readonly children: (value: Value) => ReactNode;
};

/** One thing of a list beside it, with what there is to see while it loads and when it could not be loaded. */
export function RecordDrawer<Value>({ record: { data, error, refetch }, isOpen = true, children, ...drawer }: RecordProps<Value>) {
  const missing = error === null ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />;
  return (
    <SideDrawer {...drawer} isOpen={isOpen}>
      {data !== undefined ? children(data) : isOpen && missing}
    </SideDrawer>
  );
}
