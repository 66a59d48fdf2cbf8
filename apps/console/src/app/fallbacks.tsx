import { useRouter } from "@tanstack/react-router";
import { ApiError } from "../api/errors.ts";
import { useT } from "../i18n/I18n.tsx";
import { ButtonTo } from "../ui/LinkTo.tsx";
import { LoadError, Loading, Notice } from "../ui/states.tsx";

export const PagePending = () => <Loading lines={8} />;

export function NotFound() {
  const t = useT();
  return (
    <Notice
      title={t("state.not_found.title")}
      action={
        <ButtonTo to="/" variant="default">
          {t("nav.home")}
        </ButtonTo>
      }
    >
      {t("state.not_found.text")}
    </Notice>
  );
}

/** An address that no page has, outside of everything else. */
export const Nowhere = () => (
  <main>
    <NotFound />
  </main>
);

export function Forbidden() {
  const t = useT();
  return <Notice title={t("state.forbidden.title")}>{t("state.forbidden.text")}</Notice>;
}

/** A page that could not be shown: nothing is there, the role has no right to it, or the answer failed. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter();
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error instanceof ApiError && error.status === 403) return <Forbidden />;
  return <LoadError error={error} retry={() => void router.invalidate()} />;
}
