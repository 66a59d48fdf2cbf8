import { useQuery } from "@tanstack/react-query";
import { settingsQuery } from "../../api/queries.ts";
import type { Settings } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { BankForm } from "./BankForm.tsx";
import { WorkspaceForm } from "./WorkspaceForm.tsx";

/** Everybody sees the settings; who may change which part gets its form. */
export function SettingsPage() {
  const t = useT();
  const changesWorkspace = useMay("changeWorkspace");
  const changesBank = useMay("changeBankSettings");
  const { data: settings, error, refetch } = useQuery(settingsQuery);
  return (
    <>
      <PageHeader title={t("settings.title")} />
      {settings === undefined && (error === null ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />)}
      {settings !== undefined && (
        <>
          <Panel title={t("settings.workspace.title")} description={t("settings.workspace.text")}>
            {changesWorkspace ? (
              <WorkspaceForm settings={settings} />
            ) : (
              <Facts
                facts={[
                  [t("settings.name"), settings.name],
                  [t("settings.language"), t(`language.${settings.language}`)],
                ]}
              />
            )}
          </Panel>
          <Panel title={t("settings.bank.title")} description={t("settings.bank.text")}>
            {changesBank ? <BankForm settings={settings} /> : <BankFacts settings={settings} />}
          </Panel>
        </>
      )}
    </>
  );
}

function BankFacts({ settings }: { settings: Settings }) {
  const t = useT();
  const money = (cents: number | null) => (cents === null ? t("settings.none") : <Money minor={cents} />);
  const { creditor_address: address } = settings;
  const lines =
    address === null
      ? t("settings.none")
      : [
          [address.building_number, address.street].filter(Boolean).join(" "),
          `${address.postal_code} ${address.city}`,
          address.country,
        ].join(", ");
  return (
    <Facts
      facts={[
        [t("settings.creditor_name"), settings.creditor_name ?? settings.name],
        [t("settings.address"), lines],
        [t("settings.sepa_creditor_identifier"), settings.sepa_creditor_identifier ?? t("settings.none")],
        [t("settings.core_collection_limit"), money(settings.core_collection_limit)],
        [t("settings.transfer_limit"), money(settings.transfer_limit)],
        [t("settings.return_fee"), <Money key="fee" minor={settings.return_fee} />],
      ]}
    />
  );
}
