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
import { CodeForm } from "./CodeForm.tsx";
import { Frame } from "./Frame.tsx";

const route = getRouteApi("/sign-in");

type Credentials = { readonly email: string; readonly password: string };

export function SignInPage() {
  const t = useT();
  const client = useQueryClient();
  const router = useRouter();
  const { return: back = "/" } = route.useSearch();
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  /** Whose password was right, but who has to show a code too. */
  const [proven, setProven] = useState<Credentials>();
  const required = (value: string) => (value === "" ? t("field.required") : null);
  const form = useForm({ initialValues: { email: "", password: "" }, validate: { email: required, password: required } });

  // Not a mutation of the cache: a refusal here is about the password or the code, and no session that is over.
  const signIn = async (body: Credentials & { totp?: string }): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      const me = await dataOf(api.POST("/console/api/session", { body }));
      enter(client, me);
      router.history.replace(`/console${back}`);
    } catch (refusal) {
      setPending(false);
      const code = isUnauthorized(refusal) && refusal instanceof ApiError ? refusal.code : undefined;
      if (code === "totp_required") return setProven(body);
      if (code === undefined || code === "totp_wrong") return setError(refusal);
      setProven(undefined);
      setError(new ApiError({ status: 401, code: "sign_in_refused", message: t("sign_in.refused") }));
      form.getInputNode("password")?.focus();
    }
  };

  if (proven !== undefined) {
    const onBack = () => {
      form.reset();
      setError(undefined);
      setProven(undefined);
    };
    return (
      <Frame key="code" title={t("sign_in.code.title")} text={t("sign_in.code.text")}>
        <CodeForm error={error} isPending={isPending} onCode={(totp) => void signIn({ ...proven, totp })} onBack={onBack} />
      </Frame>
    );
  }
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
