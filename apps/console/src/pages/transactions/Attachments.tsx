import { ActionIcon, Group, Loader, Paper, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { IconDownload, IconFile, IconTrash, IconUpload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { attach, attachmentBytesMax, attachmentsMax, attachmentsQuery, fileOf } from "../../api/transactions.ts";
import type { Attachment } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { formatBytes } from "../../lib/bytes.ts";
import { saveFile } from "../../lib/save.ts";
import { useMay } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Section } from "../../ui/Panel.tsx";
import { LoadError, Loading } from "../../ui/states.tsx";
import { useErrorText } from "../../ui/useErrorText.ts";
import { useNotify } from "../../ui/useNotify.ts";

type Fault = { readonly name: string; readonly text: string };

/** The documents of a transaction: dropped, listed, downloaded, deleted. */
export function Attachments({ transactionId }: { transactionId: string }) {
  const { t } = useI18n();
  const changes = useMay("changeAttachments");
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(attachmentsQuery(transactionId));
  const [gone, setGone] = useState<Attachment>();
  const notify = useNotify();
  const changed = (): void => {
    void client.invalidateQueries({ queryKey: ["attachments", transactionId] });
    void client.invalidateQueries({ queryKey: ["transactions"] });
  };
  const files = data?.results ?? [];
  return (
    <Section title={t("transactions.attachments")}>
      <Stack gap="xs">
        {data === undefined && (error === null ? <Loading lines={1} /> : <LoadError error={error} retry={() => void refetch()} />)}
        {data !== undefined && files.length === 0 && !changes && <Text c="dimmed">{t("transactions.attachments.none")}</Text>}
        {files.map((file) => (
          <File key={file.id} file={file} {...(changes && { onDelete: () => setGone(file) })} />
        ))}
        {changes && files.length < attachmentsMax && <Drop transactionId={transactionId} onDone={changed} />}
      </Stack>
      {gone !== undefined && (
        <ConfirmDialog
          title={t("transactions.attachments.delete.title", { name: gone.filename })}
          confirm={t("action.delete")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/bank/attachments/{id}", { params: { path: { id: gone.id } } }))}
          onDone={() => {
            changed();
            notify(t("transactions.attachments.deleted", { name: gone.filename }));
          }}
          onClose={() => setGone(undefined)}
        >
          {t("transactions.attachments.delete.text")}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function File({ file, onDelete }: { file: Attachment; onDelete?: () => void }) {
  const { t, locale } = useI18n();
  const notify = useNotify();
  const errorText = useErrorText();
  const download = useMutation({
    mutationFn: () => fileOf(file.id),
    onSuccess: (content) => saveFile(file.filename, content),
    onError: (error) => notify(errorText(error), "fault"),
  });
  return (
    <Paper withBorder p={8}>
      <Group gap="xs" wrap="nowrap">
        <IconFile size={18} stroke={1.5} aria-hidden style={{ flex: "none" }} />
        <Text style={{ overflowWrap: "anywhere", flex: 1 }}>
          {file.filename}{" "}
          <Text span size="sm" c="dimmed">
            {formatBytes(file.size, locale)}
          </Text>
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={download.isPending}
          onClick={() => download.mutate()}
          aria-label={t("transactions.attachments.download", { name: file.filename })}
        >
          <IconDownload size={16} />
        </ActionIcon>
        {onDelete !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={onDelete}
            aria-label={t("transactions.attachments.delete", { name: file.filename })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </Paper>
  );
}

function Drop({ transactionId, onDone }: { transactionId: string; onDone: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const upload = useMutation({
    mutationFn: async (files: readonly globalThis.File[]) => {
      const refused: Fault[] = [];
      // One after the other: each is up to 10 MiB, and a refusal is about its own file.
      for (const file of files)
        await attach(transactionId, file, crypto.randomUUID()).catch((error: unknown) =>
          refused.push({ name: file.name, text: errorText(error) }),
        );
      return refused;
    },
    onSuccess: (refused) => {
      setFaults((before) => [...before, ...refused]);
      onDone();
    },
  });
  return (
    <>
      <Dropzone
        p="md"
        maxSize={attachmentBytesMax}
        disabled={upload.isPending}
        onDrop={(files) => {
          setFaults([]);
          upload.mutate(files);
        }}
        onReject={(rejected) => setFaults(rejected.map(({ file }) => ({ name: file.name, text: t("transactions.attachments.too_large") })))}
        inputProps={{ "aria-label": t("transactions.attachments.add") }}
      >
        <Group gap="sm" wrap="nowrap" style={{ pointerEvents: "none" }}>
          {upload.isPending ? <Loader size={20} /> : <IconUpload size={20} stroke={1.5} aria-hidden style={{ flex: "none" }} />}
          <div>
            <Text fw={500}>{t("transactions.attachments.drop")}</Text>
            <Text size="sm" c="dimmed">
              {t("transactions.attachments.limits", { count: attachmentsMax })}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {faults.map(({ name, text }, index) => (
        <Text key={index} size="sm" className="tone-bad" role="alert">
          {t("transactions.attachments.refused", { name, reason: text })}
        </Text>
      ))}
    </>
  );
}
