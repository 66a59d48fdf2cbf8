import { Modal, MultiSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { applicationChoicesQuery } from "../../api/queries.ts";
import type { InvitationBody } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { RoleChoice } from "./RoleChoice.tsx";
import { useNotify } from "../../ui/useNotify.ts";

/** Sends somebody the link by which they join. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const applications = useQuery(applicationChoicesQuery);
  const form = useForm<Required<InvitationBody>>({
    initialValues: { email: "", role: "member", application_ids: [] },
    validate: { email: (email) => (/^[^\s@]+@[^\s@]+$/.test(email) ? null : t("field.email")) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: ({ application_ids: ids, ...body }) =>
      dataOf(api.POST("/console/api/invitations", { body: { ...body, ...(body.role === "member" && { application_ids: ids }) } })),
    onDone: ({ email }) => {
      notify(t("invitations.sent", { email }));
      void client.invalidateQueries({ queryKey: ["invitations"] });
      onClose();
    },
    fieldOfCode: { member_exists: "email", email_in_use: "email", invitation_exists: "email" },
  });
  return (
    <Modal opened onClose={onClose} title={t("invitations.new.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput
            type="email"
            label={t("members.email")}
            autoComplete="off"
            data-autofocus
            key={form.key("email")}
            {...form.getInputProps("email")}
          />
          <RoleChoice label={t("members.role")} value={form.values.role} onChange={(role) => form.setFieldValue("role", role)} />
          {form.values.role === "member" && (applications.data?.results.length ?? 0) > 0 && (
            <MultiSelect
              label={t("invitations.new.applications")}
              description={t("invitations.new.applications_hint")}
              data={applications.data?.results.map(({ id, name }) => ({ value: id, label: name })) ?? []}
              searchable
              key={form.key("application_ids")}
              {...form.getInputProps("application_ids")}
            />
          )}
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t("invitations.new.submit")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
