import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Settings } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { languages } from "../../i18n/languages.ts";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { useSaved } from "./useSave.ts";

/** The workspace's own settings, for owners and administrators. */
export function WorkspaceForm({ settings: { name, language } }: { settings: Settings }) {
  const t = useT();
  const saved = useSaved();
  const form = useForm({
    initialValues: { name, language },
    validate: { name: (text) => (text.trim() === "" ? t("field.required") : null) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.PATCH("/console/api/settings", { body })),
    onDone: (settings) => {
      form.resetDirty({ name: settings.name, language: settings.language });
      saved(settings);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={420}>
        <FormError error={error} />
        <TextInput label={t("settings.name")} maxLength={100} key={form.key("name")} {...form.getInputProps("name")} />
        <Select
          label={t("settings.language")}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          key={form.key("language")}
          {...form.getInputProps("language")}
        />
        <Group>
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
