import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { Operation, Tx } from "@memento/platform";
import { type MemberRefusal, refusalOf } from "./change.ts";
import { findMembers, type Member } from "./queries.ts";
import { type Proof, spend } from "./totp.ts";
import { deleteTotps, findTotps, saveTotps, type Totp } from "./totp-queries.ts";

type Known = { readonly members: Map<string, Member>; readonly totps: Map<string, Totp> };

async function load(tx: Tx, workspaceId: WorkspaceId, memberIds: readonly string[]): Promise<Known> {
  const [members, totps] = await Promise.all([findMembers(tx, workspaceId, memberIds), findTotps(tx, workspaceId, memberIds)]);
  return { members, totps };
}

export type TotpStart = Pick<Totp, "memberId" | "secretSealed">;

/** Begins to set up second factors; beginning again takes the place of what was begun. Refused for who has one (`totp_enabled`), or left. */
export const startTotps: Operation<TotpStart, Totp, "totp_enabled" | "not_found", Known> = {
  name: "start_totps",
  load: (tx, workspaceId, requests) =>
    load(
      tx,
      workspaceId,
      requests.map(({ memberId }) => memberId),
    ),
  run({ tx, workspaceId }, requests, { members, totps }) {
    const started = new Map<string, Totp>();
    const outcomes = requests.map(({ memberId, secretSealed }): Outcome<Totp, "totp_enabled" | "not_found"> => {
      if (!members.has(memberId)) return refused("not_found");
      if (hasFactor(totps.get(memberId))) return refused("totp_enabled");
      const totp: Totp = { memberId, secretSealed, confirmedAt: null, lastStep: 0n, recoveryMacs: [] };
      started.set(memberId, totp);
      return done(totp);
    });
    saveTotps(tx, workspaceId, [...started.values()]);
    return Promise.resolve(outcomes);
  },
};

/** Whether somebody's sign-in needs a code: what was only begun asks for none. */
const hasFactor = (totp: Totp | undefined): totp is Totp => totp !== undefined && totp.confirmedAt !== null;

export type TotpConfirmation = TotpStart & { readonly step: bigint; readonly recoveryMacs: readonly string[]; readonly at: Date };

/**
 * Turns on the second factors whose secret a first code proved; `secretSealed` says of which secret that code was. Refused where none was
 * begun (`totp_not_started`), also because another one was begun meanwhile, and for who has one (`totp_enabled`).
 */
export const confirmTotps: Operation<TotpConfirmation, Totp, "totp_enabled" | "totp_not_started", Map<string, Totp>> = {
  name: "confirm_totps",
  load: (tx, workspaceId, requests) =>
    findTotps(
      tx,
      workspaceId,
      requests.map(({ memberId }) => memberId),
    ),
  run({ tx, workspaceId }, requests, totps) {
    const confirmed: Totp[] = [];
    const outcomes = requests.map(
      ({ memberId, secretSealed, step, recoveryMacs, at }): Outcome<Totp, "totp_enabled" | "totp_not_started"> => {
        const before = totps.get(memberId);
        if (before !== undefined && before.confirmedAt !== null) return refused("totp_enabled");
        if (before?.secretSealed !== secretSealed) return refused("totp_not_started");
        const totp: Totp = { memberId, secretSealed, confirmedAt: at, lastStep: step, recoveryMacs };
        totps.set(memberId, totp);
        confirmed.push(totp);
        return done(totp);
      },
    );
    saveTotps(tx, workspaceId, confirmed);
    return Promise.resolve(outcomes);
  },
};

export type TotpRemoval = { readonly memberId: string; readonly proof: Proof };

/** Takes away members' own second factors. Refused for who has none (`totp_not_enabled`) and for a code that was used before (`totp_wrong`). */
export const removeTotps: Operation<TotpRemoval, { memberId: string }, "totp_not_enabled" | "totp_wrong", Map<string, Totp>> = {
  name: "remove_totps",
  load: (tx, workspaceId, requests) =>
    findTotps(
      tx,
      workspaceId,
      requests.map(({ memberId }) => memberId),
    ),
  run({ tx, workspaceId }, requests, totps) {
    const removed: string[] = [];
    const outcomes = requests.map(({ memberId, proof }): Outcome<{ memberId: string }, "totp_not_enabled" | "totp_wrong"> => {
      const totp = totps.get(memberId);
      if (!hasFactor(totp)) return refused("totp_not_enabled");
      if (spend(totp, proof) === undefined) return refused("totp_wrong");
      totps.delete(memberId);
      removed.push(memberId);
      return done({ memberId });
    });
    deleteTotps(tx, workspaceId, removed);
    return Promise.resolve(outcomes);
  },
};

/** `by` is the member who asks. */
export type TotpReset = { readonly by: string; readonly memberId: string };
export type TotpResetRefusal = Exclude<MemberRefusal, "last_owner"> | "totp_is_own" | "totp_not_enabled";

/**
 * Takes away the second factors of others, who lost their phone and their recovery codes. Refused for a role above one's own, for oneself, who
 * has to show a code (`totp_is_own`), and for who has none (`totp_not_enabled`).
 */
export const resetTotps: Operation<TotpReset, Member, TotpResetRefusal, Map<string, Member>> = {
  name: "reset_totps",
  load: (tx, workspaceId, requests) =>
    findMembers(
      tx,
      workspaceId,
      requests.flatMap(({ by, memberId }) => [by, memberId]),
    ),
  run({ tx, workspaceId }, requests, members) {
    const reset: string[] = [];
    const outcomes = requests.map(({ by, memberId }): Outcome<Member, TotpResetRefusal> => {
      const member = members.get(memberId);
      const refusal = refusalOf(members.get(by), member, member?.role);
      if (member === undefined || refusal !== undefined) return refused(refusal ?? "not_found");
      if (memberId === by) return refused("totp_is_own");
      if (!member.hasTotp) return refused("totp_not_enabled");
      members.set(memberId, { ...member, hasTotp: false });
      reset.push(memberId);
      return done(member);
    });
    deleteTotps(tx, workspaceId, reset);
    return Promise.resolve(outcomes);
  },
};
