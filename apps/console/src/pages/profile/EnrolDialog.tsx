import { Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";

type Props = { onDone: () => void; onClose: () => void };
type Started = { readonly secret: string; readonly uri: string };

/** Sets up a second factor: the password, the secret and a first code of it, then the recovery codes, which are shown once. */
export function EnrolDialog({ onDone, onClose }: Props) {
  const t = useT();
  const [started, setStarted] = useState<Started>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) {
    const secret = { label: t("totp.recovery.label"), value: inPairs(codes), fileName: "memento-recovery-codes.txt" };
    return <SecretOnce title={t("totp.recovery.title")} secrets={[secret]} onClose={onClose} />;
  }
  const confirmed = (made: readonly string[]): void => {
    setCodes(made);
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title={t("totp.enable.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      {started === undefined ? (
        <PasswordStep onDone={setStarted} onClose={onClose} />
      ) : (
        <CodeStep started={started} onDone={confirmed} onClose={onClose} />
      )}
    </Modal>
  );
}

/** Two a line, so that all are seen at once. */
const inPairs = (codes: readonly string[]): string =>
  codes.flatMap((code, index) => (index % 2 === 0 ? [[code, codes[index + 1] ?? ""].join("   ").trimEnd()] : [])).join("\n");

function PasswordStep({ onDone, onClose }: { onDone: (started: Started) => void; onClose: () => void }) {
  const t = useT();
  const form = useForm({
    initialValues: { current_password: "" },
    validate: { current_password: (password) => (password === "" ? t("field.required") : null) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.POST("/console/api/totp", { body })),
    onDone,
    fieldOfCode: { password_wrong: "current_password" },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>{t("totp.enable.password")}</Text>
        <FormError error={error} />
        <PasswordInput
          label={t("totp.password")}
          autoComplete="current-password"
          data-autofocus
          key={form.key("current_password")}
          {...form.getInputProps("current_password")}
        />
        <FormButtons onCancel={onClose} isPending={isPending}>
          {t("totp.continue")}
        </FormButtons>
      </Stack>
    </form>
  );
}

type CodeProps = { started: Started; onDone: (codes: readonly string[]) => void; onClose: () => void };

function CodeStep({ started: { secret, uri }, onDone, onClose }: CodeProps) {
  const t = useT();
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (/^\d{6}$/.test(code.replaceAll(/\s/g, "")) ? null : t("totp.code.fault")) },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.POST("/console/api/totp/confirmation", { body })),
    onDone: ({ recovery_codes: codes }) => onDone(codes),
    fieldOfCode: { totp_wrong: "code" },
  });
  const { getInputNode } = form;
  useEffect(() => getInputNode("code")?.focus(), [getInputNode]);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>{t("totp.scan")}</Text>
        <Group justify="center">
          <QrCode text={uri} label={t("totp.qr")} />
        </Group>
        <div>
          <Text size="sm" fw={500}>
            {t("totp.secret")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("totp.secret.hint")}
          </Text>
          <Id value={secret} what={t("totp.secret")} />
        </div>
        <FormError error={error} />
        <TextInput
          label={t("totp.code")}
          description={t("totp.code.hint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          key={form.key("code")}
          {...form.getInputProps("code")}
        />
        <FormButtons onCancel={onClose} isPending={isPending}>
          {t("totp.enable.submit")}
        </FormButtons>
      </Stack>
    </form>
  );
}
