import { useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { useNotify } from "../../ui/useNotify.ts";

const AccountDialog = lazyRouteComponent(() => import("./AccountDialog.tsx"), "AccountDialog");

export type AccountDialogKind = { readonly kind: "open" } | { readonly kind: "rename" | "close"; readonly account: Account };

/** What is asked before an account is opened, renamed or closed; nothing while `dialog` is undefined. */
export function AccountDialogs({ dialog, onClose }: { dialog: AccountDialogKind | undefined; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  if (dialog === undefined) return null;
  const done = (message: string): void => {
    notify(message);
    for (const name of ["accounts", "ibans", "overview"]) void client.invalidateQueries({ queryKey: [name] });
  };
  if (dialog.kind === "close") {
    const { id, name } = dialog.account;
    return (
      <ConfirmDialog
        title={t("accounts.close.title", { name })}
        confirm={t("accounts.close")}
        isDangerous
        act={() => dataOf(api.POST("/console/api/accounts/{id}/closure", { params: { path: { id } } }))}
        onDone={() => done(t("accounts.closed", { name }))}
        onClose={onClose}
      >
        {t("accounts.close.text")}
      </ConfirmDialog>
    );
  }
  return (
    <Suspense fallback={null}>
      <AccountDialog
        account={dialog.kind === "rename" ? dialog.account : undefined}
        onDone={({ name }) => done(dialog.kind === "open" ? t("accounts.opened", { name }) : t("state.saved"))}
        onClose={onClose}
      />
    </Suspense>
  );
}
