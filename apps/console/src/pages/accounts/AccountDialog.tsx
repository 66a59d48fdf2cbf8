import { Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Account, AccountType } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

const types = [
  "current_account",
  "ring_fenced_account",
  "ring_fenced_credit_servicer_account",
  "settlement_account",
  "specially_dedicated_account",
  "trust_account",
  "meal_voucher_account",
  "booster_account",
  "dedicated_liquidity_account",
  "dedicated_recovery_account",
] as const satisfies readonly AccountType[];

type Props = { account: Account | undefined; onDone: (account: Account) => void; onClose: () => void };

/** Opens an account, or renames the one that is given. */
export function AccountDialog({ account, onDone, onClose }: Props) {
  const t = useT();
  const key = useRef(crypto.randomUUID()); // an answer that was lost must not open a second account
  const form = useForm<{ name: string; type: AccountType }>({
    initialValues: { name: account?.name ?? "", type: account?.type ?? "current_account" },
    validate: { name: (name) => (name.trim() === "" ? t("field.required") : null) },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) =>
      account === undefined
        ? dataOf(api.POST("/console/api/accounts", { body, headers: { "Idempotency-Key": key.current } }))
        : dataOf(api.PATCH("/console/api/accounts/{id}", { params: { path: { id: account.id } }, body: { name: body.name } })),
    onDone: (saved) => {
      onDone(saved);
      onClose();
    },
  });
  const isNew = account === undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isNew ? "accounts.open.title" : "accounts.rename.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput label={t("accounts.name")} maxLength={256} data-autofocus key={form.key("name")} {...form.getInputProps("name")} />
          {isNew && (
            <Select
              label={t("accounts.type")}
              data={types.map((value) => ({ value, label: t(`accounts.type.${value}`) }))}
              key={form.key("type")}
              {...form.getInputProps("type")}
            />
          )}
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t(isNew ? "accounts.open.submit" : "action.save")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
