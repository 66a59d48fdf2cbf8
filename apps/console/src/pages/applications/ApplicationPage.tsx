import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { PageError } from "../../app/fallbacks.tsx";
import { applicationTabs } from "../../app/tabs.ts";
import { applicationQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { ButtonTo, LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Loading } from "../../ui/states.tsx";

// Dialogs and parts that most visits never open.
const WebhooksTab = lazyRouteComponent(() => import("../webhooks/WebhooksTab.tsx"), "WebhooksTab");
const AddressesTab = lazyRouteComponent(() => import("./AddressesTab.tsx"), "AddressesTab");
const CertificatesTab = lazyRouteComponent(() => import("./CertificatesTab.tsx"), "CertificatesTab");
const CollaboratorsTab = lazyRouteComponent(() => import("./CollaboratorsTab.tsx"), "CollaboratorsTab");
const GeneralTab = lazyRouteComponent(() => import("./GeneralTab.tsx"), "GeneralTab");

const route = getRouteApi("/signed-in/applications/$applicationId");

export function ApplicationPage() {
  const t = useT();
  const manages = useMay("manageApplications");
  const { applicationId } = route.useParams();
  const { tab = "general" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: application, error } = useQuery(applicationQuery(applicationId));
  if (application === undefined) return error === null ? <Loading /> : <PageError error={error} />;
  const tabs = applicationTabs;
  return (
    <>
      <PageHeader
        title={application.name}
        actions={
          <>
            <ButtonTo to="/api-log" search={{ application: applicationId }} variant="default" size="xs">
              {t("applications.requests")}
            </ButtonTo>
            <ButtonTo to="/request-builder" search={{ application: applicationId }} variant="default" size="xs">
              {t("applications.try")}
            </ButtonTo>
          </>
        }
        back={
          <LinkTo to="/applications" size="sm">
            {t("applications.title")}
          </LinkTo>
        }
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const chosen = tabs.find((one) => one === next);
          void navigate({ search: chosen === undefined || chosen === "general" ? {} : { tab: chosen }, replace: true, resetScroll: false });
        }}
      >
        <Tabs.List mb="lg">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`applications.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Suspense fallback={<Loading />}>
          <Tabs.Panel value="general">
            <GeneralTab application={application} />
          </Tabs.Panel>
          <Tabs.Panel value="certificates">
            <CertificatesTab applicationId={applicationId} />
          </Tabs.Panel>
          <Tabs.Panel value="addresses">
            <AddressesTab application={application} />
          </Tabs.Panel>
          <Tabs.Panel value="webhooks">
            <WebhooksTab applicationId={applicationId} />
          </Tabs.Panel>
          <Tabs.Panel value="collaborators">
            <CollaboratorsTab applicationId={applicationId} manages={manages} />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </>
  );
}
