import { commandLine } from "@memento/bank";
import { findUserByUsername, type User, type UserActRefusal } from "@memento/wallet";
import type { Command } from "commander";
import { addAuthenticatorCommands } from "./authenticator-command.ts";
import { type CommandMeans, projectNamed, type ProjectOption, projectOption } from "./project-option.ts";
import { userActs } from "./user-acts.ts";

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

  for (const [name, { operation, says }] of Object.entries(userActs)) {
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
