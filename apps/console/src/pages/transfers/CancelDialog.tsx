import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { OrderedTransfer } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatMinor } from "../../lib/money.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { useNotify } from "../../ui/useNotify.ts";

/** Calls a transfer back. */
export function CancelDialog({ transfer, onClose }: { transfer: OrderedTransfer; onClose: () => void }) {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const client = useQueryClient();
  const { id, amount, currency, beneficiary_name: name, beneficiary_iban: iban } = transfer;
  return (
    <ConfirmDialog
      title={t("transfers.cancel.title")}
      confirm={t("transfers.cancel")}
      isDangerous
      act={() => dataOf(api.DELETE("/console/api/bank/transfers/{id}", { params: { path: { id } } }))}
      onDone={() => {
        notify(t("transfers.canceled"));
        for (const name of ["transfers", "transactions", "accounts"]) void client.invalidateQueries({ queryKey: [name] });
      }}
      onClose={onClose}
    >
      {t("transfers.cancel.text", { amount: formatMinor(amount, currency, locale), name: name ?? iban })}
    </ConfirmDialog>
  );
}
