import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import { type DueHandler, dropDue, type Mailer, type Operation, planDue, type Secrets } from "@memento/platform";
import { codeIsRight, codeMac, codeMs, codeText, newCode } from "../codes/codes.ts";
import { languageOf } from "../http/language.ts";
import type { WalletRefusal } from "../http/problems.ts";
import { activateUsers } from "../identity/activate.ts";
import { findUsers, type User } from "../identity/queries.ts";
import type { Messenger } from "../payments/tell.ts";
import { type Project, readProject } from "../projects/queries.ts";
import { codeMail } from "./codes-mail.ts";
import type { DocumentResult, DocumentType } from "./processors/processor.ts";
import { findVerifications, insertVerifications, markVerified, updateVerifications, type Verification } from "./queries.ts";
import { moveVerification } from "./states.ts";

export const expireVerificationKind = "wallet.verification_expire";

/** So many wrong codes decide a verification: the right one comes too late then. */
const attemptsMax = 5;
/** What a processor has not decided by then is over. Project's time. */
const documentMs = 30 * 86_400_000;

/** A code that somebody wants sent, or a document that was looked at already. */
export type VerificationOrder = { readonly userId: string; readonly event: string } & (
  | { readonly type: "sms" | "call" | "email"; readonly recipient: string }
  | { readonly type: DocumentType; readonly result: DocumentResult }
);

type Means = { readonly secrets: Pick<Secrets, "mac">; readonly messenger: Messenger; readonly mailer: Pick<Mailer, "queueMails"> };

/** Begins verifications: sends codes, and keeps what became of documents. An approved document verifies its sender. Refuses nothing. */
export const beginVerifications = ({
  secrets,
  messenger,
  mailer,
}: Means): Operation<VerificationOrder, Verification, never, { project: Project; users: Map<string, User> }> => ({
  name: "begin_verifications",
  async load(tx, workspaceId, orders) {
    const [project, users] = await Promise.all([
      readProject(tx, workspaceId),
      findUsers(
        tx,
        workspaceId,
        orders.map(({ userId }) => userId),
      ),
    ]);
    return { project, users };
  },
  run({ tx, workspaceId, now }, orders, { project, users }) {
    const begun = orders.map((order) => {
      const verificationId = newId();
      const common = { verificationId, userId: order.userId, event: order.event, attempts: 1 };
      if ("result" in order) {
        const { status, errorCode } = order.result;
        const expiresAt = new Date(now.getTime() + documentMs);
        return {
          code: undefined,
          verification: { ...common, type: order.type, status, errorCode, recipient: null, codeHash: null, expiresAt },
        };
      }
      const code = newCode();
      const codeHash = codeMac(secrets, verificationId, code);
      const { type, recipient } = order;
      const expiresAt = new Date(now.getTime() + codeMs);
      return { code, verification: { ...common, type, status: "pending" as const, errorCode: "", recipient, codeHash, expiresAt } };
    });
    const verifications = begun.map(({ verification }): Verification => verification);
    insertVerifications(tx, workspaceId, now, verifications);
    const pending = verifications.filter(({ status }) => status === "pending");
    planDue(
      tx,
      workspaceId,
      pending.map(({ verificationId, expiresAt }) => ({ dueAt: expiresAt, kind: expireVerificationKind, subjectId: verificationId })),
    );
    const approved = verifications.filter(({ status }) => status === "approved");
    markVerified(
      tx,
      workspaceId,
      now,
      approved.map(({ userId }) => userId),
    );
    const sending = begun.flatMap(({ code, verification: { type, recipient, userId } }) => {
      const language = languageOf(users.get(userId)?.locale ?? "en");
      return code === undefined || recipient === null ? [] : [{ code, type, recipient, language, project: project.name }];
    });
    const mails = sending.filter(({ type }) => type === "email").map((one) => codeMail(one));
    const messages = sending.flatMap(({ type, recipient, language, ...said }) =>
      type === "sms" || type === "call"
        ? [{ channel: type, recipient, body: codeText(type, language, said), data: { code: said.code }, language }]
        : [],
    );
    if (mails.length > 0) mailer.queueMails(tx, workspaceId, now, mails);
    messenger.queueMessages(tx, workspaceId, now, messages);
    return Promise.resolve(verifications.map((verification) => done(verification)));
  },
});

