import { Group, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useT } from "../../i18n/I18n.tsx";
import { fileBytesMax } from "./csv-columns.ts";

type Props = { picked: string | undefined; onPick: (file: File) => void; onReject: () => void };

/** Where a file of transfers is dropped, or chosen. */
export function FileDrop({ picked, onPick, onReject }: Props) {
  const t = useT();
  return (
    <Dropzone
      multiple={false}
      maxSize={fileBytesMax}
      accept={{ "text/csv": [".csv"], "text/plain": [".csv", ".txt"], "application/vnd.ms-excel": [".csv"] }}
      onDrop={([chosen]) => chosen !== undefined && onPick(chosen)}
      onReject={onReject}
      inputProps={{ "aria-label": t("upload.choose") }}
    >
      <Group gap="sm" wrap="nowrap" justify="center" p="md" style={{ pointerEvents: "none" }}>
        <IconFileSpreadsheet size={26} stroke={1.4} aria-hidden style={{ flex: "none" }} />
        <div>
          <Text fw={500}>{picked ?? t("upload.drop")}</Text>
          <Text size="sm" c="dimmed">
            {t(picked === undefined ? "upload.drop.text" : "upload.drop.another")}
          </Text>
        </div>
      </Group>
    </Dropzone>
  );
}
