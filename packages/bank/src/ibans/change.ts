import { done, newId, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import { type Operation, type OperationContext, recordEvents, type Tx } from "@memento/platform";
import { issueIbans } from "../accounts/open.ts";
import { type Account, findAccounts } from "../accounts/queries.ts";
import { type Iban, insertIbans, lockIbans, updateIbans } from "./queries.ts";

export type VirtualIbanRequest = { readonly accountId: string; readonly name: string; readonly allowCollections: boolean };

/** Makes virtual IBANs, usable at once. Refused for an account that is not there (`account_not_found`) or closed (`account_closed`). */
export const createVirtualIbans: Operation<VirtualIbanRequest, Iban, "account_not_found" | "account_closed", Map<string, Account>> = {
  name: "create_virtual_ibans",
  load: (tx, workspaceId, requests) =>
    findAccounts(
      tx,
      workspaceId,
      requests.map((request) => request.accountId),
    ),
  async run({ tx, workspaceId, now }, requests, accounts) {
    const judged = requests.map((request): Outcome<VirtualIbanRequest, "account_not_found" | "account_closed"> => {
      const account = accounts.get(request.accountId);
      if (account === undefined) return refused("account_not_found");
      return account.status === "closed" ? refused("account_closed") : done(request);
    });
    const texts = await issueIbans(tx, judged.filter((outcome) => outcome.ok).length);
    let next = 0;
    const outcomes = judged.map((outcome): Outcome<Iban, "account_not_found" | "account_closed"> => {
      if (!outcome.ok) return outcome;
      const { accountId, name, allowCollections } = outcome.value;
      const iban = present(texts[next++], "issued IBAN");
      return done({ ibanId: newId(), accountId, iban, name, type: "virtual", status: "active", allowCollections, isDeleted: false });
    });
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    insertIbans(tx, workspaceId, made, now);
    tellIbans({ tx, workspaceId, now }, "iban_created", made);
    return outcomes;
  },
};

export type IbanChange = {
  readonly ibanId: string;
  readonly name?: string | undefined;
  readonly status?: Iban["status"] | undefined;
  readonly allowCollections?: boolean | undefined;
};

/**
 * Changes virtual IBANs; what a request leaves out stays. Main IBANs are refused (`iban_not_updatable`), deleted ones too.
 * A change that changes nothing is told to nobody.
 */
export const updateVirtualIbans: Operation<IbanChange, Iban, "not_found" | "iban_not_updatable", Map<string, Iban>> = {
  name: "update_ibans",
  loadsInTurn: true,
  load: lockedIbans,
  run(context, requests, known) {
    const changed = new Map<string, Iban>();
    const outcomes = requests.map((request): Outcome<Iban, "not_found" | "iban_not_updatable"> => {
      const iban = known.get(request.ibanId);
      if (iban === undefined) return refused("not_found");
      if (iban.type === "main" || iban.isDeleted) return refused("iban_not_updatable");
      const { name = iban.name, status = iban.status, allowCollections = iban.allowCollections } = request;
      const updated: Iban = { ...iban, name, status, allowCollections };
      if (name !== iban.name || status !== iban.status || allowCollections !== iban.allowCollections) changed.set(iban.ibanId, updated);
      known.set(iban.ibanId, updated);
      return done(updated);
    });
    updateIbans(context.tx, context.workspaceId, [...changed.values()]);
    tellIbans(context, "iban_updated", [...changed.values()]);
    return Promise.resolve(outcomes);
  },
};

/** Deletes virtual IBANs for good: they stay readable, take no money and are never issued again. Main ones are refused. Deleting twice is fine. */
export const deleteVirtualIbans: Operation<{ ibanId: string }, Iban, "not_found" | "iban_not_deletable", Map<string, Iban>> = {
  name: "delete_ibans",
  loadsInTurn: true,
  load: lockedIbans,
  run(context, requests, known) {
    const deleted = new Map<string, Iban>();
    const outcomes = requests.map(({ ibanId }): Outcome<Iban, "not_found" | "iban_not_deletable"> => {
      const iban = known.get(ibanId);
      if (iban === undefined) return refused("not_found");
      if (iban.type === "main") return refused("iban_not_deletable");
      const gone: Iban = { ...iban, isDeleted: true };
      if (!iban.isDeleted) deleted.set(ibanId, gone);
      return done(gone);
    });
    updateIbans(context.tx, context.workspaceId, [...deleted.values()]);
    tellIbans(context, "iban_deleted", [...deleted.values()]);
    return Promise.resolve(outcomes);
  },
};

async function lockedIbans(tx: Tx, workspaceId: WorkspaceId, requests: readonly { ibanId: string }[]): Promise<Map<string, Iban>> {
  const ibans = await lockIbans(
    tx,
    workspaceId,
    requests.map((request) => request.ibanId),
  );
  return new Map(ibans.map((iban) => [iban.ibanId, iban]));
}

const tellIbans = ({ tx, workspaceId, now }: OperationContext, type: string, ibans: readonly Iban[]): void =>
  recordEvents(
    tx,
    workspaceId,
    now,
    ibans.map((iban) => ({ type, resourceType: "iban", resourceId: iban.ibanId })),
  );
