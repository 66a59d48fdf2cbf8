import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import type { WebCredentials } from "@memento/sdk";
import type { Operation } from "../../api/builder.ts";
import { useT } from "../../i18n/I18n.tsx";
import { CodeBlock } from "../../ui/JsonView.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { Draft } from "./draft.ts";
import { curlOfDraft, signedCurl } from "./send.ts";

type Props = { operation: Operation; draft: Draft; credentials: WebCredentials | undefined; aheadMs: number };

/** The request as a command: to read as it is, and to copy with a token that was just signed. */
export function CurlView({ operation, draft, credentials, aheadMs }: Props) {
  const t = useT();
  const clipboard = useClipboard({ timeout: 5_000 });
  return (
    <div style={{ marginTop: "var(--mantine-spacing-lg)" }}>
      <Panel
        title={t("builder.curl")}
        description={t("builder.curl.text")}
        actions={
          <Button
            size="xs"
            variant="default"
            disabled={credentials === undefined}
            onClick={() => credentials && void signedCurl(operation, draft, credentials, aheadMs).then((text) => clipboard.copy(text))}
          >
            {t(clipboard.copied ? "builder.curl.copied" : "builder.curl.copy")}
          </Button>
        }
      >
        <CodeBlock text={curlOfDraft(operation, draft, "Bearer TOKEN")} label={t("builder.curl.command")} />
      </Panel>
    </div>
  );
}
