import { ActionIcon, Button, Group, Modal, Paper, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { FeeRule, FeeSchedule } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { parseMinor } from "../../lib/minor.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { type EditedRule, editedOf, newRule, percentOf, ruleOf } from "./fee-rules.ts";

type Props = { schedule: FeeSchedule; onDone: (schedule: FeeSchedule) => void; onClose: () => void };

/** The whole schedule as a form: rules are added, changed, moved and taken away, and set together. */
export function FeesDialog({ schedule: { currency, rules }, onDone, onClose }: Props) {
  const t = useT();
  const amount = (text: string) => (text.trim() === "" || parseMinor(text, currency) !== undefined ? null : t("field.amount"));
  const form = useForm<{ rules: EditedRule[] }>({
    initialValues: { rules: rules.map((rule: FeeRule) => editedOf(rule, currency)) },
    validate: {
      rules: {
        percent: (text) => (text.trim() === "" || percentOf(text) !== undefined ? null : t("fees.percent.fault")),
        fixed: amount,
        minimum: amount,
        maximum: (text, values, path) => {
          const minimum = parseMinor(values.rules[Number(path.split(".")[1])]?.minimum ?? "", currency);
          const maximum = parseMinor(text, currency);
          return minimum !== undefined && maximum !== undefined && minimum > maximum ? t("fees.bounds.fault") : amount(text);
        },
      },
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (values) => dataOf(api.PUT("/console/api/wallet/fees", { body: { rules: values.rules.map((rule) => ruleOf(rule, currency)) } })),
    onDone: (saved) => {
      onDone(saved);
      onClose();
    },
  });
  const count = form.values.rules.length;
  return (
    <Modal opened onClose={onClose} size="xl" title={t("fees.edit.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text c="dimmed">{t("fees.edit.text", { currency })}</Text>
          <FormError error={error} />
          {form.values.rules.map((rule, index) => (
            <Paper key={rule.key} component="fieldset" aria-label={t("fees.rule", { number: index + 1 })} withBorder p="sm" m={0}>
              <Group justify="space-between" mb="xs">
                <Text fw={500} aria-hidden>
                  {t("fees.rule", { number: index + 1 })}
                </Text>
                <Group gap={4}>
                  <Tool
                    label={t("fees.up", { number: index + 1 })}
                    disabled={index === 0}
                    onClick={() => form.reorderListItem("rules", { from: index, to: index - 1 })}
                  >
                    <IconArrowUp size={14} />
                  </Tool>
                  <Tool
                    label={t("fees.down", { number: index + 1 })}
                    disabled={index === count - 1}
                    onClick={() => form.reorderListItem("rules", { from: index, to: index + 1 })}
                  >
                    <IconArrowDown size={14} />
                  </Tool>
                  <Tool label={t("fees.remove", { number: index + 1 })} onClick={() => form.removeListItem("rules", index)}>
                    <IconTrash size={14} />
                  </Tool>
                </Group>
              </Group>
              <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
                <Select
                  label={t("fees.source")}
                  allowDeselect={false}
                  data={(["any", "virtual", "bank_account", "card"] as const).map((value) => ({ value, label: t(`fees.source.${value}`) }))}
                  {...form.getInputProps(`rules.${index}.source`)}
                />
                <Select
                  label={t("fees.conversion")}
                  allowDeselect={false}
                  data={(["any", "yes", "no"] as const).map((value) => ({ value, label: t(`fees.conversion.${value}`) }))}
                  {...form.getInputProps(`rules.${index}.conversion`)}
                />
                {(["percent", "fixed", "minimum", "maximum"] as const).map((name) => (
                  <TextInput
                    key={name}
                    label={t(`fees.${name}`)}
                    inputMode="decimal"
                    maxLength={20}
                    {...form.getInputProps(`rules.${index}.${name}`)}
                  />
                ))}
              </SimpleGrid>
            </Paper>
          ))}
          <Group>
            <Button
              variant="default"
              size="xs"
              disabled={count >= 50}
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => form.insertListItem("rules", newRule())}
            >
              {t("fees.add")}
            </Button>
          </Group>
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t("action.save")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}

type ToolProps = { label: string; disabled?: boolean; onClick: () => void; children: ReactNode };
const Tool = ({ label, disabled = false, onClick, children }: ToolProps) => (
  <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </ActionIcon>
);
