import { MultiSelect, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { eventTypes } from "../../api/event-types.ts";
import type { WebhookEventType } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

export type WebhookValues = { url: string; event_types: WebhookEventType[]; is_enabled: boolean };

type Props<Data> = {
  readonly initial: WebhookValues;
  /** A webhook that is there already can be disabled too. */
  readonly isNew: boolean;
  readonly submit: string;
  readonly send: (values: WebhookValues) => Promise<Data>;
  readonly onDone: (data: Data) => void;
  readonly onClose: () => void;
};

/** Where to, and of what. */
export function WebhookForm<Data>({ initial, isNew, submit, send, onDone, onClose }: Props<Data>) {
  const t = useT();
  const form = useForm<WebhookValues>({
    initialValues: initial,
    validate: { url: (url) => (URL.canParse(url) ? null : t("webhooks.url.fault")) },
  });
  const { onSubmit, error, isPending } = useSubmit({ form, send, onDone, fieldOfCode: { webhook_url_not_allowed: "url" } });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormError error={error} />
        <TextInput
          label={t("webhooks.url")}
          placeholder="https://example.com/hook"
          inputMode="url"
          data-autofocus
          key={form.key("url")}
          {...form.getInputProps("url")}
        />
        <MultiSelect
          label={t("webhooks.events")}
          description={t("webhooks.events.hint")}
          data={eventTypes}
          searchable
          clearable
          hidePickedOptions
          key={form.key("event_types")}
          {...form.getInputProps("event_types")}
        />
        {!isNew && (
          <Switch
            label={t("webhooks.enabled")}
            description={t("webhooks.enabled.hint")}
            key={form.key("is_enabled")}
            {...form.getInputProps("is_enabled", { type: "checkbox" })}
          />
        )}
        <FormButtons onCancel={onClose} isPending={isPending}>
          {submit}
        </FormButtons>
      </Stack>
    </form>
  );
}
