import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

/** Takes one's own second factor away: by the password and a code of it. */
export function DisableDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useT();
  const required = (value: string) => (value.trim() === "" ? t("field.required") : null);
  const form = useForm({
    initialValues: { current_password: "", code: "" },
    validate: { current_password: required, code: required },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.POST("/console/api/totp/removal", { body })),
    onDone: () => {
      onDone();
      onClose();
    },
    fieldOfCode: { password_wrong: "current_password", totp_wrong: "code" },
  });
  return (
    <Modal opened onClose={onClose} title={t("totp.disable.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{t("totp.disable.text")}</Text>
          <FormError error={error} />
          <PasswordInput
            label={t("totp.password")}
            autoComplete="current-password"
            data-autofocus
            key={form.key("current_password")}
            {...form.getInputProps("current_password")}
          />
          <TextInput
            label={t("totp.code")}
            description={t("totp.disable.hint")}
            autoComplete="one-time-code"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={40}
            key={form.key("code")}
            {...form.getInputProps("code")}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" color="red.8" loading={isPending}>
              {t("totp.disable")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
