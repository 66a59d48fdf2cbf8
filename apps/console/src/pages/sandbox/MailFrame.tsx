import { Paper, SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import type { CapturedMessage } from "../../api/sandbox.ts";
import { useT } from "../../i18n/I18n.tsx";
import { MessageBody } from "./MessageBody.tsx";

/**
 * An e-mail as a page and as text. The page is in a frame that runs no script and belongs to no origin; the server's answer holds it to the same
 * by a policy of its own.
 */
export function MailFrame({ message }: { message: CapturedMessage }) {
  const t = useT();
  const [view, setView] = useState("page");
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        style={{ alignSelf: "flex-start" }}
        aria-label={t("sandbox.messages.view")}
        value={view}
        onChange={setView}
        data={[
          { value: "page", label: t("sandbox.messages.view.page") },
          { value: "text", label: t("sandbox.messages.view.text") },
        ]}
      />
      {view === "page" ? (
        <iframe
          title={message.subject ?? t("sandbox.messages.no_subject")}
          src={`/console/api/sandbox/messages/${message.id}/page`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          style={{ width: "100%", height: 480, border: "1px solid var(--memento-line)", borderRadius: "var(--mantine-radius-md)" }}
        />
      ) : (
        <Paper withBorder p="md">
          <MessageBody text={message.body} />
        </Paper>
      )}
    </Stack>
  );
}
