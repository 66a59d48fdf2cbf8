import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type Own<Props> = Omit<Props, "href"> & Omit<ComponentProps<"a">, keyof Props>;

/** A link to a page of the console, in the text. */
export const LinkTo = createLink((props: Own<AnchorProps>) => <Anchor {...props} />);

/** A link that looks like a button. */
export const ButtonTo = createLink((props: Own<ButtonProps>) => <Button component="a" {...props} />);
