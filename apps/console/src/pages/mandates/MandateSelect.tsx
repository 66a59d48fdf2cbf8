import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Mandate, mandateChoicesQuery } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";

type Props = Omit<SelectProps, "data" | "value" | "onChange"> & {
  /** The one that is chosen, whether or not it fits what was typed since. */
  chosen: Mandate | undefined;
  onChoose: (mandate: Mandate | undefined) => void;
};

const labelOf = ({ debtor_name: name, reference }: Mandate): string => `${name} · ${reference}`;

/** One of the workspace's mandates, found by the debtor's name, the reference or the IBAN. */
export function MandateSelect({ chosen, onChoose, ...rest }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const isChosen = chosen !== undefined && typed === labelOf(chosen);
  const [search] = useDebouncedValue(isChosen ? "" : typed.trim(), 200);
  const found = useQuery(mandateChoicesQuery(search)).data?.results ?? [];
  const shown = chosen === undefined || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <Select
      {...rest}
      label={t("collections.create.choose")}
      placeholder={t("collections.create.choose.hint")}
      nothingFoundMessage={t("collections.create.choose.nothing")}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options} // the server has done it
      data={shown.map((mandate) => ({
        value: mandate.id,
        label: mandate.is_dormant ? `${labelOf(mandate)} (${t("collections.create.dormant")})` : labelOf(mandate),
        disabled: mandate.is_dormant,
      }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(shown.find((mandate) => mandate.id === id))}
    />
  );
}
