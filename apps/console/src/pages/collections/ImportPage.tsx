import { Stack, Text } from "@mantine/core";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import { useT } from "../../i18n/I18n.tsx";
import { parisDay } from "../../lib/day.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { CsvUpload } from "../../ui/CsvUpload.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Loading } from "../../ui/states.tsx";
import { useNow } from "../../ui/Time.tsx";
import { collectionColumns } from "./csv-columns.ts";

// Nobody needs it before a file is there.
const ImportReady = lazyRouteComponent(() => import("./ImportReady.tsx"), "ImportReady");

/** As many orders as the API takes at once. */
const rowsMax = 5_000;

/** A file of collections: looked at line by line here, sent as one bulk, and followed on the bulk's page. */
export function ImportPage() {
  const t = useT();
  const today = parisDay(useNow(useClockAhead()));
  const columns = useMemo(() => collectionColumns(today), [today]);
  const example = {
    name: "collections.csv",
    lines: [
      [
        "25.00",
        "MEMBER-0042",
        "core",
        today,
        today,
        "Ada Lovelace",
        "FR7699990000010000000000140",
        "",
        "",
        "",
        "",
        "",
        "Membership",
        "",
        "",
        "",
      ],
      ["120.50", "MEMBER-0007", "", today],
    ],
  };
  return (
    <>
      <PageHeader
        back={<LinkTo to="/collections">← {t("collections.import.back")}</LinkTo>}
        title={t("collections.import.title")}
        description={t("collections.import.text")}
      />
      <Stack maw={860}>
        <CsvUpload columns={columns} example={example} rowsMax={rowsMax} faultText={(fault) => t(`collections.fault.${fault}`)}>
          {(rows) => (
            <Suspense fallback={<Loading />}>
              <ImportReady rows={rows} />
            </Suspense>
          )}
        </CsvUpload>
        <Text size="sm" c="dimmed">
          <Text span fw={600} size="sm">
            {t("collections.import.columns")}
          </Text>{" "}
          {t("collections.import.columns.text")}
        </Text>
      </Stack>
    </>
  );
}
