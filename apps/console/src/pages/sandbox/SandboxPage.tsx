import { Tabs } from "@mantine/core";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { NotFound } from "../../app/fallbacks.tsx";
import { useT } from "../../i18n/I18n.tsx";
import { useMe } from "../../session/me.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Loading } from "../../ui/states.tsx";
import { sandboxTabs } from "./tabs.ts";

const ClockTab = lazyRouteComponent(() => import("./ClockTab.tsx"), "ClockTab");
const PaymentsTab = lazyRouteComponent(() => import("./PaymentsTab.tsx"), "PaymentsTab");
const MessagesTab = lazyRouteComponent(() => import("./MessagesTab.tsx"), "MessagesTab");
const IbansTab = lazyRouteComponent(() => import("./IbansTab.tsx"), "IbansTab");

const route = getRouteApi("/signed-in/sandbox");

/** What stands in for the rest of the world where no money is real. */
export function SandboxPage() {
  const t = useT();
  const { tab = "clock" } = route.useSearch();
  const navigate = route.useNavigate();
  if (useMe().workspace.mode !== "sandbox") return <NotFound />;
  return (
    <>
      <PageHeader title={t("sandbox.title")} description={t("sandbox.text")} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const chosen = sandboxTabs.find((one) => one === next);
          void navigate({ search: chosen === undefined || chosen === "clock" ? {} : { tab: chosen }, replace: true, resetScroll: false });
        }}
      >
        <Tabs.List mb="lg">
          {sandboxTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`sandbox.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Suspense fallback={<Loading />}>
          <Tabs.Panel value="clock">
            <ClockTab />
          </Tabs.Panel>
          <Tabs.Panel value="payments">
            <PaymentsTab />
          </Tabs.Panel>
          <Tabs.Panel value="messages">
            <MessagesTab />
          </Tabs.Panel>
          <Tabs.Panel value="ibans">
            <IbansTab />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </>
  );
}
