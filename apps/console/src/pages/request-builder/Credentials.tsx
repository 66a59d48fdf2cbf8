import { Button, FileButton, Group, PasswordInput, Select, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { importSigningKey, type WebCredentials } from "@memento/sdk";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { certificatesQuery } from "../../api/queries.ts";
import type { Application } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { forgetHolding, holdKey, holdSecret, useHolding } from "../../session/keyring.ts";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { Empty, LoadError, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";

type Props = {
  readonly application: Application;
  readonly applications: readonly Application[];
  readonly onApplication: (id: string) => void;
  /** Undefined: something is missing */
  readonly onChange: (credentials: WebCredentials | undefined) => void;
};

/** Who signs, and with what: an application, its certificate, its private key and its secret. Both secrets stay in this tab's memory. */
export function Credentials({ application: { id }, applications, onApplication, onChange }: Props) {
  const t = useT();
  const holding = useHolding(id);
  const certificates = useQuery(certificatesQuery(id, 1));
  const [chosen, setChosen] = useState<string>();
  const active = (certificates.data?.results ?? []).filter(({ revoked_at: revokedAt }) => revokedAt === undefined);
  const certificate =
    active.find(({ thumbprint }) => thumbprint === chosen) ??
    active.find(({ thumbprint }) => holding.keys[thumbprint] !== undefined) ??
    active[0];
  const thumbprint = certificate?.thumbprint;
  const key = thumbprint === undefined ? undefined : holding.keys[thumbprint];
  const { secret } = holding;
  useEffect(() => {
    onChange(thumbprint === undefined || key === undefined || secret === undefined ? undefined : { thumbprint, key, secret });
  }, [thumbprint, key, secret, onChange]);
  const choice = (
    <Select
      label={t("builder.application")}
      searchable
      allowDeselect={false}
      value={id}
      data={applications.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next) => next !== null && onApplication(next)}
    />
  );
  if (certificates.data === undefined)
    return certificates.error === null ? (
      <Loading lines={2} />
    ) : (
      <LoadError error={certificates.error} retry={() => void certificates.refetch()} />
    );
  if (thumbprint === undefined) {
    return (
      <>
        {choice}
        <Empty
          title={t("certificates.empty.title")}
          action={
            <ButtonTo to="/applications/$applicationId" params={{ applicationId: id }} search={{ tab: "certificates" }}>
              {t("certificates.new")}
            </ButtonTo>
          }
        >
          {t("builder.no_certificate")}
        </Empty>
      </>
    );
  }
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {choice}
        <Select
          label={t("builder.certificate")}
          allowDeselect={false}
          value={thumbprint}
          data={active.map((one) => ({ value: one.thumbprint, label: `${one.name} · …${one.thumbprint.slice(-8)}` }))}
          onChange={(next) => setChosen(next ?? undefined)}
        />
        {secret === undefined && <Secret onSecret={(text) => holdSecret(id, text)} />}
      </SimpleGrid>
      {key === undefined && <PrivateKey onKey={(next) => holdKey(id, thumbprint, next)} />}
      <Group gap="xs">
        {key !== undefined && <StatusBadge tone="good">{t("builder.key.held")}</StatusBadge>}
        {secret !== undefined && <StatusBadge tone="good">{t("builder.secret.held")}</StatusBadge>}
        {(key !== undefined || secret !== undefined) && (
          <Button size="compact-xs" variant="default" onClick={() => forgetHolding(id)}>
            {t("builder.forget")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Secret({ onSecret }: { onSecret: (secret: string) => void }) {
  const t = useT();
  const [text, setText] = useState("");
  return (
    <PasswordInput
      label={t("builder.secret")}
      description={t("builder.secret.text")}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== "" && onSecret(text.trim())}
      onKeyDown={(event) => event.key === "Enter" && text.trim() !== "" && onSecret(text.trim())}
      visibilityToggleButtonProps={{ "aria-label": t("builder.secret.show") }}
    />
  );
}

/** Takes a key's PEM, keeps what can sign with it, and forgets the text. */
function PrivateKey({ onKey }: { onKey: (key: WebCredentials["key"]) => void }) {
  const t = useT();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const read = async (pem: string): Promise<void> => {
    setText(pem);
    setWrong(false);
    if (!pem.includes("-----END")) return;
    await importSigningKey(pem).then(onKey, () => setWrong(true));
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t("builder.key")}
        description={t("builder.key.text")}
        placeholder="-----BEGIN PRIVATE KEY-----"
        rows={4}
        autoComplete="off"
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "var(--mantine-font-size-xs)" } }}
        value={text}
        error={isWrong && t("builder.key.wrong")}
        onChange={(event) => void read(event.currentTarget.value)}
      />
      <Group>
        <FileButton onChange={(file) => void file?.text().then(read)} accept=".pem,.key,application/x-pem-file">
          {(props) => (
            <Button variant="default" size="xs" {...props}>
              {t("certificates.create.file")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t("builder.key.where")}
        </Text>
      </Group>
    </Stack>
  );
}
