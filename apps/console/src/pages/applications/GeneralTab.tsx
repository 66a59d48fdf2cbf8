import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { applicationQuery } from "../../api/queries.ts";
import type { Application, Permission } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { holdSecret } from "../../session/keyring.ts";
import { useMay } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { Time } from "../../ui/Time.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { PermissionMatrix } from "./PermissionMatrix.tsx";
import { useNotify } from "../../ui/useNotify.ts";

/** What an application is and may do; for whoever manages applications, with the means to change it. */
export function GeneralTab({ application }: { application: Application }) {
  const t = useT();
  const manages = useMay("manageApplications");
  return (
    <>
      <Panel title={t("applications.about")}>
        <Facts
          facts={[
            [t("applications.id"), <Id key="id" value={application.id} what={t("applications.id")} />],
            [t("applications.created"), <Time key="at" at={application.created_at} />],
          ]}
        />
      </Panel>
      {manages ? (
        <>
          <ChangeForm application={application} />
          <SecretPanel application={application} />
          <DeletePanel application={application} />
        </>
      ) : (
        <Panel title={t("applications.permissions")}>
          <div style={{ maxWidth: 560 }}>
            <PermissionMatrix value={application.permissions} />
          </div>
        </Panel>
      )}
    </>
  );
}

function ChangeForm({ application }: { application: Application }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const { id, name, permissions } = application;
  const form = useForm<{ name: string; permissions: Permission[] }>({
    initialValues: { name, permissions },
    validate: { name: (text) => (text.trim() === "" ? t("field.required") : null) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.PATCH("/console/api/applications/{id}", { params: { path: { id } }, body })),
    onDone: (changed) => {
      client.setQueryData(applicationQuery(id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ["applications"] });
      form.resetDirty({ name: changed.name, permissions: changed.permissions });
      notify(t("state.saved"));
    },
  });
  return (
    <Panel title={t("applications.permissions")}>
      <form onSubmit={onSubmit} noValidate>
        <Stack maw={560}>
          <FormError error={error} />
          <TextInput label={t("applications.name")} maxLength={100} key={form.key("name")} {...form.getInputProps("name")} />
          <PermissionMatrix value={form.values.permissions} onChange={(next) => form.setFieldValue("permissions", next)} />
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

function SecretPanel({ application: { id, name } }: { application: Application }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const rotate = async (): Promise<void> => {
    const { secret: next } = await dataOf(api.POST("/console/api/applications/{id}/secret", { params: { path: { id } } }));
    holdSecret(id, next);
    setSecret(next);
  };
  return (
    <Panel title={t("applications.secret")}>
      <Stack align="flex-start" gap="sm">
        <Text c="dimmed" maw={560}>
          {t("applications.secret.text")}
        </Text>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("applications.secret.rotate")}
        </Button>
      </Stack>
      {asking && (
        <ConfirmDialog
          title={t("applications.secret.rotate.title", { name })}
          confirm={t("applications.secret.rotate")}
          act={rotate}
          onClose={() => setAsking(false)}
        >
          {t("applications.secret.rotate.text")}
        </ConfirmDialog>
      )}
      {secret !== undefined && (
        <SecretOnce
          title={t("applications.secret.new", { name })}
          secrets={[{ label: t("applications.secret"), value: secret }]}
          onClose={() => setSecret(undefined)}
        />
      )}
    </Panel>
  );
}

function DeletePanel({ application: { id, name } }: { application: Application }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const done = async (): Promise<void> => {
    notify(t("applications.deleted", { name }));
    await navigate({ to: "/applications" });
    client.removeQueries({ queryKey: ["application", id] });
    await client.invalidateQueries({ queryKey: ["applications"] });
  };
  return (
    <Panel title={t("applications.danger")} description={t("applications.delete.text")}>
      <Button variant="light" color="red" className="tone-bad" onClick={() => setAsking(true)}>
        {t("applications.delete")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t("applications.delete.title", { name })}
          confirm={t("applications.delete")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/applications/{id}", { params: { path: { id } } }))}
          onDone={() => void done()}
          onClose={() => setAsking(false)}
        >
          {t("applications.delete.text")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
