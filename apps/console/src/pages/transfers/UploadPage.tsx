import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { Loading } from "../../ui/states.tsx";

const UploadForm = lazyRouteComponent(() => import("./UploadForm.tsx"), "UploadForm");

/** Many transfers from a file. What it needs to read files and IBANs is more than a first visit should load, so it comes after. */
export const UploadPage = () => (
  <Suspense fallback={<Loading />}>
    <UploadForm />
  </Suspense>
);
