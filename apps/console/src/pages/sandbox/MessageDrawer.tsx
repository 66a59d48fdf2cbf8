import { Paper, Stack } from "@mantine/core";
import type { CapturedMessage } from "../../api/sandbox.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { SideDrawer } from "../../ui/RecordDrawer.tsx";
import { Time } from "../../ui/Time.tsx";
import { MailFrame } from "./MailFrame.tsx";
import { MessageBody } from "./MessageBody.tsx";

/** One captured message, as its reader would have it, and what it carries for programs. */
export function MessageDrawer({ message, onClose }: { message: CapturedMessage | undefined; onClose: () => void }) {
  const t = useT();
  return (
    <SideDrawer isOpen={message !== undefined} onClose={onClose} size={600} title={message?.subject ?? t("sandbox.messages.no_subject")}>
      {message !== undefined && (
        <Stack>
          <Facts
            facts={[
              [t("sandbox.messages.recipient"), <Id key="recipient" value={message.recipient} what={t("sandbox.messages.recipient")} />],
              [t("sandbox.messages.when"), <Time key="when" at={message.date} />],
            ]}
          />
          {message.channel === "email" ? (
            <MailFrame message={message} />
          ) : (
            <Paper withBorder p="md">
              <MessageBody text={message.body} />
            </Paper>
          )}
          {Object.keys(message.data).length > 0 && <JsonView value={message.data} label={t("sandbox.messages.data")} />}
        </Stack>
      )}
    </SideDrawer>
  );
}
