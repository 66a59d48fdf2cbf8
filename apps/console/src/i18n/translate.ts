import { IntlMessageFormat } from "intl-messageformat";
import type { Message, MessageKey, Messages } from "./languages.ts";

export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A text without anything to fill in, which needs no reading. In a build all others are trees already. */
const isPlain = (message: Message): message is string => typeof message === "string" && !/[{}<']/.test(message);

/** Texts of a catalogue, each read once. Throws for one that is not there, and for a message that is no ICU message: tests find those first. */
export function createTranslate(messages: Messages, locale: string): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`The text ${key} is not loaded: the page's route has to name its area.`);
    if (isPlain(message)) return message;
    const format = formats.get(key) ?? new IntlMessageFormat(message, locale);
    formats.set(key, format);
    return String(format.format(values));
  };
}
