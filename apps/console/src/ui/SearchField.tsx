import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

type Props = { label: string; value: string | undefined; onChange: (text: string | undefined) => void };

/** A text to search for among the filters of a list: told when its writer pauses, and empty as undefined. */
export function SearchField({ label, value = "", onChange }: Props) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() === "" ? undefined : next.trim()), 250);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Filters are cleared, and one goes back, without typing.
    setKnown(value);
    if (text.trim() !== value) setText(value);
  }
  return (
    <TextInput
      size="xs"
      w={280}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
