import { Button, Group, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { transactionQuery } from "../../api/transactions.ts";
import type { AnyTransaction } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { FormError } from "../../ui/FormError.tsx";
import { Section } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { useSubmit } from "../../ui/useSubmit.ts";

/** A note that only the workspace sees; owners and administrators write it. */
export function Note({ transaction }: { transaction: AnyTransaction }) {
  const t = useT();
  const writes = useMay("writeNotes");
  const [isEdited, setEdited] = useState(false);
  const note = transaction.internal_note;
  if (!writes && note === undefined) return null;
  const edit = (
    <Button variant="subtle" size="compact-sm" onClick={() => setEdited(true)}>
      {t(note === undefined ? "transactions.note.add" : "action.edit")}
    </Button>
  );
  return (
    <Section title={t("transactions.note")} actions={writes && !isEdited && edit}>
      {isEdited ? (
        <NoteForm transaction={transaction} onClose={() => setEdited(false)} />
      ) : (
        <Text {...(note === undefined && { c: "dimmed" })} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {note ?? t("transactions.note.none")}
        </Text>
      )}
    </Section>
  );
}

function NoteForm({ transaction: { id, internal_note: note = "" }, onClose }: { transaction: AnyTransaction; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const form = useForm({ initialValues: { internal_note: note } });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.PATCH("/console/api/transactions/{id}", { params: { path: { id } }, body })),
    onDone: (changed) => {
      client.setQueryData(transactionQuery(id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ["transactions"] });
      notify(t("state.saved"));
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormError error={error} />
      <Textarea
        aria-label={t("transactions.note")}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2048}
        data-autofocus
        key={form.key("internal_note")}
        {...form.getInputProps("internal_note")}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button variant="default" size="xs" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" size="xs" loading={isPending}>
          {t("action.save")}
        </Button>
      </Group>
    </form>
  );
}
