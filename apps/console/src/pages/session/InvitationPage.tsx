import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { enter } from "../../session/me.ts";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { passwordFault } from "../profile/password.ts";
import { Frame } from "./Frame.tsx";

/** Where the link of an invitation leads. Its token is behind the #, so no server's log has it. */
export function InvitationPage() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const token = useLocation().hash;
  const form = useForm({
    initialValues: { name: "", password: "" },
    validate: {
      name: (name) => (name.trim() === "" ? t("field.required") : null),
      password: (password) => passwordFault(password, t),
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (values) => dataOf(api.POST("/console/api/invitations/acceptance", { body: { token, ...values } })),
    onDone: (me) => {
      enter(client, me);
      void navigate({ to: "/", replace: true });
    },
    fieldOfCode: { password_not_acceptable: "password" },
  });
  if (token === "")
    return (
      <Frame title={t("invitation.missing.title")} text={t("invitation.missing.text")}>
        {null}
      </Frame>
    );
  return (
    <Frame title={t("invitation.title")} text={t("invitation.text")}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput label={t("invitation.name")} autoComplete="name" key={form.key("name")} {...form.getInputProps("name")} />
          <PasswordInput
            label={t("invitation.password")}
            description={t("invitation.password_hint")}
            autoComplete="new-password"
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <Button type="submit" loading={isPending} fullWidth mt="xs">
            {t("invitation.submit")}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
