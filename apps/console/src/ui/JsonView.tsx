import { Box } from "@mantine/core";
import { CopyButton } from "./CopyButton.tsx";

/** JSON as it is, indented, to read and to copy. `label` names it; `tall`: it is what the page is about. */
export const JsonView = ({ value, label, tall = false }: { value: unknown; label: string; tall?: boolean }) => (
  <CodeBlock text={JSON.stringify(value, undefined, 2)} label={label} tall={tall} />
);

/** A text for machines, as it is, to read and to copy. */
export function CodeBlock({ text, label, tall = false }: { text: string; label: string; tall?: boolean }) {
  return (
    <Box pos="relative">
      <Box pos="absolute" top={6} right={6}>
        <CopyButton value={text} what={label} />
      </Box>
      {/* A region that can scroll has to be reached by keyboard. */}
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={label}
        m={0}
        p="sm"
        pr={40}
        className="mono"
        bg="var(--memento-ground)"
        bd="1px solid var(--memento-line)"
        style={{ borderRadius: "var(--mantine-radius-md)", overflow: "auto", maxHeight: tall ? 560 : 320 }}
      >
        {text}
      </Box>
    </Box>
  );
}
