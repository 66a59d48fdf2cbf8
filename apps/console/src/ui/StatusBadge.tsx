import { Badge, type BadgeProps } from "@mantine/core";

export type Tone = "good" | "bad" | "waiting" | "over" | "accent";

const colors = { good: "teal", bad: "red", waiting: "yellow", over: "gray", accent: "accent" } as const satisfies Record<Tone, string>;

/** A state as a word with a colour; the word alone says it all. */
export const StatusBadge = ({ tone, children, ...rest }: { tone: Tone; children: string } & Omit<BadgeProps, "color" | "children">) => (
  <Badge
    color={colors[tone]}
    variant="light"
    size="md"
    radius="sm"
    tt="none"
    fw={500}
    miw="max-content"
    className={`tone-${tone}`}
    {...rest}
  >
    {children}
  </Badge>
);
