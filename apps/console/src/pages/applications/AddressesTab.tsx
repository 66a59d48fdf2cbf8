import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Application } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { useNotify } from "../../ui/useNotify.ts";

const rangesOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((range) => range !== ""))];

/** From where an application may call, one range a line. */
export function AddressesTab({ application: { id, ip_allow_list: ranges } }: { application: Application }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const form = useForm({ initialValues: { ranges: ranges.join("\n") } });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (values) =>
      dataOf(
        api.PUT("/console/api/applications/{id}/ip_allow_list", { params: { path: { id } }, body: { ranges: rangesOf(values.ranges) } }),
      ),
    onDone: (saved) => {
      const text = { ranges: saved.ranges.join("\n") };
      form.setValues(text);
      form.resetDirty(text);
      notify(t("state.saved"));
      void client.invalidateQueries({ queryKey: ["application", id] });
      void client.invalidateQueries({ queryKey: ["applications"] });
    },
    fieldOfPath: () => "ranges",
  });
  return (
    <Panel title={t("addresses.title")} description={t("addresses.text")}>
      <form onSubmit={onSubmit} noValidate>
        <Stack maw={420}>
          <FormError error={error} />
          <Textarea
            label={t("addresses.ranges")}
            description={t("addresses.hint")}
            autosize
            minRows={4}
            maxRows={14}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            key={form.key("ranges")}
            {...form.getInputProps("ranges")}
          />
          <Group>
            <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
