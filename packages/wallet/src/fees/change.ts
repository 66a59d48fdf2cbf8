import { done } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import { readProject } from "../projects/queries.ts";
import type { FeeRule } from "./schedule.ts";

export type FeeChange = { readonly rules: readonly FeeRule[] };
export type ChangedFees = { readonly before: readonly FeeRule[]; readonly after: readonly FeeRule[] };

const write = { name: "wallet.write_fees", text: "update wallet.project set fees = $2::jsonb where workspace_id = $1" };

/** Puts another fee schedule in the place of a project's: for payments from now on, of several at once the last. Callers see to `feeFault` first. */
export const changeFees: Operation<FeeChange, ChangedFees, never, readonly FeeRule[]> = {
  name: "change_fees",
  loadsInTurn: true,
  load: async (tx, workspaceId) => (await readProject(tx, workspaceId)).fees,
  run({ tx, workspaceId }, changes, loaded) {
    let before = loaded;
    const outcomes = changes.map(({ rules }) => {
      const changed: ChangedFees = { before, after: rules };
      before = rules;
      return done(changed);
    });
    tx.write(write, [workspaceId, JSON.stringify(before)]);
    return Promise.resolve(outcomes);
  },
};

/** What is wrong with a rule, in words; undefined where nothing is. */
export const feeFault = ({ minimum, maximum }: FeeRule): string | undefined =>
  minimum !== undefined && maximum !== undefined && minimum > maximum ? "has a minimum above its maximum" : undefined;
