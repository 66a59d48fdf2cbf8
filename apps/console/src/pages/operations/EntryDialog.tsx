import { Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { UnmatchedEntry } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

/** One entry whole; one that is open can be resolved, once. */
export function EntryDialog({ entry, onDone, onClose }: { entry: UnmatchedEntry; onDone: () => void; onClose: () => void }) {
  const t = useT();
  const form = useForm({
    initialValues: { account_id: "", note: "" },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: ({ account_id, note }) =>
      dataOf(
        api.POST("/console/api/unmatched_entries/{id}/resolution", {
          params: { path: { id: entry.id } },
          body: { ...(account_id.trim() && { account_id: account_id.trim() }), ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    onDone,
    fieldOfCode: { unmatched_entry_without_money: "account_id" },
  });
  const isOpen = entry.resolution === undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(isOpen ? "unmatched.resolve.title" : "unmatched.entry")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <JsonView label={t("unmatched.entry")} value={entry} />
          <FormError error={error} />
          {isOpen && (
            <>
              <AccountSelect
                label={t("unmatched.resolve.account")}
                description={t("unmatched.resolve.account_hint")}
                key={form.key("account_id")}
                {...form.getInputProps("account_id")}
              />
              <TextInput label={t("unmatched.resolve.note")} maxLength={256} key={form.key("note")} {...form.getInputProps("note")} />
              <FormButtons onCancel={onClose} isPending={isPending}>
                {t("unmatched.resolve")}
              </FormButtons>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
