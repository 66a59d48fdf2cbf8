import { Suspense, useState } from "react";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { OperationSource, Transaction } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Loading } from "../../ui/states.tsx";
import { useNotify } from "../../ui/useNotify.ts";

// With what its fields are made of, which the page itself needs nothing of.
const OperationForm = lazyRouteComponent(() => import("./OperationForm.tsx"), "OperationForm");

type Posted = { readonly transaction: Transaction; readonly source: OperationSource };

export function OperationsPage() {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const [posted, setPosted] = useState<Posted>();
  const [isCanceling, setCanceling] = useState(false);
  return (
    <>
      <PageHeader title={t("operations.title")} description={t("operations.text")} />
      {posted !== undefined && (
        <Alert color="teal" variant="light" icon={<IconCheck aria-hidden />} role="status" mb="lg" maw={620}>
          <Stack gap="xs">
            <Text fw={600}>{t("operations.posted")}</Text>
            {t("operations.posted.text", {
              source: t(`operations.source.${posted.source}`),
              amount: formatMinor(posted.transaction.amount, posted.transaction.currency, locale),
              status: t(`operations.status.${posted.transaction.status}`),
            })}
            <Group justify="space-between">
              <Id value={posted.transaction.id} what={t("operations.transaction")} />
              {posted.transaction.status === "scheduled" && (
                <Button size="compact-sm" variant="default" onClick={() => setCanceling(true)}>
                  {t("operations.cancel")}
                </Button>
              )}
            </Group>
          </Stack>
        </Alert>
      )}
      <Suspense fallback={<Loading />}>
        <OperationForm
          onPosted={(transaction, source) => {
            setPosted({ transaction, source });
            void client.invalidateQueries({ queryKey: ["accounts"] }); // whose balances are shown to choose from
          }}
        />
      </Suspense>
      {isCanceling && posted !== undefined && (
        <ConfirmDialog
          title={t("operations.cancel")}
          confirm={t("operations.cancel")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/operations/{id}", { params: { path: { id: posted.transaction.id } } }))}
          onDone={() => {
            notify(t("operations.canceled"));
            setPosted(undefined);
          }}
          onClose={() => setCanceling(false)}
        >
          {t(`operations.source.${posted.source}`)}
        </ConfirmDialog>
      )}
    </>
  );
}
