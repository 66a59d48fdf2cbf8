import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import type { WebCredentials } from "@memento/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { Operation } from "../../api/builder.ts";
import { ApiError } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMe } from "../../session/me.ts";
import { FormError } from "../../ui/FormError.tsx";
import { AnswerView } from "./AnswerView.tsx";
import { BodyEditor } from "./BodyEditor.tsx";
import { CurlView } from "./CurlView.tsx";
import { type Draft, type Known, missingIn, parsed } from "./draft.ts";
import { FormFields, Parameters } from "./Parameters.tsx";
import { sendDraft, takesKey } from "./send.ts";
import { useProblems } from "./useProblems.ts";

type Props = {
  readonly operation: Operation;
  readonly initial: Draft;
  readonly known: Known;
  /** Undefined: something to sign with is missing */
  readonly credentials: WebCredentials | undefined;
  readonly aheadMs: number;
};

/** One operation's form, its answer, and the same request as a command. */
export function RequestForm({ operation, initial, known, credentials, aheadMs }: Props) {
  const t = useT();
  const client = useQueryClient();
  const isProduction = useMe().workspace.mode !== "sandbox";
  const [draft, setDraft] = useState(initial);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [keepsKey, setKeepsKey] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (next: Partial<Draft>): void => setDraft((now) => ({ ...now, ...next }));
  const { method, body, accepts } = operation;
  const json = body?.kind === "json" ? body.schema : undefined;
  const isReadable = json === undefined || parsed(draft.body).ok;
  const problems = useProblems(json, draft.body);
  const send = useMutation({
    mutationFn: async (signedWith: WebCredentials) =>
      sendDraft(operation, draft, signedWith, aheadMs).catch((error: unknown) => {
        throw new ApiError({ status: 0, code: "network", message: String(error) });
      }),
    onSuccess: () => {
      // Another request is another payment, unless somebody wants to see a repetition.
      if (!keepsKey) change({ idempotencyKey: crypto.randomUUID() });
      if (method !== "GET") void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== "bank-operations" });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacking = missingIn(operation, draft);
    setMissing(lacking);
    if (lacking.length > 0) return form.current?.querySelector<HTMLElement>(`[name="${lacking[0]}"]`)?.focus();
    if (credentials !== undefined && isReadable) send.mutate(credentials);
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Parameters operation={operation} draft={draft} missing={missing} onChange={change} />
          {body?.kind === "form" && <FormFields schema={body.schema} draft={draft} missing={missing} onChange={change} />}
          {json !== undefined && (
            <BodyEditor
              schema={json}
              value={draft.body}
              known={known}
              problems={problems}
              onChange={(text) => change({ body: text })}
              onSend={() => form.current?.requestSubmit()}
            />
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {takesKey(operation) && (
              <TextInput
                label={t("builder.idempotency")}
                description={t(keepsKey ? "builder.idempotency.kept" : "builder.idempotency.text")}
                value={draft.idempotencyKey}
                onChange={(event) => {
                  setKeepsKey(true);
                  change({ idempotencyKey: event.currentTarget.value });
                }}
                rightSectionWidth={70}
                rightSection={
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("builder.idempotency.new_label")}
                    onClick={() => {
                      setKeepsKey(false);
                      change({ idempotencyKey: crypto.randomUUID() });
                    }}
                  >
                    {t("builder.idempotency.new")}
                  </Button>
                }
              />
            )}
            {accepts.length > 0 && (
              <Select
                label={t("builder.accept")}
                allowDeselect={false}
                data={[...accepts]}
                value={draft.accept ?? null}
                onChange={(accept) => change({ accept: accept ?? undefined })}
              />
            )}
          </SimpleGrid>
          {isProduction && method !== "GET" && <Alert color="yellow">{t("builder.production")}</Alert>}
          <FormError error={send.error} />
          <Group gap="sm">
            <Button
              type="submit"
              leftSection={<IconSend size={16} aria-hidden />}
              loading={send.isPending}
              disabled={credentials === undefined || !isReadable}
            >
              {t(problems.length > 0 ? "builder.send_anyway" : "builder.send")}
            </Button>
            {credentials === undefined && <span>{t("builder.unsigned")}</span>}
          </Group>
        </Stack>
      </form>
      {send.data !== undefined && <AnswerView answer={send.data} />}
      {body?.kind !== "form" && <CurlView operation={operation} draft={draft} credentials={credentials} aheadMs={aheadMs} />}
    </>
  );
}
