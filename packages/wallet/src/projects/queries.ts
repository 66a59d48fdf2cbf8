import { present, type WorkspaceId } from "@memento/kernel";
import type { BookId, LedgerAccountId } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import type { FeeRule } from "../fees/schedule.ts";
import type { CustomAuthenticator } from "./authenticators.ts";
import { gatewayNames } from "./gateways.ts";

/** What stands behind a project's users in the ledger, beside their own accounts; one account a currency each. */
export type AccountKind = "in_flight" | "fees" | "fx" | "bank" | `gateway_${string}`;

/** The wallet side of a workspace. */
export type Project = {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly bookId: BookId;
  /** ISO 4217, of the virtual source that everyone gets at signup */
  readonly currency: string;
  /** What payments may be made in */
  readonly currencies: readonly string[];
  /** ISO 3166-1 alpha-2: how phone numbers without a country code are read */
  readonly country: string;
  readonly ringFencedIban: string | null;
  readonly fees: readonly FeeRule[];
  /** Its own ways for people to say who they are */
  readonly authenticators: readonly CustomAuthenticator[];
  /** Kinds of accounts in which processors owe the project */
  readonly gatewayKinds: readonly `gateway_${string}`[];
  /** Throws AssertionFailed for a currency that the project does not have. */
  readonly accountOf: (kind: AccountKind, currency: string) => LedgerAccountId;
};

type Row = Omit<Project, "accountOf" | "gatewayKinds"> & { readonly accounts: Readonly<Record<string, LedgerAccountId>> };

const columns = `p.workspace_id as "workspaceId", w.name, p.book_id as "bookId", p.currency, p.currencies, p.country, p.ring_fenced_iban as "ringFencedIban",
  p.fees, p.authenticators, (select jsonb_object_agg(a.kind || ' ' || a.currency, a.account_id) from wallet.project_account a where a.workspace_id = p.workspace_id) as accounts`;
const from = "from wallet.project p join platform.workspace w using (workspace_id)";

const byId = { name: "wallet.project", text: `select ${columns} ${from} where p.workspace_id = $1` };
const byHost = {
  name: "wallet.project_by_host",
  text: `select h.workspace_id as "workspaceId" from wallet.project_host h where h.host = $1`,
};
const firstTwo = {
  name: "wallet.first_projects",
  text: `select workspace_id as "workspaceId" from wallet.project order by workspace_id limit 2`,
};

const projectOf = ({ accounts, ...row }: Row): Project => ({
  ...row,
  gatewayKinds: gatewayNames.map((name) => `gateway_${name}` as const),
  accountOf: (kind, currency) => present(accounts[`${kind} ${currency}`], `${kind} account in ${currency}`),
});

export async function findProject(on: Queryable, workspaceId: string): Promise<Project | undefined> {
  const [row] = await on.query<Row>(byId, [workspaceId]);
  return row === undefined ? undefined : projectOf(row);
}

/** Throws AssertionFailed for a workspace without a wallet. */
export const readProject = async (on: Queryable, workspaceId: WorkspaceId): Promise<Project> =>
  present(await findProject(on, workspaceId), `wallet of workspace ${workspaceId}`);

export async function findProjectByHost(on: Queryable, host: string): Promise<WorkspaceId | undefined> {
  const [row] = await on.query<{ workspaceId: WorkspaceId }>(byHost, [host]);
  return row?.workspaceId;
}

/** The only project there is; undefined where there are none or several. */
export async function findOnlyProject(on: Queryable): Promise<WorkspaceId | undefined> {
  const rows = await on.query<{ workspaceId: WorkspaceId }>(firstTwo);
  return rows.length === 1 ? rows[0]?.workspaceId : undefined;
}
