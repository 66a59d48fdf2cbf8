import { ActionIcon, CopyButton as Copy, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useT } from "../i18n/I18n.tsx";

/** Copies a text. `what` names it to screen readers. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const t = useT();
  return (
    <Copy value={value} timeout={1_500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t("action.copied") : t("action.copy")}>
          <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={t("id.copy", { what })}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Copy>
  );
}

/** An id that one may copy: the whole, or its last part where it only tells rows apart. */
export function Id({ value, what, short = false }: { value: string; what: string; short?: boolean }) {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 4, maxWidth: "100%" }}>
      <span className="mono" style={{ overflowWrap: "anywhere" }} title={short ? value : undefined}>
        {short ? `…${value.slice(-8)}` : value}
      </span>
      <CopyButton value={value} what={what} />
    </span>
  );
}
