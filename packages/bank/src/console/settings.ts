import { done, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import type { Operation, Queryable, Tx } from "@memento/platform";
import { creditorIdentifierIsValid } from "@memento/rails";
import type { PartyAddress } from "../mandates/queries.ts";

/** What is decided about a workspace. Amounts in cents; a limit of null is no limit beyond the scheme's own. */
export type ConsoleSettings = {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly language: "en" | "fr";
  /** Whom debtors owe, as mandates name it; null: the workspace's name. */
  readonly creditorName: string | null;
  readonly creditorAddress: PartyAddress | null;
  readonly sepaCreditorIdentifier: string | null;
  readonly coreCollectionLimit: bigint | null;
  readonly transferLimit: bigint | null;
  readonly returnFee: bigint;
};

/** What the bank decides; the rest is the workspace's own. */
export const bankSettings = [
  "creditorName",
  "creditorAddress",
  "sepaCreditorIdentifier",
  "coreCollectionLimit",
  "transferLimit",
  "returnFee",
] as const;

const columns = `w.workspace_id as "workspaceId", w.name, w.language, s.creditor_name as "creditorName",
  s.creditor_address as "creditorAddress", s.sepa_creditor_identifier as "sepaCreditorIdentifier", s.core_collection_limit as "coreCollectionLimit",
  s.transfer_limit as "transferLimit", s.return_fee as "returnFee"`;
const find = {
  name: "bank.console_settings",
  text: `select ${columns} from bank.settings s join platform.workspace w using (workspace_id) where s.workspace_id = $1`,
};

/** Throws AssertionFailed for a workspace that has no bank. */
export async function readConsoleSettings(on: Queryable, workspaceId: WorkspaceId): Promise<ConsoleSettings> {
  const [settings] = await on.query<ConsoleSettings>(find, [workspaceId]);
  return present(settings, `settings of workspace ${workspaceId}`);
}

const updateWorkspace = {
  name: "bank.rename_workspace",
  text: "update platform.workspace set name = $2, language = $3 where workspace_id = $1",
};
const updateSettings = {
  name: "bank.update_settings",
  text: `update bank.settings set sepa_creditor_identifier = $2, core_collection_limit = $3, transfer_limit = $4, return_fee = $5,
      creditor_name = $6, creditor_address = $7::jsonb
    where workspace_id = $1`,
};

function writeConsoleSettings(tx: Tx, workspaceId: WorkspaceId, settings: ConsoleSettings): void {
  tx.write(updateWorkspace, [workspaceId, settings.name, settings.language]);
  const { sepaCreditorIdentifier, coreCollectionLimit, transferLimit, returnFee, creditorName, creditorAddress } = settings;
  const address = creditorAddress === null ? null : JSON.stringify(creditorAddress);
  tx.write(updateSettings, [workspaceId, sepaCreditorIdentifier, coreCollectionLimit, transferLimit, returnFee, creditorName, address]);
}

export type SettingsChange = { readonly [Key in keyof Omit<ConsoleSettings, "workspaceId">]?: ConsoleSettings[Key] | undefined };
export type ChangedSettings = { readonly before: ConsoleSettings; readonly after: ConsoleSettings };

/**
 * Changes a workspace's settings; what a request leaves out stays. They hold for whatever is decided after them. Refused for a SEPA creditor
 * identifier whose country, length or check digits are wrong.
 */
export const changeSettings: Operation<SettingsChange, ChangedSettings, "sepa_creditor_identifier_invalid", ConsoleSettings> = {
  name: "change_settings",
  load: (tx, workspaceId) => readConsoleSettings(tx, workspaceId),
  run({ tx, workspaceId }, requests, loaded) {
    let current = loaded;
    const outcomes = requests.map((request): Outcome<ChangedSettings, "sepa_creditor_identifier_invalid"> => {
      const identifier = request.sepaCreditorIdentifier;
      if (typeof identifier === "string" && !creditorIdentifierIsValid(identifier)) return refused("sepa_creditor_identifier_invalid");
      const before = current;
      const { name = before.name, language = before.language, returnFee = before.returnFee } = request;
      const kept = <Key extends keyof SettingsChange>(key: Key): ConsoleSettings[Key] => {
        const asked = request[key];
        return asked === undefined ? before[key] : (asked as ConsoleSettings[Key]);
      };
      current = {
        workspaceId,
        name,
        language,
        returnFee,
        creditorName: kept("creditorName"),
        creditorAddress: kept("creditorAddress"),
        sepaCreditorIdentifier: kept("sepaCreditorIdentifier"),
        coreCollectionLimit: kept("coreCollectionLimit"),
        transferLimit: kept("transferLimit"),
      };
      return done({ before, after: current });
    });
    if (current !== loaded) writeConsoleSettings(tx, workspaceId, current);
    return Promise.resolve(outcomes);
  },
};
