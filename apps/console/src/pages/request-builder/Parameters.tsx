import { FileInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { JsonSchema, Operation } from "../../api/builder.ts";
import { useT } from "../../i18n/I18n.tsx";
import type { Draft } from "./draft.ts";

type Common = { draft: Draft; missing: readonly string[]; onChange: (next: Partial<Draft>) => void };

/** What goes into path and query: what must be there first. */
export function Parameters({ operation: { parameters }, ...common }: Common & { operation: Operation }) {
  if (parameters.length === 0) return null;
  const inOrder = parameters.toSorted((a, b) => Number(b.in === "path") - Number(a.in === "path"));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
      {inOrder.map(({ name, required = false, description, schema }) => (
        <Value key={name} name={name} isRequired={required} description={description} schema={schema} {...common} />
      ))}
    </SimpleGrid>
  );
}

/** The fields of a form with files. */
export function FormFields({ schema, ...common }: Common & { schema: JsonSchema }) {
  const { draft, missing, onChange } = common;
  const t = useT();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {Object.entries(schema.properties ?? {}).map(([name, one]) => {
        const isRequired = schema.required?.includes(name) === true;
        if (one.format !== "binary")
          return <Value key={name} name={name} isRequired={isRequired} description={one.description} schema={one} {...common} />;
        return (
          <FileInput
            key={name}
            label={name}
            description={one.description}
            required={isRequired}
            placeholder={t("builder.file")}
            value={draft.files[name] ?? null}
            error={missing.includes(name) && draft.files[name] === undefined && t("field.required")}
            onChange={(file) => {
              const { [name]: _old, ...others } = draft.files;
              onChange({ files: file === null ? others : { ...others, [name]: file } });
            }}
          />
        );
      })}
    </SimpleGrid>
  );
}

type ValueProps = Common & { name: string; isRequired: boolean; description: string | undefined; schema: JsonSchema };

function Value({ name, isRequired, description, schema, draft, missing, onChange }: ValueProps) {
  const t = useT();
  const value = draft.values[name] ?? "";
  const set = (next: string): void => onChange({ values: { ...draft.values, [name]: next } });
  const choices = schema.type === "boolean" ? ["true", "false"] : schema.enum?.map(String);
  const common = {
    label: name,
    name,
    description,
    required: isRequired,
    error: missing.includes(name) && value.trim() === "" ? t("field.required") : undefined,
    placeholder: schema.default === undefined ? (schema.format ?? "") : JSON.stringify(schema.default).replaceAll('"', ""),
  };
  if (choices !== undefined)
    return <Select {...common} clearable data={choices} value={value === "" ? null : value} onChange={(next) => set(next ?? "")} />;
  return <TextInput {...common} value={value} onChange={(event) => set(event.currentTarget.value)} />;
}
