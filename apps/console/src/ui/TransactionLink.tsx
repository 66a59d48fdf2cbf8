import { Anchor } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

/** Leads to a transaction, open in its list. */
export function TransactionLink({ id, children }: { id: string; children: ReactNode }) {
  const router = useRouter();
  const path = `/console/transactions?transaction=${id}`;
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a window of its own is the browser's business
    event.preventDefault();
    router.history.push(path);
  };
  return (
    <Anchor href={path} onClick={go}>
      {children}
    </Anchor>
  );
}
