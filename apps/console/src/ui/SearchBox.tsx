import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useT } from "../i18n/I18n.tsx";

type Props = {
  label: string;
  placeholder?: string;
  /** Its width beside other filters */
  w?: number;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** Searches a list while one types: told a moment after the last key, or at once by Enter. */
export function SearchBox({ label, placeholder = label, w = 250, value = "", onChange }: Props) {
  const t = useT();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  // A value that was told from here must not take back what was typed since; one that comes from elsewhere is shown.
  if (value !== seen) {
    setSeen(value);
    if (value !== told) {
      setTold(value);
      setText(value);
    }
  }
  const tell = useDebouncedCallback((next: string) => {
    setTold(next.trim());
    onChange(next.trim() === "" ? undefined : next.trim());
  }, 300);
  const change = (next: string): void => {
    setText(next);
    tell(next);
  };
  return (
    <TextInput
      size="xs"
      w={{ base: "100%", xs: w }}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={text === "" ? null : <CloseButton size="xs" aria-label={t("action.clear_search")} onClick={() => change("")} />}
      value={text}
      maxLength={256}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") tell.flush();
      }}
    />
  );
}
