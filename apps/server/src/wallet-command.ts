import { audited, commandLine } from "@memento/bank";
import {
  findUserByUsername,
  lockUsers,
  markUsersOfficial,
  rejectUsers,
  unlockUsers,
  type User,
  type UserAct,
  type UserActRefusal,
  verifyUsers,
} from "@memento/wallet";
import type { Command } from "commander";
import { addAuthenticatorCommands } from "./authenticator-command.ts";
import { type CommandMeans, projectNamed, type ProjectOption, projectOption } from "./project-option.ts";

/** What an operator does to a user, with what stands in the audit log then. */
const acts = {
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

const refusals = {
  not_found: "there is no such user",
  user_rejected: "the user was rejected, and that is for good",
} as const satisfies Record<UserActRefusal, string>;

/** `memento wallet`: what a project's operator does to its users and its settings, for scripts. */
export function addWalletCommands(program: Command, means: CommandMeans): void {
  const wallet = program.command("wallet").description("the wallet side of a workspace");
  addUserCommands(wallet.command("user").description("its users"), means);
  addAuthenticatorCommands(wallet.command("authenticator").description("its own ways for people to say who they are"), means);
}

function addUserCommands(user: Command, { beside, print }: CommandMeans): void {
  const show = ({ userId, username, status, verified, official }: User): void =>
    print([`User ${userId}`, username, status, ...(verified ? ["verified"] : []), ...(official ? ["official"] : [])].join(" "));

  for (const [name, { operation, says }] of Object.entries(acts)) {
    user
      .command(name)
      .description(says)
      .argument("<username>", "the user's")
      .option(...projectOption)
      .action((username: string, { project }: ProjectOption) =>
        beside(async ({ database, bank }) => {
          const projectId = await projectNamed(database, project);
          const found = await findUserByUsername(database, projectId, username);
          if (found === undefined) throw new Error(`nobody in this project has the username ${username}`);
          const outcome = await bank.runAct(projectId, operation, { actor: commandLine, order: { userId: found.userId } });
          if (!outcome.ok) throw new Error(refusals[outcome.refusal]);
          show(outcome.value.user);
        }),
      );
  }
}
