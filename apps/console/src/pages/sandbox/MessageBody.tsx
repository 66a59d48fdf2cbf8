import { Anchor, Text } from "@mantine/core";

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** A message's text as text: nothing in it is markup, and only web addresses become links. */
export const MessageBody = ({ text }: { text: string }) => (
  <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
    {text.split(address).map((part, index) =>
      index % 2 === 1 ? (
        <Anchor key={index} href={part} underline="always" target="_blank" rel="noreferrer">
          {part}
        </Anchor>
      ) : (
        part
      ),
    )}
  </Text>
);
