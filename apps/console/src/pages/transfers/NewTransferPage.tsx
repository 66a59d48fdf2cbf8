import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { Loading } from "../../ui/states.tsx";

const NewTransferForm = lazyRouteComponent(() => import("./NewTransferForm.tsx"), "NewTransferForm");

/** Makes one transfer. What it needs to read files and IBANs is more than a first visit should load, so it comes after. */
export const NewTransferPage = () => (
  <Suspense fallback={<Loading />}>
    <NewTransferForm />
  </Suspense>
);
