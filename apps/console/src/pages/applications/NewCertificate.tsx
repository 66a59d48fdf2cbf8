import { Button, FileButton, Group, Modal, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { importSigningKey } from "@memento/sdk";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { holdKey } from "../../session/keyring.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { useNotify } from "../../ui/useNotify.ts";

type Values = { name: string; how: "browser" | "upload"; certificate: string };
type Props = { applicationId: string; onRegistered: () => void; onClose: () => void };

/** Registers a certificate: for a key pair made here, whose private key stays in this browser, or one that somebody has already. */
export function NewCertificate({ applicationId, onRegistered, onClose }: Props) {
  const t = useT();
  const notify = useNotify();
  const [privateKey, setPrivateKey] = useState<string>();
  const form = useForm<Values>({
    initialValues: { name: "", how: "browser", certificate: "" },
    validate: {
      name: (name) => (name.trim() === "" ? t("field.required") : null),
      certificate: (pem, { how }) => (how === "upload" && pem.trim() === "" ? t("field.required") : null),
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: async ({ name, how, certificate }) => {
      const made = how === "browser" ? await (await import("./key-pair.ts")).makeKeyPair(name) : undefined;
      const body = { name, certificate: made?.certificate ?? certificate };
      const { thumbprint } = await dataOf(
        api.POST("/console/api/applications/{id}/certificates", { params: { path: { id: applicationId } }, body }),
      );
      // The request builder signs with it until the page is reloaded; the text below is for whoever keeps it.
      if (made !== undefined) holdKey(applicationId, thumbprint, await importSigningKey(made.privateKey));
      return made?.privateKey;
    },
    onDone: (key) => {
      onRegistered();
      if (key !== undefined) return setPrivateKey(key);
      notify(t("certificates.uploaded"));
      onClose();
    },
    fieldOfCode: {
      certificate_unreadable: "certificate",
      certificate_key_not_rsa: "certificate",
      certificate_key_too_short: "certificate",
      certificate_in_use: "certificate",
    },
  });
  const { name, how } = form.values;
  if (privateKey !== undefined) {
    const fileName = `${name
      .trim()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .toLowerCase()}.pem`;
    return (
      <SecretOnce
        title={t("certificates.made", { name })}
        secrets={[{ label: t("certificates.private_key"), value: privateKey, fileName }]}
        onClose={onClose}
      />
    );
  }
  const read = (file: File | null): void => void file?.text().then((text) => form.setFieldValue("certificate", text));
  return (
    <Modal opened onClose={onClose} title={t("certificates.create.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput label={t("certificates.name")} maxLength={100} data-autofocus key={form.key("name")} {...form.getInputProps("name")} />
          <Radio.Group
            label={t("certificates.create.how")}
            value={how}
            onChange={(next) => form.setFieldValue("how", next === "upload" ? "upload" : "browser")}
          >
            <Stack gap="xs" mt={6}>
              <Radio value="browser" label={t("certificates.create.browser")} description={t("certificates.create.browser_hint")} />
              <Radio value="upload" label={t("certificates.create.upload")} description={t("certificates.create.upload_hint")} />
            </Stack>
          </Radio.Group>
          {how === "upload" && (
            <Stack gap="xs" align="stretch">
              <Textarea
                label={t("certificates.create.pem")}
                placeholder="-----BEGIN CERTIFICATE-----"
                rows={6}
                styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "var(--mantine-font-size-xs)" } }}
                key={form.key("certificate")}
                {...form.getInputProps("certificate")}
              />
              <Group>
                <FileButton onChange={read} accept=".pem,.crt,.cer,application/x-pem-file">
                  {(props) => (
                    <Button variant="default" size="xs" {...props}>
                      {t("certificates.create.file")}
                    </Button>
                  )}
                </FileButton>
              </Group>
            </Stack>
          )}
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t(how === "browser" ? "certificates.create.submit_browser" : "certificates.create.submit")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
