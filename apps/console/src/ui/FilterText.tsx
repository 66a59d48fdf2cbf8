import { TextInput, type TextInputProps } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

const settledMs = 350;

type Props = { label: string; value: string | undefined; onChange: (value: string | undefined) => void } & Omit<
  TextInputProps,
  "label" | "value" | "onChange"
>;

/** Text of a filter bar: it counts once its writer pauses, or presses Enter. Undefined: none. */
export function FilterText({ label, value = "", onChange, ...rest }: Props) {
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value); // what this field itself asked for last
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value !== told) setText(value); // changed elsewhere: by a link, the way back, or clearing the filters
    setTold(value);
  }
  const latest = useRef({ value, onChange });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { value, onChange };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (next: string): void => {
    clearTimeout(timer.current);
    const wanted = next.trim();
    if (wanted === latest.current.value) return;
    setTold(wanted);
    latest.current.onChange(wanted === "" ? undefined : wanted);
  };
  return (
    <TextInput
      size="xs"
      w={240}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(next), settledMs);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle(text);
      }}
      {...rest}
    />
  );
}
