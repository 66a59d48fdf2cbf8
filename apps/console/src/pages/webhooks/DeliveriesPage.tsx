import { getRouteApi } from "@tanstack/react-router";
import { useT } from "../../i18n/I18n.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Deliveries } from "./Deliveries.tsx";

const route = getRouteApi("/signed-in/deliveries");

/** Every delivery of the workspace. */
export function DeliveriesPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t("deliveries.title")} description={t("deliveries.text")} />
      <Deliveries search={search} setSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
    </>
  );
}
