import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import type { ConfirmDialogProps } from "./ConfirmModal.tsx";

const ConfirmModal = lazyRouteComponent(() => import("./ConfirmModal.tsx"), "ConfirmModal");

/** Asks before something that is not easily undone. Render it to show it; no page waits for what it is made of. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <Suspense fallback={null}>
    <ConfirmModal {...props} />
  </Suspense>
);
