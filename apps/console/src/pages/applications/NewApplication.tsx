import { Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { NewApplication as Made, Permission } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { holdSecret } from "../../session/keyring.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { PermissionMatrix } from "./PermissionMatrix.tsx";

/** Makes an application, shows its secret once, and leads to it: the next thing it needs is a certificate. */
export function NewApplication({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [made, setMade] = useState<Made>();
  const form = useForm<{ name: string; permissions: Permission[] }>({
    initialValues: { name: "", permissions: [] },
    validate: { name: (name) => (name.trim() === "" ? t("field.required") : null) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.POST("/console/api/applications", { body })),
    onDone: (application) => {
      holdSecret(application.id, application.secret); // so that the request builder can sign at once
      setMade(application);
      void client.invalidateQueries({ queryKey: ["applications"] });
    },
  });
  if (made !== undefined) {
    const { id, name, secret } = made;
    const leave = (): void =>
      void navigate({ to: "/applications/$applicationId", params: { applicationId: id }, search: { tab: "certificates" } });
    return (
      <SecretOnce
        title={t("applications.secret.new", { name })}
        secrets={[{ label: t("applications.secret"), value: secret }]}
        onClose={leave}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} title={t("applications.create.title")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput label={t("applications.name")} maxLength={100} data-autofocus key={form.key("name")} {...form.getInputProps("name")} />
          <PermissionMatrix value={form.values.permissions} onChange={(permissions) => form.setFieldValue("permissions", permissions)} />
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t("applications.create.submit")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
