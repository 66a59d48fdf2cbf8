import { readFileSync } from "node:fs";
import { audited, commandLine } from "@memento/bank";
import { authenticatorFault, type AuthenticatorRefusal, changeAuthenticators, readProject } from "@memento/wallet";
import type { Command } from "commander";
import { type CommandMeans, projectNamed, type ProjectOption, projectOption } from "./project-option.ts";

const change = audited(changeAuthenticators, ({ name, authenticator }, { projectId }) => ({
  action: authenticator === null ? "authenticator_removed" : "authenticator_set",
  subjectType: "wallet_project",
  subjectId: projectId,
  after: { name, ...(authenticator === null ? {} : { issuer: authenticator.issuer }) },
}));

const refusals = {
  not_found: "the project has no such authenticator",
  too_many: "the project has as many authenticators as it may have",
} as const satisfies Record<AuthenticatorRefusal, string>;

/** `memento wallet authenticator`: identity providers whose signed tokens say who a project's people are. */
export function addAuthenticatorCommands(authenticator: Command, { beside, print }: CommandMeans): void {
  const run = (project: string | undefined, order: Parameters<typeof change.run>[1][number]["order"]) =>
    beside(async ({ database, bank }) => {
      const outcome = await bank.runAct(await projectNamed(database, project), change, { actor: commandLine, order });
      if (!outcome.ok) throw new Error(refusals[outcome.refusal]);
      for (const { name, issuer } of outcome.value.authenticators) print(`${name} ${issuer}`);
    });

  authenticator
    .command("set")
    .description("let people sign in by tokens of an identity provider, or change how; print all that the project has then")
    .argument("<name>", "what apps send as `authenticator`")
    .requiredOption("--issuer <text>", "the tokens' iss")
    .requiredOption("--public-key <file>", "PEM of the key that they are verified by: RSA, P-256 or Ed25519")
    .option(...projectOption)
    .action((name: string, { issuer, publicKey: file, project }: ProjectOption & { issuer: string; publicKey: string }) => {
      const given = { name, issuer, publicKey: readFileSync(file, "utf8") };
      const fault = authenticatorFault(given);
      if (fault !== undefined) throw new Error(fault);
      return run(project, { name, authenticator: given });
    });
  authenticator
    .command("remove")
    .description("no longer take an identity provider's tokens; print what the project has left")
    .argument("<name>")
    .option(...projectOption)
    .action((name: string, { project }: ProjectOption) => run(project, { name, authenticator: null }));
  authenticator
    .command("list")
    .description("print the names and issuers of a project's own authenticators")
    .option(...projectOption)
    .action(({ project }: ProjectOption) =>
      beside(async ({ database }) => {
        const { authenticators } = await readProject(database, await projectNamed(database, project));
        for (const { name, issuer } of authenticators) print(`${name} ${issuer}`);
      }),
    );
}
