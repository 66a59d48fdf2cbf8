import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";
import { type Source, sourceColumns } from "./queries.ts";

const write = {
  name: "wallet.write_source_codes",
  text: `update wallet.payment_source s set code_hash = c.mac, code_sealed = c.sealed, code_state = 'sending'
    from unnest($2::uuid[], $3::text[], $4::text[]) c (source_id, mac, sealed)
    where s.workspace_id = $1 and s.source_id = any ($2::uuid[]) and s.source_id = c.source_id`,
};

/** Keeps the codes that are to appear on statements: to be compared, and sealed for as long as they are being sent. */
export function writeCodes(tx: Tx, workspaceId: WorkspaceId, codes: readonly { sourceId: string; mac: string; sealed: string }[]): void {
  if (codes.length === 0) return;
  tx.write(write, [workspaceId, codes.map(({ sourceId }) => sourceId), codes.map(({ mac }) => mac), codes.map(({ sealed }) => sealed)]);
}

export type CodeToSend = Source & { readonly codeSealed: string };

const toSend = {
  name: "wallet.source_codes_to_send",
  text: `select ${sourceColumns}, s.code_sealed as "codeSealed" from wallet.payment_source s
    where s.workspace_id = $1 and s.code_state = 'sending' and s.deleted_at is null order by s.source_id limit $2`,
};

export const findCodesToSend = (on: Queryable, workspaceId: WorkspaceId, limit: number): Promise<CodeToSend[]> =>
  on.query<CodeToSend>(toSend, [workspaceId, limit]);

/** What a gateway told of a source whose code it took. */
export type CodeSent = Pick<Source, "sourceId" | "cardToken" | "cardBrand" | "cardLastFour">;

const sent = {
  name: "wallet.source_codes_sent",
  text: `update wallet.payment_source s set code_state = 'sent', code_sealed = null, card_token = coalesce(c.card_token, s.card_token),
      card_brand = coalesce(c.card_brand, s.card_brand), card_last_four = coalesce(c.card_last_four, s.card_last_four)
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) c (source_id, card_token, card_brand, card_last_four)
    where s.workspace_id = $1 and s.source_id = any ($2::uuid[]) and s.source_id = c.source_id`,
};

/** The codes are on their way, or never will be: nothing more is sent. */
export function writeCodesSent(tx: Pick<Tx, "write">, workspaceId: WorkspaceId, codes: readonly CodeSent[]): void {
  if (codes.length === 0) return;
  tx.write(sent, [
    workspaceId,
    codes.map(({ sourceId }) => sourceId),
    codes.map(({ cardToken }) => cardToken),
    codes.map(({ cardBrand }) => cardBrand),
    codes.map(({ cardLastFour }) => cardLastFour),
  ]);
}

const anyToSend = {
  name: "wallet.workspaces_with_source_codes",
  text: `select p.workspace_id as "workspaceId" from wallet.project p
    where exists (select from wallet.payment_source s where s.workspace_id = p.workspace_id and s.code_state = 'sending')`,
};

/** Projects with codes that their gateways have not taken yet. */
export const findWorkspacesWithCodes = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspaceId: WorkspaceId }>(anyToSend)).map(({ workspaceId }) => workspaceId);
