import { audited } from "@memento/bank";
import { lockUsers, markUsersOfficial, rejectUsers, unlockUsers, type UserAct, verifyUsers } from "@memento/wallet";

/** What is done to users of the wallet by those who look after it, in the console and on the command line, with what stands in the audit log then. */
export const userActs = {
  lock: { operation: auditedAct("user_locked", lockUsers), says: "lets a user look and do nothing" },
  unlock: {
    operation: auditedAct("user_unlocked", unlockUsers),
    says: "gives a locked user back what they could do, and ten more PINs to be wrong about",
  },
  verify: { operation: auditedAct("user_verified", verifyUsers), says: "says that it is known who a user is" },
  official: { operation: auditedAct("user_made_official", markUsersOfficial), says: "marks a user's account as official" },
  reject: { operation: auditedAct("user_rejected", rejectUsers), says: "shuts a user out for good" },
} as const;

function auditedAct(action: string, operation: UserAct) {
  return audited(operation, (_order, { user: { userId, status, verified, official }, isChanged }) =>
    isChanged ? { action, subjectType: "wallet_user", subjectId: userId, after: { status, verified, official } } : undefined,
  );
}
