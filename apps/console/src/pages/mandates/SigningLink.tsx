import { Anchor, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { SignatureRequest } from "../../api/collections.ts";
import { messagesQuery } from "../../api/sandbox.ts";
import { useT } from "../../i18n/I18n.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";

/** The way to the page on which a debtor signs, out of the e-mail that a sandbox captured. Only its hash is kept anywhere else. */
export function SigningLink({ request: { debtor_email: recipient, reference } }: { request: SignatureRequest }) {
  const t = useT();
  const { data } = useQuery(messagesQuery({ channel: "email", recipient }, 1));
  const mail = data?.results.find(({ body, data: { link } }) => typeof link === "string" && body.includes(reference));
  const link = mail?.data["link"];
  if (typeof link !== "string") return null;
  return (
    <section>
      <Title order={3} mb={4}>
        {t("requests.link")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t("requests.link.text")}
      </Text>
      <Group gap={4}>
        <Anchor href={link} target="_blank" rel="noreferrer">
          {t("requests.link.open")}
        </Anchor>
        <CopyButton value={link} what={t("requests.link")} />
      </Group>
    </section>
  );
}
