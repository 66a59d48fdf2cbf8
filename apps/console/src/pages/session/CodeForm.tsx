import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useT } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";

type Props = { error: unknown; isPending: boolean; onCode: (code: string) => void; onBack: () => void };

/** The second step of signing in, for who has a second factor. A refused code is selected, so that the next one replaces it. */
export function CodeForm({ error, isPending, onCode, onBack }: Props) {
  const t = useT();
  const form = useForm({ initialValues: { code: "" }, validate: { code: (code) => (code.trim() === "" ? t("field.required") : null) } });
  const { getInputNode } = form;
  useEffect(() => {
    const field = getInputNode("code");
    field?.focus();
    if (error !== undefined && field instanceof HTMLInputElement) field.select();
  }, [error, getInputNode]);
  return (
    <form onSubmit={form.onSubmit(({ code }) => onCode(code))} noValidate>
      <Stack>
        <FormError error={error} />
        <TextInput
          label={t("sign_in.code")}
          description={t("sign_in.code.hint")}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          key={form.key("code")}
          {...form.getInputProps("code")}
        />
        <Button type="submit" loading={isPending} fullWidth mt="xs">
          {t("sign_in.code.submit")}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={onBack}>
          {t("sign_in.code.back")}
        </Button>
      </Stack>
    </form>
  );
}