export type CodeOrder = { readonly verificationId: string; readonly userId: string; readonly data: string };

/**
 * Takes the codes that were sent. The right one for one's own phone proves it. Refused with `not_found`, `verification_closed` where it is decided,
 * `data:incorrect` (the last that is allowed rejects it), `data:expired`, and `phone:already_taken` where somebody else proved the number before.
 */
export const answerVerifications = ({
  secrets,
  messenger,
}: {
  secrets: Pick<Secrets, "macMatches">;
  messenger: Messenger;
}): Operation<CodeOrder, Verification, WalletRefusal, { known: Map<string, Verification>; users: Map<string, User> }> => ({
  name: "answer_verifications",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const [known, users] = await Promise.all([
      findVerifications(
        tx,
        workspaceId,
        orders.map(({ verificationId }) => verificationId),
      ),
      findUsers(
        tx,
        workspaceId,
        orders.map(({ userId }) => userId),
      ),
    ]);
    return { known, users };
  },
  async run(context, orders, { known, users }) {
    const { tx, workspaceId, now } = context;
    const changed = new Map<string, Verification>();
    const outcomes = orders.map((order): Outcome<Verification, WalletRefusal> => {
      const verification = changed.get(order.verificationId) ?? known.get(order.verificationId);
      if (verification === undefined || verification.userId !== order.userId) return refused("not_found");
      if (verification.status !== "pending" || verification.codeHash === null) return refused("verification_closed");
      if (verification.expiresAt <= now) return refused("data:expired");
      const isRight = codeIsRight(secrets, verification.verificationId, order.data, verification.codeHash);
      const attempts = isRight ? verification.attempts : verification.attempts + 1;
      const isOver = !isRight && attempts > attemptsMax;
      const moved = isRight
        ? moveVerification(verification, "approved")
        : isOver
          ? moveVerification(verification, "rejected")
          : verification;
      const after: Verification = { ...moved, attempts, errorCode: isRight ? "" : isOver ? "too_many_attempts" : "incorrect_code" };
      changed.set(after.verificationId, after);
      return isRight ? done(after) : refused("data:incorrect");
    });
    updateVerifications(tx, workspaceId, now, [...changed.values()]);
    dropDue(
      tx,
      workspaceId,
      [...changed.values()].filter(({ status }) => status !== "pending").map(({ verificationId }) => verificationId),
    );
    const provesPhone = ({ type, recipient, userId }: Verification): boolean =>
      (type === "sms" || type === "call") && recipient !== null && recipient === users.get(userId)?.phone;
    const proving = [...new Set(outcomes.flatMap((outcome) => (outcome.ok && provesPhone(outcome.value) ? [outcome.value.userId] : [])))];
    const activated = await activateUsers(messenger, context, proving);
    const lost = new Set(proving.filter((_userId, index) => !present(activated[index], "outcome of a proof").ok));
    return outcomes.map((outcome): Outcome<Verification, WalletRefusal> =>
      outcome.ok && provesPhone(outcome.value) && lost.has(outcome.value.userId) ? refused("phone:already_taken") : outcome,
    );
  },
});

/** Ends verifications whose time is over. */
export const expireVerifications: DueHandler = async ({ tx, workspaceId, now }, ids) => {
  const verifications = await findVerifications(tx, workspaceId, ids);
  const open = [...verifications.values()].filter(({ status }) => status === "pending");
  updateVerifications(
    tx,
    workspaceId,
    now,
    open.map((verification) => ({ ...moveVerification(verification, "failed"), errorCode: "expired" })),
  );
};
