import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type ApiLogFilter, apiMethods, periodNames, statusClasses } from "../../api/api-log.ts";
import type { Application } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";

type Props = {
  readonly filter: ApiLogFilter;
  /** The one that is shown; undefined: all */
  readonly application: string | undefined;
  readonly applications: readonly Application[];
  readonly seesAll: boolean;
  readonly onChange: (filter: ApiLogFilter) => void;
};

const pick = <Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined =>
  words.find((one) => one === value);

/** A moment as the browser's own field for it writes it: in local time, without a zone. */
const localOf = (moment: string | undefined): string => {
  if (moment === undefined) return "";
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const momentOf = (local: string): string | undefined => {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

/** Which requests to show; all of it stands in the address. */
export function ApiLogFilters({ filter, application, applications, seesAll, onChange }: Props) {
  const t = useT();
  const { method, status, q, key, period, from, to } = filter;
  const hasSpan = from !== undefined || to !== undefined;
  const [asksSpan, setAsksSpan] = useState(false);
  const set = (next: ApiLogFilter): void => {
    const wanted = Object.entries({ ...filter, ...next }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(wanted));
  };
  const showsSpan = hasSpan || asksSpan;
  const moment = (label: string, value: string | undefined, change: (value: string | undefined) => void) => (
    <TextInput
      type="datetime-local"
      size="xs"
      w={180}
      aria-label={label}
      title={label}
      value={localOf(value)}
      onChange={(event) => change(momentOf(event.currentTarget.value))}
    />
  );
  return (
    <FilterBar
      isActive={Object.keys(filter).length > 0 || asksSpan}
      onClear={() => {
        setAsksSpan(false);
        onChange({});
      }}
    >
      <SearchBox label={t("api_log.filter.search")} value={q} onChange={(next) => set({ q: next })} />
      <FilterSelect
        label={t("api_log.filter.status")}
        w={150}
        searchable={false}
        value={status}
        onChange={(next) => set({ status: pick(statusClasses, next) })}
        data={statusClasses.map((value) => ({ value, label: t(`api_log.class.${value}`) }))}
      />
      <FilterSelect
        label={t("api_log.filter.method")}
        w={130}
        searchable={false}
        value={method}
        onChange={(next) => set({ method: pick(apiMethods, next) })}
        data={[...apiMethods]}
      />
      <FilterSelect
        label={t("api_log.filter.application")}
        w={180}
        clearable={seesAll}
        value={application}
        onChange={(next) => set({ application: next })}
        data={applications.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        label={t("api_log.filter.period")}
        w={150}
        searchable={false}
        value={showsSpan ? "span" : period}
        onChange={(next) => {
          setAsksSpan(next === "span");
          set({ period: pick(periodNames, next), from: undefined, to: undefined });
        }}
        data={[...periodNames, "span" as const].map((value) => ({ value, label: t(`api_log.period.${value}`) }))}
      />
      {showsSpan && (
        <>
          {moment(t("api_log.filter.from"), from, (next) => set({ from: next }))}
          {moment(t("api_log.filter.to"), to, (next) => set({ to: next }))}
        </>
      )}
      {key !== undefined && <SearchBox label={t("api_log.filter.key")} w={320} value={key} onChange={(next) => set({ key: next })} />}
    </FilterBar>
  );
}
