import { Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFileCertificate, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { mandateSchemes, mandatesQuery } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { Day } from "../../ui/Day.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { keyedRows, ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { MandateState } from "./MandateState.tsx";

const MandateDrawer = lazyRouteComponent(() => import("./MandateDrawer.tsx"), "MandateDrawer");

const route = getRouteApi("/signed-in/mandates");

export function MandatesPage() {
  const t = useT();
  const { search, scheme, mandate } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search ?? "");
  const list = useInfiniteQuery(mandatesQuery({ search, scheme }));
  const filter = (next: { search?: string; scheme?: string | undefined }): void => {
    const wanted = { search: search ?? "", scheme, ...next };
    const known = mandateSchemes.find((one) => one === wanted.scheme);
    void navigate({ search: { ...(wanted.search && { search: wanted.search }), ...(known && { scheme: known }) }, replace: true });
  };
  const find = useDebouncedCallback((text: string) => filter({ search: text.trim() }), 250);
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ mandate: _one, ...kept }) => ({ ...kept, ...(id && { mandate: id }) }), resetScroll: false });
  const isFiltered = search !== undefined || scheme !== undefined;
  return (
    <>
      <PageHeader
        title={t("mandates.title")}
        description={t("mandates.text")}
        actions={
          useMay("askForSignatures") && (
            <ButtonTo to="/mandate-signature-requests" search={{ new: true }} leftSection={<IconPlus size={16} />}>
              {t("requests.new")}
            </ButtonTo>
          )
        }
      />
      <FilterBar
        isActive={isFiltered}
        onClear={() => {
          setTyped("");
          filter({ search: "", scheme: undefined });
        }}
      >
        <TextInput
          size="xs"
          w={240}
          aria-label={t("mandates.search")}
          placeholder={t("mandates.search")}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          maxLength={256}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            find(value);
          }}
        />
        <FilterSelect
          label={t("mandates.scheme")}
          w={140}
          searchable={false}
          value={scheme}
          onChange={(next) => filter({ scheme: next })}
          data={mandateSchemes.map((value) => ({ value, label: t(`collections.scheme.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t("mandates.title")}
        rows={keyedRows(list)}
        rowKey={({ id }) => id}
        empty={
          <Empty
            icon={<IconFileCertificate size={28} stroke={1.4} aria-hidden />}
            title={t(isFiltered ? "mandates.empty.filtered" : "mandates.empty")}
          >
            {!isFiltered && t("mandates.empty.text")}
          </Empty>
        }
        columns={[
          {
            key: "debtor",
            title: t("mandates.debtor"),
            render: (row) => (
              <>
                <RowButton onClick={() => show(row.id)}>{row.debtor_name}</RowButton>
                <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {row.reference}
                </Text>
              </>
            ),
          },
          { key: "scheme", title: t("mandates.scheme"), wide: true, render: ({ scheme: one }) => t(`collections.scheme.${one}`) },
          { key: "signed", title: t("mandates.signed"), wide: true, render: ({ signed_on: day }) => <Day day={day} /> },
          {
            key: "last",
            title: t("mandates.last"),
            wide: true,
            render: ({ last_collected_on: day }) =>
              day === undefined ? (
                <Text span c="dimmed">
                  {t("mandates.never")}
                </Text>
              ) : (
                <Day day={day} />
              ),
          },
          { key: "state", title: t("mandates.state"), align: "end", render: (row) => <MandateState mandate={row} /> },
        ]}
      />
      <ShowMore query={list} />
      <Suspense fallback={null}>{mandate !== undefined && <MandateDrawer id={mandate} onClose={() => show(undefined)} />}</Suspense>
    </>
  );
}
