import { Anchor, type AnchorProps } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent, ReactNode } from "react";

/** What a link needs to lead to a path of the console, such as `/transfers?transfer=…`, without loading the page anew. */
function usePath(path: string) {
  const { history, basepath } = useRouter();
  const href = `${basepath}${path}`;
  const onClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) return; // a new tab or window is the browser's business
    event.preventDefault();
    history.push(href);
  };
  return { href, onClick };
}

type Own = { readonly path: string; readonly children: ReactNode };

/** A link to a page by its path: for targets that are data (what needs attention), where `LinkTo` wants to know the route. */
export function PathLink({ path, ...rest }: Own & AnchorProps & Omit<ComponentProps<"a">, keyof AnchorProps | "href" | "onClick" | "ref">) {
  return <Anchor {...usePath(path)} {...rest} />;
}
