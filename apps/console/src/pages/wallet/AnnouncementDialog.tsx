import { Button, Group, Modal, Paper, SimpleGrid, Stack, Switch, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Announcement } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

type Values = { title: string; message: string; action_label: string; action_url: string; dismissible: boolean };
type Props = { announcement: Announcement | undefined; onDone: () => void; onClose: () => void };

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

/** Publishes an announcement, or corrects the one that is given, with what people will see beside it. */
export function AnnouncementDialog({ announcement, onDone, onClose }: Props) {
  const t = useT();
  const key = useRef(crypto.randomUUID()); // an answer that was lost must not tell everybody twice
  const isNew = announcement === undefined;
  const required = (value: string) => (value.trim() === "" ? t("field.required") : null);
  const form = useForm<Values>({
    initialValues: {
      title: announcement?.title ?? "",
      message: announcement?.message ?? "",
      action_label: announcement?.action_label ?? "",
      action_url: announcement?.action_url ?? "",
      dismissible: announcement?.dismissible ?? true,
    },
    validate: {
      title: required,
      message: required,
      action_label: (label, { action_url: url }) => (label.trim() === "" && url.trim() !== "" ? t("announcements.label.fault") : null),
      action_url: (url, { action_label: label }) =>
        (label.trim() !== "" || url.trim() !== "") && !isHttps(url.trim()) ? t("announcements.url.fault") : null,
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: ({ title, message, action_label: label, action_url: url, dismissible }) => {
      const hasButton = label.trim() !== "";
      const body = {
        title: title.trim(),
        message: message.trim(),
        action_label: hasButton ? label.trim() : null,
        action_url: hasButton ? url.trim() : null,
        dismissible,
      };
      return isNew
        ? dataOf(api.POST("/console/api/announcements", { body, headers: { "Idempotency-Key": key.current } }))
        : dataOf(api.PATCH("/console/api/announcements/{id}", { params: { path: { id: announcement.id } }, body }));
    },
    onDone: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(isNew ? "announcements.publish.title" : "announcements.correct.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit} noValidate>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <Stack>
            <FormError error={error} />
            <TextInput
              label={t("announcements.heading")}
              maxLength={200}
              data-autofocus
              key={form.key("title")}
              {...form.getInputProps("title")}
            />
            <Textarea
              label={t("announcements.message")}
              maxLength={4_000}
              autosize
              minRows={4}
              maxRows={12}
              key={form.key("message")}
              {...form.getInputProps("message")}
            />
            <TextInput
              label={t("announcements.label")}
              description={t("announcements.label.hint")}
              maxLength={100}
              key={form.key("action_label")}
              {...form.getInputProps("action_label")}
            />
            <TextInput
              label={t("announcements.url")}
              placeholder="https://"
              inputMode="url"
              maxLength={2_048}
              key={form.key("action_url")}
              {...form.getInputProps("action_url")}
            />
            <Switch
              label={t("announcements.can_dismiss")}
              description={t("announcements.can_dismiss.hint")}
              key={form.key("dismissible")}
              {...form.getInputProps("dismissible", { type: "checkbox" })}
            />
          </Stack>
          <Preview values={form.values} />
        </SimpleGrid>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={isPending}>
            {t(isNew ? "announcements.publish.submit" : "action.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** About as an app shows it; its buttons are pictures of buttons. */
function Preview({ values: { title, message, action_label: label, dismissible } }: { values: Values }) {
  const t = useT();
  return (
    <section aria-label={t("announcements.preview")}>
      <Text size="sm" fw={500} mb={6}>
        {t("announcements.preview")}
      </Text>
      <Paper withBorder p="md" radius="lg" bg="var(--memento-ground)">
        <Stack gap="xs" style={{ overflowWrap: "anywhere" }}>
          <Title order={3}>{title.trim() === "" ? t("announcements.heading") : title}</Title>
          <Text style={{ whiteSpace: "pre-wrap" }}>{message.trim() === "" ? t("announcements.message") : message}</Text>
          {(label.trim() !== "" || dismissible) && (
            <Group gap="xs">
              {label.trim() !== "" && (
                <Button component="span" size="xs">
                  {label.trim()}
                </Button>
              )}
              {dismissible && (
                <Button component="span" size="xs" variant="subtle" color="gray">
                  {t("announcements.preview.dismiss")}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Paper>
    </section>
  );
}
