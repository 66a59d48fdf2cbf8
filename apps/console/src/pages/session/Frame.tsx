import { Paper, SegmentedControl, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/I18n.tsx";
import { languages } from "../../i18n/languages.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import classes from "./Frame.module.css";

/** The page of somebody who is not signed in: one thing in the middle. */
export function Frame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const { t, language, setLanguage } = useI18n();
  return (
    <main className={classes["frame"]}>
      <Stack w="100%" maw={380} gap="md">
        <Text className={classes["brand"] ?? ""}>
          <img src="/console/icon.svg" alt="" width={22} height={22} />
          {t("app.name")}
        </Text>
        <Paper withBorder p="xl" radius="lg" className={classes["paper"] ?? ""}>
          <PageHeader title={title} description={text} />
          {children}
        </Paper>
        <SegmentedControl
          size="xs"
          mx="auto"
          aria-label={t("language.title")}
          value={language}
          onChange={(next) => void setLanguage(languages.find((one) => one === next) ?? "en")}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </Stack>
    </main>
  );
}
