import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { totpQuery } from "../../api/totp.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";

// With what draws QR codes: few visits need it.
const EnrolDialog = lazyRouteComponent(() => import("./EnrolDialog.tsx"), "EnrolDialog");
const DisableDialog = lazyRouteComponent(() => import("./DisableDialog.tsx"), "DisableDialog");

const fewCodes = 3;

/** One's own second factor: whether it is on, and the way to turn it on and off. */
export function SecondFactorPanel() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(totpQuery);
  const [open, setOpen] = useState<"enrol" | "disable">();
  const close = () => setOpen(undefined);
  const isEnabled = data?.is_enabled === true;
  const left = data?.recovery_codes_left ?? 0;
  const changed = (message: string): void => {
    notify(message);
    void client.invalidateQueries({ queryKey: totpQuery.queryKey });
    void client.invalidateQueries({ queryKey: ["members"] });
  };
  return (
    <Panel
      title={t("totp.title")}
      description={t("totp.text")}
      actions={
        data !== undefined && (
          <Button variant="default" onClick={() => setOpen(isEnabled ? "disable" : "enrol")}>
            {t(isEnabled ? "totp.disable" : "totp.enable")}
          </Button>
        )
      }
    >
      {data === undefined ? (
        error === null ? (
          <Loading lines={1} />
        ) : (
          <LoadError error={error} retry={() => void refetch()} />
        )
      ) : (
        <Facts
          facts={[
            [
              t("totp.state"),
              <StatusBadge key="state" tone={isEnabled ? "good" : "over"}>
                {t(isEnabled ? "totp.on" : "totp.off")}
              </StatusBadge>,
            ],
            ...(data.enabled_at === undefined ? [] : [[t("totp.since"), <Time key="since" at={data.enabled_at} />] as const]),
            ...(isEnabled ? [[t("totp.codes_left"), left > fewCodes ? String(left) : `${left}. ${t("totp.few_codes")}`] as const] : []),
          ]}
        />
      )}
      <Suspense fallback={null}>
        {open === "enrol" && <EnrolDialog onDone={() => changed(t("totp.enabled"))} onClose={close} />}
        {open === "disable" && <DisableDialog onDone={() => changed(t("totp.disabled"))} onClose={close} />}
      </Suspense>
    </Panel>
  );
}
