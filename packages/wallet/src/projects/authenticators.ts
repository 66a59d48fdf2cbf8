import { createPublicKey, type KeyObject } from "node:crypto";
import { done, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import { readProject } from "./queries.ts";

/** An authenticator of a project's own: its identity provider signs JSON Web Tokens that say who somebody is. */
export type CustomAuthenticator = {
  /** By which apps ask for it */
  readonly name: string;
  /** The tokens' `iss` */
  readonly issuer: string;
  /** PEM (SPKI) of RSA with 2048 bits or more, P-256 or Ed25519 */
  readonly publicKey: string;
};

/** Names that are the platform's own. */
const reserved: ReadonlySet<string> = new Set(["password", "sms", "call", "signup"]);
const authenticatorsMax = 20;

/** The algorithm that a key signs by (RFC 7518, RFC 8037): one a key, so that a token cannot choose. Undefined for a key that is too weak or of another kind. */
export function algorithmOf(key: KeyObject): "RS256" | "ES256" | "EdDSA" | undefined {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "rsa") return modulusLength >= 2048 ? "RS256" : undefined;
  if (key.asymmetricKeyType === "ec") return namedCurve === "prime256v1" ? "ES256" : undefined;
  return key.asymmetricKeyType === "ed25519" ? "EdDSA" : undefined;
}

/** What is wrong with an authenticator, in words; undefined where nothing is. */
export function authenticatorFault({ name, issuer, publicKey }: CustomAuthenticator): string | undefined {
  if (!/^[a-z][a-z0-9_-]{1,49}$/.test(name)) return "a name is 2 to 50 lower-case letters, digits, _ and -, with a letter first";
  if (reserved.has(name)) return `${name} is an authenticator of the platform's own`;
  if (issuer.trim() === "" || issuer.length > 500) return "an issuer is a text of 1 to 500 characters";
  if (publicKey.includes("PRIVATE KEY")) return "that is a private key: it belongs to whoever signs, and nowhere else";
  try {
    if (algorithmOf(createPublicKey(publicKey)) !== undefined) return undefined;
  } catch {
    return "the key is no PEM of a public key";
  }
  return "the key is neither RSA with 2048 bits or more, nor P-256, nor Ed25519";
}

export type AuthenticatorChange = { readonly name: string; readonly authenticator: CustomAuthenticator | null };
/** All that a project has after a change. */
export type Authenticators = { readonly projectId: string; readonly authenticators: readonly CustomAuthenticator[] };
export type AuthenticatorRefusal = "not_found" | "too_many";

const write = { name: "wallet.write_authenticators", text: "update wallet.project set authenticators = $2::jsonb where workspace_id = $1" };

/**
 * Adds authenticators to a project, replaces those of the same name, and with null removes them; answers all that it has then. Refused with
 * `not_found` for one to remove that is not there, and `too_many`. Callers see to `authenticatorFault` first.
 */
export const changeAuthenticators: Operation<AuthenticatorChange, Authenticators, AuthenticatorRefusal, readonly CustomAuthenticator[]> = {
  name: "change_authenticators",
  loadsInTurn: true,
  load: async (tx, workspaceId) => (await readProject(tx, workspaceId)).authenticators,
  run({ tx, workspaceId }, changes, loaded) {
    const known = new Map(loaded.map((authenticator) => [authenticator.name, authenticator]));
    const outcomes = changes.map(({ name, authenticator }): Outcome<Authenticators, AuthenticatorRefusal> => {
      if (authenticator === null) {
        if (!known.delete(name)) return refused("not_found");
      } else if (!known.has(name) && known.size >= authenticatorsMax) return refused("too_many");
      else known.set(name, authenticator);
      return done({ projectId: workspaceId, authenticators: [...known.values()] });
    });
    tx.write(write, [workspaceId, JSON.stringify([...known.values()])]);
    return Promise.resolve(outcomes);
  },
};
