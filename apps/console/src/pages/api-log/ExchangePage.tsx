import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { type ApiExchange, exchangeQuery } from "../../api/api-log.ts";
import { PageError } from "../../app/fallbacks.tsx";
import { useI18n } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { Late } from "../../ui/Late.tsx";
import { ButtonTo, LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import classes from "./ApiLog.module.css";
import { Caused } from "./Caused.tsx";
import { HttpStatus } from "./parts.tsx";

const DeliveryDrawer = lazyRouteComponent(() => import("../webhooks/DeliveryDrawer.tsx"), "DeliveryDrawer");

const route = getRouteApi("/signed-in/api-log/$requestId");

/** A request's whole story: what was asked, what was answered, and what came of it. */
export function ExchangePage() {
  const { t, locale } = useI18n();
  const { requestId } = route.useParams();
  const { delivery } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: exchange, error } = useQuery(exchangeQuery(requestId));
  if (exchange === undefined) return error === null ? <Loading /> : <PageError error={error} />;
  const { method, path, status, request_bytes: bytes, request_body: asked, response_body: answered } = exchange;
  const show = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? {} : { delivery: id }, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        title={`${method} ${path.split("?", 1)[0] ?? path}`}
        aside={<HttpStatus status={status} />}
        actions={
          <ButtonTo to="/request-builder" search={{ from: exchange.id }} variant="default">
            {t("builder.repeat")}
          </ButtonTo>
        }
        back={
          <LinkTo to="/api-log" size="sm">
            {t("api_log.title")}
          </LinkTo>
        }
      />
      <Panel title={t("api_log.about")}>
        <Facts
          facts={[
            [t("api_log.date"), <Time key="at" at={exchange.date} precise />],
            [t("api_log.duration"), t("api_log.ms", { ms: new Intl.NumberFormat(locale).format(exchange.duration_ms) })],
            [
              t("api_log.application"),
              <LinkTo key="application" to="/applications/$applicationId" params={{ applicationId: exchange.application_id }}>
                {exchange.application_name}
              </LinkTo>,
            ],
            [
              t("api_log.address"),
              <span key="address" className="mono">
                {exchange.address}
              </span>,
            ],
            [t("api_log.path"), <Id key="path" value={path} what={t("api_log.path")} />],
            [t("api_log.id"), <Id key="id" value={exchange.id} what={t("api_log.id")} />],
            ...(exchange.resource_id === null
              ? []
              : [[t("api_log.resource"), <Id key="resource" value={exchange.resource_id} what={t("api_log.resource")} />] as const]),
            [t("api_log.idempotency"), <Idempotency key="key" exchange={exchange} />],
          ]}
        />
      </Panel>
      <div className={classes["columns"]}>
        <Panel title={t("api_log.request")}>
          <Body
            value={asked}
            label={t("api_log.request_body")}
            none={t(bytes > 0 ? "api_log.body.not_kept" : "api_log.body.none", { bytes })}
          />
        </Panel>
        <Panel title={t("api_log.response")}>
          <Body value={answered} label={t("api_log.response_body")} none={t("api_log.body.no_answer")} />
        </Panel>
      </div>
      {method !== "GET" && <Caused events={exchange.events} onDelivery={show} />}
      <Late isOpen={delivery !== undefined}>
        {(isOpen) => <DeliveryDrawer id={isOpen ? delivery : undefined} onClose={() => show(undefined)} />}
      </Late>
    </>
  );
}

const Body = ({ value, label, none }: { value: unknown; label: string; none: string }) =>
  value === null || value === undefined ? <Text c="dimmed">{none}</Text> : <JsonView value={value} label={label} tall />;

/** The key by which a repeated request is known, and whether this was one. */
function Idempotency({ exchange: { idempotency_key: key, is_replay: isReplay } }: { exchange: ApiExchange }) {
  const { t } = useI18n();
  if (key === null) return <Text c="dimmed">{t("api_log.idempotency.none")}</Text>;
  return (
    <>
      <Id value={key} what={t("api_log.idempotency")} />{" "}
      <StatusBadge tone={isReplay ? "over" : "accent"}>
        {t(isReplay ? "api_log.idempotency.replay" : "api_log.idempotency.first")}
      </StatusBadge>{" "}
      <ButtonTo to="/api-log" search={{ key }} size="compact-xs" variant="default">
        {t("api_log.idempotency.all")}
      </ButtonTo>
    </>
  );
}
