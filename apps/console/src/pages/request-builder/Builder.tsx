import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { WebCredentials } from "@memento/sdk";
import { exchangeQuery } from "../../api/api-log.ts";
import type { Operation } from "../../api/builder.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import type { Application } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { Panel } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { useNow } from "../../ui/Time.tsx";
import { Credentials } from "./Credentials.tsx";
import { draftOf, operationOf } from "./draft.ts";
import { OperationSelect } from "./OperationSelect.tsx";
import { RequestForm } from "./RequestForm.tsx";

const route = getRouteApi("/signed-in/request-builder");

type BuilderProps = { applications: readonly Application[]; operations: readonly Operation[]; aheadMs: number };

/** Who signs, which operation, and its form. */
export function Builder({ applications, operations, aheadMs }: BuilderProps) {
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
        <RequestForm
          key={`${operation.key} ${search.from ?? ""}`}
          operation={operation}
          initial={draftOf(operation, known, isRepeated ? exchange.data : undefined)}
          known={known}
          credentials={credentials}
          aheadMs={aheadMs}
        />
      </Panel>
    </>
  );
}
