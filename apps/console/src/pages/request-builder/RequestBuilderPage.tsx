import { Alert } from "@mantine/core";
import { IconAppWindow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { bankOperationsQuery } from "../../api/builder.ts";
import { applicationChoicesQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Empty, LoadError, Loading } from "../../ui/states.tsx";

// What signs and sends: only for whoever has an application.
const Builder = lazyRouteComponent(() => import("./Builder.tsx"), "Builder");

/** Makes a request to the Bank API, signs it in this browser, and shows what comes of it. */
export function RequestBuilderPage() {
  const t = useT();
  const manages = useMay("manageApplications");
  const applications = useQuery(applicationChoicesQuery);
  const document = useQuery(bankOperationsQuery);
  const faulty = [applications, document].find(({ error }) => error !== null);
  const header = <PageHeader title={t("builder.title")} description={t("builder.text")} />;
  // Browsers have no cryptography for pages that came without protection.
  if (!globalThis.isSecureContext) {
    return (
      <>
        {header}
        <Alert color="yellow">{t("builder.insecure")}</Alert>
      </>
    );
  }
  if (faulty !== undefined) {
    return (
      <>
        {header}
        <LoadError error={faulty.error} retry={() => void faulty.refetch()} />
      </>
    );
  }
  if (applications.data === undefined || document.data === undefined) {
    return (
      <>
        {header}
        <Loading />
      </>
    );
  }
  if (applications.data.results.length === 0) {
    return (
      <>
        {header}
        <Empty
          icon={<IconAppWindow size={28} stroke={1.4} aria-hidden />}
          title={t("applications.empty.title")}
          action={
            manages && (
              <ButtonTo to="/applications" search={{ new: true }}>
                {t("applications.new")}
              </ButtonTo>
            )
          }
        >
          {t(manages ? "builder.no_application" : "applications.empty.member")}
        </Empty>
      </>
    );
  }
  return (
    <>
      {header}
      <Suspense fallback={<Loading />}>
        <Builder applications={applications.data.results} operations={document.data.operations} aheadMs={document.data.aheadMs} />
      </Suspense>
    </>
  );
}
