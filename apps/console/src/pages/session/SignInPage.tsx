import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ApiError, dataOf, isUnauthorized } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { enter } from "../../session/me.ts";
import { FormError } from "../../ui/FormError.tsx";
import { Frame } from "./Frame.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const t = useT();
  const client = useQueryClient();
  const router = useRouter();
  const { return: back = "/" } = route.useSearch();
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const required = (value: string) => (value === "" ? t("field.required") : null);
  const form = useForm({ initialValues: { email: "", password: "" }, validate: { email: required, password: required } });

  // Not a mutation of the cache: a refusal here is about the password, and no session that is over.
  const signIn = async (body: { email: string; password: string }): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      const me = await dataOf(api.POST("/console/api/session", { body }));
      enter(client, me);
      router.history.replace(`/console${back}`);
    } catch (refusal) {
      const isRefused = isUnauthorized(refusal);
      setError(isRefused ? new ApiError({ status: 401, code: "sign_in_refused", message: t("sign_in.refused") }) : refusal);
      setPending(false);
      if (isRefused) form.getInputNode("password")?.focus();
    }
  };

  return (
    <Frame title={t("sign_in.title")} text={t("sign_in.text")}>
      <form onSubmit={form.onSubmit((values) => void signIn(values))} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput
            type="email"
            label={t("sign_in.email")}
            autoComplete="username"
            key={form.key("email")}
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label={t("sign_in.password")}
            autoComplete="current-password"
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <Button type="submit" loading={isPending} fullWidth mt="xs">
            {t("sign_in.submit")}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
