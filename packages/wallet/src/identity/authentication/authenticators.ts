import { countAttempts, type Database, passwordMatches } from "@memento/platform";
import type { Project } from "../../projects/queries.ts";
import { readPhone } from "../phone.ts";
import { usernameKey } from "../queries.ts";
import type { Claimed, Identity } from "./authenticate.ts";
import { readProof } from "./signed-proof.ts";

/** Somebody who says who they are. */
export type Claim = {
  readonly project: Project;
  readonly identity: Identity;
  /** Whoever has that identity; undefined for nobody, which has to look and cost the same */
  readonly claimed: Claimed | undefined;
  /** Empty for authenticators that need none */
  readonly secret: string;
};

/** `sms` and `call`: a code goes to the phone that way first, and comes back with the PIN. */
export type Verdict = "approved" | "incorrect" | "sms" | "call";

/** One way of saying who one is. */
export type Authenticator = { readonly needsSecret: boolean; readonly begin: (claim: Claim) => Promise<Verdict> };

const byPassword: Authenticator = {
  needsSecret: true,
  begin: async ({ claimed, secret }) => ((await passwordMatches(claimed?.passwordHash ?? undefined, secret)) ? "approved" : "incorrect"),
};
const bySms: Authenticator = { needsSecret: false, begin: () => Promise.resolve("sms") };
const byCall: Authenticator = { needsSecret: false, begin: () => Promise.resolve("call") };

/** By a proof that the project's own identity provider signed (see `readProof`), about the identity that is claimed. Each is taken once. */
const byProof = (deps: ProofDeps, name: string): Authenticator => ({
  needsSecret: true,
  async begin({ project, identity, claimed, secret }) {
    const authenticator = project.authenticators.find((one) => one.name === name);
    const now = deps.now();
    const proof = authenticator === undefined ? undefined : readProof(secret, { authenticator, audience: project.workspaceId, now });
    if (proof === undefined || claimed === undefined || !isAbout(proof.subject, identity)) return "incorrect";
    const once = {
      name: "signed proof",
      subject: `${project.workspaceId} ${proof.id}`,
      max: 1,
      windowMs: proof.endsAt.getTime() - now.getTime(),
    };
    return (await countAttempts(deps.database, [once], now)) === undefined ? "approved" : "incorrect";
  },
});

type ProofDeps = { readonly database: Database; readonly now: () => Date };

/** Whether a proof's subject is the identity: the same username in any case, or the same number. */
const isAbout = (subject: string, { type, value }: Identity): boolean =>
  type === "username" ? usernameKey(subject) === usernameKey(value) : readPhone(subject, "") === value;

const own: Readonly<Record<string, Authenticator>> = { password: byPassword, sms: bySms, call: byCall };

/** The authenticator that a project calls so: one of the platform's own, or one of the project's. Undefined for none. */
export function findAuthenticator(deps: ProofDeps, project: Project, name: string): Authenticator | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  return project.authenticators.some((one) => one.name === name) ? byProof(deps, name) : undefined;
}
