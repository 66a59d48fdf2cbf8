import { Button, Group, Stack } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { accountChoicesQuery } from "../../api/queries.ts";
import type { AnyTransaction } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { CopyButton, Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Time } from "../../ui/Time.tsx";
import { useReason } from "../../ui/useReason.ts";

/** What the transaction and its source say, without what they do not. */
export function TransactionFacts({ transaction }: { transaction: AnyTransaction }) {
  const t = useT();
  const reason = useReason();
  const accounts = useQuery(accountChoicesQuery).data?.results;
  const { id, reference, account_id: accountId, local_iban: localIban, source, status, direction, batch_id: batchId } = transaction;
  const told: Readonly<Record<string, unknown>> = source;
  const text = (name: string): string | undefined => {
    const value = told[name];
    return typeof value === "string" ? value : undefined;
  };
  const iban = (value: string | undefined, what: string): ReactNode =>
    value !== undefined && (
      <Group gap={4} wrap="nowrap">
        <span className="mono">{groupedIban(value)}</span>
        <CopyButton value={value} what={what} />
      </Group>
    );
  const about = (name: string): ReactNode => {
    const value = text(name);
    return (
      value !== undefined && (
        <LinkTo to="/transactions" search={{ q: value }} className="mono">
          …{value.slice(-8)}
        </LinkTo>
      )
    );
  };
  const transferId = text("transfer_id");
  const kind = text("transfer_type");
  const why = text("reason");
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("transactions.account"), accounts?.find((account) => account.id === accountId)?.name],
    [t("transactions.local_iban"), iban(localIban, t("transactions.local_iban"))],
    [t("transactions.counterparty_iban"), iban(text("counterparty_iban"), t("transactions.counterparty_iban"))],
    [t("transactions.bic"), text("counterparty_bank_bic")],
    [t("transactions.account_number"), text("counterparty_account_number")],
    [t("transactions.message"), text("message")],
    [t("transactions.kind"), kind !== undefined && t(kind === "instant" ? "transfers.kind.instant" : "transfers.kind.standard")],
    [t("transactions.reason"), why !== undefined && reason(why)],
    [t("transactions.executed"), <Time key="at" at={transaction.execution_date} />],
    [t("transactions.accounted"), transaction.accounting_date !== undefined && <Time key="at" at={transaction.accounting_date} />],
    [t("transactions.end_to_end"), text("end_to_end_id")],
    [t("transactions.custom_id"), transaction.custom_id],
    [t("transactions.metadata"), transaction.custom_metadata],
    [t("transactions.returned"), about("returned_transfer_reference") || about("returned_collection_reference")],
    [
      t("transactions.order"),
      transferId !== undefined && (
        <LinkTo key="order" to="/transfers" search={{ transfer: transferId }}>
          {t("transfers.one")} <span className="mono">…{transferId.slice(-8)}</span>
        </LinkTo>
      ),
    ],
    [
      t("transactions.bulk"),
      batchId !== undefined && transferId !== undefined && (
        <LinkTo key="bulk" to="/transfers/bulks/$bulkId" params={{ bulkId: batchId }} className="mono">
          …{batchId.slice(-8)}
        </LinkTo>
      ),
    ],
    [t("transactions.reference"), <Id key="id" value={reference} what={t("transactions.reference")} />],
    [t("transactions.id"), <Id key="id" value={id} what={t("transactions.id")} />],
  ];
  return (
    <Stack>
      <Facts facts={facts.filter(([, value]) => value !== undefined && value !== false && value !== "")} />
      {transferId !== undefined && direction === "debit" && status === "confirmed" && (
        <Group>
          <Button
            component="a"
            href={`/console/api/bank/transfers/${transferId}/proof`}
            download
            variant="default"
            size="xs"
            leftSection={<IconFileDownload size={15} aria-hidden />}
          >
            {t("transactions.proof")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
