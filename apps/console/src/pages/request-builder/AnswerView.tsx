import { Button, Group, Tabs, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useI18n } from "../../i18n/I18n.tsx";
import { CodeBlock, JsonView } from "../../ui/JsonView.tsx";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { HttpStatus } from "../api-log/parts.tsx";
import type { Answer } from "./send.ts";

/** What the Bank API answered, and the way to its entry in the log. */
export function AnswerView({ answer }: { answer: Answer }) {
  const { t, locale } = useI18n();
  const number = new Intl.NumberFormat(locale);
  return (
    <div style={{ marginTop: "var(--mantine-spacing-lg)" }}>
      <Panel
        title={t("builder.answer")}
        actions={
          answer.requestId !== undefined && (
            <ButtonTo to="/api-log/$requestId" params={{ requestId: answer.requestId }} variant="default" size="xs">
              {t("builder.answer.log")}
            </ButtonTo>
          )
        }
      >
        <Group gap="sm" mb="sm" role="status">
          <HttpStatus status={answer.status} />
          <Text size="sm" c="dimmed">
            {t("builder.answer.size", { ms: number.format(answer.ms), bytes: number.format(answer.bytes) })}
          </Text>
        </Group>
        <Tabs defaultValue="body" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="body">{t("builder.answer.body")}</Tabs.Tab>
            <Tabs.Tab value="headers">{t("builder.answer.headers")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="body">
            <AnswerBody body={answer.body} />
          </Tabs.Panel>
          <Tabs.Panel value="headers">
            <Facts
              facts={answer.headers.map(
                ([name, value]) =>
                  [
                    name,
                    <span key={name} className="mono">
                      {value}
                    </span>,
                  ] as const,
              )}
            />
          </Tabs.Panel>
        </Tabs>
      </Panel>
    </div>
  );
}

function AnswerBody({ body }: { body: Answer["body"] }) {
  const { t } = useI18n();
  const label = t("builder.answer.body");
  if (body.kind === "json") return <JsonView value={body.value} label={label} tall />;
  if (body.kind === "text") return <CodeBlock text={body.text} label={label} />;
  if (body.kind === "none") return <Text c="dimmed">{t("builder.answer.none")}</Text>;
  const download = (): void => {
    const url = URL.createObjectURL(body.file);
    const link = document.createElement("a");
    link.href = url;
    link.download = body.name;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
      {t("action.download")}
    </Button>
  );
}
