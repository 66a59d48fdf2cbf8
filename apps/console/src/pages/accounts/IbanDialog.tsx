import { Checkbox, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import type { Iban } from "../../api/accounts.ts";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

type Props = { accountId: string; iban: Iban | undefined; onDone: (iban: Iban) => void; onClose: () => void };

/** Creates a virtual IBAN of an account, or changes the one that is given. */
export function IbanDialog({ accountId, iban, onDone, onClose }: Props) {
  const t = useT();
  const key = useRef(crypto.randomUUID()); // an answer that was lost must not create a second one
  const form = useForm({
    initialValues: { name: iban?.name ?? "", allow_collections: iban?.allow_collections ?? true },
    validate: { name: (name) => (name.trim() === "" ? t("field.required") : null) },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) =>
      iban === undefined
        ? dataOf(
            api.POST("/console/api/bank/ibans", { body: { account_id: accountId, ...body }, headers: { "Idempotency-Key": key.current } }),
          )
        : dataOf(api.PATCH("/console/api/bank/ibans/{id}", { params: { path: { id: iban.id } }, body })),
    onDone: (saved) => {
      onDone(saved);
      onClose();
    },
  });
  const isNew = iban === undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isNew ? "ibans.new.title" : "ibans.edit.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput
            label={t("ibans.name")}
            description={t("ibans.name.hint")}
            maxLength={256}
            data-autofocus
            key={form.key("name")}
            {...form.getInputProps("name")}
          />
          <Checkbox
            label={t("ibans.collections")}
            key={form.key("allow_collections")}
            {...form.getInputProps("allow_collections", { type: "checkbox" })}
          />
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t(isNew ? "ibans.create" : "action.save")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
