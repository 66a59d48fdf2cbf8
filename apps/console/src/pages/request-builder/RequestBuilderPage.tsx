import { Alert } from "@mantine/core";
import { IconAppWindow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import type { WebCredentials } from "@memento/sdk";
import { exchangeQuery } from "../../api/api-log.ts";
import { bankOperationsQuery, type Operation } from "../../api/builder.ts";
import { accountChoicesQuery, applicationChoicesQuery } from "../../api/queries.ts";
import type { Application } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Empty, LoadError, Loading } from "../../ui/states.tsx";
import { useNow } from "../../ui/Time.tsx";
import { Credentials } from "./Credentials.tsx";
import { draftOf, operationOf } from "./draft.ts";
import { OperationSelect } from "./OperationSelect.tsx";

// The forms, with what signs and sends: the page is asked what for before that.
const RequestForm = lazyRouteComponent(() => import("./RequestForm.tsx"), "RequestForm");

const route = getRouteApi("/signed-in/request-builder");

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
      <Builder applications={applications.data.results} operations={document.data.operations} aheadMs={document.data.aheadMs} />
    </>
  );
}

type BuilderProps = { applications: readonly Application[]; operations: readonly Operation[]; aheadMs: number };

function Builder({ applications, operations, aheadMs }: BuilderProps) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow(useClockAhead());
  const accounts = useQuery(accountChoicesQuery);
  const exchange = useQuery({ ...exchangeQuery(search.from ?? ""), enabled: search.from !== undefined, refetchInterval: false });
  const [credentials, setCredentials] = useState<WebCredentials>();
  const [application] = [search.application ?? exchange.data?.application_id, applications[0]?.id].flatMap(
    (id) => applications.find((one) => one.id === id) ?? [],
  );
  const asked = exchange.data === undefined ? undefined : operationOf(operations, exchange.data.method, exchange.data.path);
  const operation = operations.find(({ key }) => key === search.operation) ?? asked ?? operations[0];
  if (exchange.error !== null) return <LoadError error={exchange.error} retry={() => void exchange.refetch()} />;
  const isReady = !accounts.isPending && (search.from === undefined || exchange.data !== undefined);
  if (!isReady || application === undefined || operation === undefined) return <Loading />;
  const main = accounts.data?.results.find(({ status }) => status === "active");
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const known = { iban: main?.iban, accountId: main?.id, tomorrow };
  const isRepeated = asked !== undefined && asked === operation;
  const choose = (next: { application?: string; operation?: string }): void =>
    void navigate({ search: { application: application.id, operation: operation.key, ...next }, replace: true, resetScroll: false });
  return (
    <>
      <Panel title={t("builder.signing")} description={t("builder.signing.text")}>
        <Credentials
          key={application.id}
          application={application}
          applications={applications}
          onApplication={(id) => {
            setCredentials(undefined);
            choose({ application: id });
          }}
          onChange={setCredentials}
        />
      </Panel>
      <Panel title={t("builder.request")}>
        <OperationSelect operations={operations} value={operation} onChange={(key) => choose({ operation: key })} />
        <Suspense fallback={<Loading />}>
          <RequestForm
            key={`${operation.key} ${search.from ?? ""}`}
            operation={operation}
            initial={draftOf(operation, known, isRepeated ? exchange.data : undefined)}
            known={known}
            credentials={credentials}
            aheadMs={aheadMs}
          />
        </Suspense>
      </Panel>
    </>
  );
}
