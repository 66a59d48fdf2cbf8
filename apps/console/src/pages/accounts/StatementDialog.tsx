import { Button, Group, Modal, Radio, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconDownload } from "@tabler/icons-react";
import { api } from "../../api/client.ts";
import { fileOf } from "../../api/download.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { daysIn, parisDay, periodOf, type Preset, presets } from "../../lib/periods.ts";
import { saveFile } from "../../lib/save.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { FormError } from "../../ui/FormError.tsx";
import { useNow } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { useSubmit } from "../../ui/useSubmit.ts";

const formats = ["pdf", "csv", "camt053"] as const;
type Values = { preset: Preset | "custom"; from: string; to: string; format: (typeof formats)[number] };
/** As the API has it. */
const daysMax = 366;

/** Asks for a period and a format, and gives the account's statement as a file. */
export function StatementDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const today = parisDay(useNow(useClockAhead()));
  const form = useForm<Values>({
    initialValues: { preset: "last_month", ...periodOf("last_month", today), format: "pdf" },
    validate: {
      from: (from) => (from === "" ? t("field.required") : null),
      to: (to, { from }) => {
        if (to === "") return t("field.required");
        if (to > today) return t("statement.in_future");
        if (from === "") return null;
        const days = daysIn({ from, to });
        return days < 1 ? t("statement.reversed") : days > daysMax ? t("statement.too_long", { days: daysMax }) : null;
      },
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: ({ from, to, format }) =>
      fileOf(
        api.GET("/console/api/accounts/{id}/statement", {
          params: { path: { id: account.id }, query: { from, to, format } },
          parseAs: "blob",
        }) as Parameters<typeof fileOf>[0], // the document names the types of the file, not that it is one
      ),
    onDone: ({ content, name }) => {
      saveFile(name, content);
      notify(t("statement.done", { name }));
      onClose();
    },
  });
  const choose = (preset: Values["preset"]): void => form.setValues({ preset, ...(preset === "custom" ? {} : periodOf(preset, today)) });
  const day = (name: "from" | "to") => (
    <TextInput
      type="date"
      label={t(`statement.${name}`)}
      max={today}
      key={form.key(name)}
      {...form.getInputProps(name)}
      onChange={(event) => form.setValues({ preset: "custom", [name]: event.currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={onClose} title={t("statement.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <Select
            label={t("statement.period")}
            data={[...presets, "custom" as const].map((value) => ({ value, label: t(`statement.period.${value}`) }))}
            value={form.values.preset}
            onChange={(preset) => choose((preset ?? "custom") as Values["preset"])} // one of the choices above
          />
          <SimpleGrid cols={2}>
            {day("from")}
            {day("to")}
          </SimpleGrid>
          <Radio.Group label={t("statement.format")} key={form.key("format")} {...form.getInputProps("format")}>
            <Stack gap="xs" mt={6}>
              {formats.map((format) => (
                <Radio
                  key={format}
                  value={format}
                  label={t(`statement.format.${format}`)}
                  description={t(`statement.format.${format}.text`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={isPending} leftSection={<IconDownload size={16} aria-hidden />}>
              {t("action.download")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
