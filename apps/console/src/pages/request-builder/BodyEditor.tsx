import { Alert, Button, Collapse, Group, Stack, Table, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { JsonSchema } from "../../api/builder.ts";
import { type I18n, useI18n, useT } from "../../i18n/I18n.tsx";
import { type Known, parsed, withField } from "./draft.ts";
import type { Problem } from "./validate.ts";

type Props = {
  readonly schema: JsonSchema;
  readonly value: string;
  readonly known: Known;
  readonly problems: readonly Problem[];
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
};

/** A body as JSON, with what its schema says against it, and the fields that it may have. */
export function BodyEditor({ schema, value, known, problems, onChange, onSend }: Props) {
  const { t, has } = useI18n();
  const [showsFields, setShowsFields] = useState(false);
  const read = parsed(value);
  return (
    <Stack gap="xs">
      <Textarea
        label={t("builder.body")}
        description={t("builder.body.text")}
        autosize
        minRows={6}
        maxRows={28}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "var(--mantine-font-size-sm)" } }}
        value={value}
        error={!read.ok && t("builder.body.unreadable", { reason: read.message })}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
      {read.ok && problems.length > 0 && (
        <Alert color="yellow" variant="light" role="status">
          <Text size="sm" fw={600}>
            {t("builder.problems")}
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.keyword}`} style={{ overflowWrap: "anywhere" }}>
                <span className="mono">{problem.path}</span> {textOf(problem, t, has)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={!read.ok}
          onClick={() => read.ok && onChange(JSON.stringify(read.value, undefined, 2))}
        >
          {t("builder.body.format")}
        </Button>
        {schema.properties !== undefined && (
          <Button size="xs" variant="default" aria-expanded={showsFields} onClick={() => setShowsFields(!showsFields)}>
            {t("builder.fields")}
          </Button>
        )}
      </Group>
      <Collapse expanded={showsFields}>
        {showsFields && (
          <Fields
            schema={schema}
            present={read.ok ? Object.keys(Object(read.value) as object) : []}
            onAdd={(name, one) => onChange(withField(value, name, one, known))}
          />
        )}
      </Collapse>
    </Stack>
  );
}

/** In the reader's language where the fault is a common one. */
const textOf = ({ keyword, wants }: Problem, t: I18n["t"], has: I18n["has"]): string => {
  const key = `builder.problem.${keyword}`;
  return has(key) ? t(key, { wants }) : t("builder.problem.other");
};

type FieldsProps = {
  readonly schema: JsonSchema;
  readonly present: readonly string[];
  readonly onAdd: (name: string, schema: JsonSchema) => void;
};

/** What a body may have, with a button for what it has not yet. */
function Fields({ schema: { properties = {}, required = [] }, present, onAdd }: FieldsProps) {
  const t = useT();
  return (
    <Table.ScrollContainer minWidth={320} type="native" tabIndex={0} role="region" aria-label={t("builder.fields")}>
      <Table withTableBorder verticalSpacing={5} horizontalSpacing="sm">
        <Table.Tbody style={{ overflowWrap: "anywhere", verticalAlign: "top" }}>
          {Object.entries(properties).map(([name, one]) => (
            <Table.Tr key={name}>
              <Table.Th fw={500} className="mono">
                {name}
                {required.includes(name) && (
                  <Text span size="xs" c="dimmed" ml={6}>
                    {t("builder.fields.required")}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>
                {one.description ?? ""}
                {one.enum !== undefined && <span className="mono"> {one.enum.map(String).join(" | ")}</span>}
              </Table.Td>
              <Table.Td ta="end">
                {!present.includes(name) && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("builder.fields.add_of", { name })}
                    onClick={() => onAdd(name, one)}
                  >
                    {t("builder.fields.add")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
