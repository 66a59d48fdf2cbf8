import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { unmatchedQuery } from "../../api/queries.ts";
import type { UnmatchedEntry } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

const route = getRouteApi("/signed-in/unmatched");

export function UnmatchedPage() {
  const t = useT();
  const client = useQueryClient();
  const { page = 1, resolved = false } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<UnmatchedEntry>();
  const { rows, paging } = paged(
    useQuery(unmatchedQuery(resolved, page)),
    page,
    (next) => void navigate({ search: { page: next, ...(resolved && { resolved }) } }),
  );
  return (
    <>
      <PageHeader title={t("unmatched.title")} description={t("unmatched.text")} />
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t("unmatched.filter")}
        value={resolved ? "resolved" : "open"}
        onChange={(next) => void navigate({ search: next === "resolved" ? { resolved: true } : {}, replace: true })}
        data={[
          { value: "open", label: t("unmatched.open") },
          { value: "resolved", label: t("unmatched.resolved") },
        ]}
      />
      <DataTable
        caption={t("unmatched.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t(resolved ? "unmatched.empty.resolved" : "unmatched.empty.open")} />}
        columns={[
          {
            key: "problem",
            title: t("unmatched.problem"),
            render: (entry) => <RowButton onClick={() => setShown(entry)}>{entry.problem.replaceAll("_", " ")}</RowButton>,
          },
          {
            key: "counterparty",
            title: t("unmatched.counterparty"),
            wide: true,
            render: (entry) => entry.counterparty_name ?? entry.counterparty_iban ?? "–",
          },
          {
            key: "amount",
            title: t("unmatched.amount"),
            align: "end",
            render: ({ amount, direction }) => (amount === undefined ? "–" : <Money cents={direction === "debit" ? -amount : amount} />),
          },
          { key: "date", title: t("unmatched.date"), align: "end", render: ({ date }) => <Time at={date} relative /> },
        ]}
      />
      {shown !== undefined && (
        <EntryDialog
          entry={shown}
          onDone={() => {
            void client.invalidateQueries({ queryKey: ["unmatched"] });
            setShown(undefined);
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

/** One entry whole; one that is open can be resolved, once. */
function EntryDialog({ entry, onDone, onClose }: { entry: UnmatchedEntry; onDone: () => void; onClose: () => void }) {
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
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={onClose}>
                  {t("action.cancel")}
                </Button>
                <Button type="submit" loading={isPending}>
                  {t("unmatched.resolve")}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
