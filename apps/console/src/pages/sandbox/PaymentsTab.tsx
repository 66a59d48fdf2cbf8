import { Stack } from "@mantine/core";
import { useT } from "../../i18n/I18n.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { IncomingCollectionForm } from "./IncomingCollectionForm.tsx";
import { IncomingTransferForm } from "./IncomingTransferForm.tsx";
import { ReturnForm } from "./ReturnForm.tsx";

/** What other banks and their customers do. */
export function PaymentsTab() {
  const t = useT();
  return (
    <Stack gap="xs" maw={620}>
      <Panel title={t("sandbox.incoming_transfer")} description={t("sandbox.incoming_transfer.text")}>
        <IncomingTransferForm />
      </Panel>
      <Panel title={t("sandbox.incoming_collection")} description={t("sandbox.incoming_collection.text")}>
        <IncomingCollectionForm />
      </Panel>
      <Panel title={t("sandbox.return")} description={t("sandbox.return.text")}>
        <ReturnForm />
      </Panel>
    </Stack>
  );
}
