import { done } from "@memento/kernel";
import { enqueue, type Operation, type Secrets } from "@memento/platform";
import { sendChargesJob } from "../charges/job.ts";
import { codeMac, newCode } from "../codes/codes.ts";
import { writeCodes } from "./codes.ts";
import { insertSources, type Source } from "./queries.ts";
import { noDetails } from "./virtual.ts";

type Common = Pick<Source, "sourceId" | "userId" | "description"> & { readonly gateway: string };

/** A card or bank account that somebody adds. Secrets in it are sealed already. */
export type NewSource =
  | (Common & { readonly type: "card" } & Pick<Source, "cardToken" | "expirationMonth" | "expirationYear">)
  | (Common & { readonly type: "bank_account" } & Pick<Source, "bankCountry" | "swift" | "iban" | "accountNumber" | "nin">);

/** In a sandbox nobody could read a statement, so the code is always this one. */
export const sandboxCode = "123456";

/**
 * Adds cards and bank accounts: pending until their holder gives the code that is on its way to the statement. Adding a bank account signs the
 * mandate to collect from it, on that day of the project's clock. Refuses nothing.
 */
export const createSources = (means: {
  readonly secrets: Pick<Secrets, "mac" | "seal">;
  readonly mode: "sandbox" | "production";
}): Operation<NewSource, Source, never, undefined> => ({
  name: "create_payment_sources",
  load: () => Promise.resolve(undefined),
  run({ tx, workspaceId, now }, requests) {
    const sources = requests.map((request): Source => ({
      ...noDetails,
      currency: null,
      accountId: null,
      ...request,
      status: "pending",
      mandateReference: request.type === "bank_account" ? mandateReferenceOf(request.sourceId) : null,
      mandateSignedOn: request.type === "bank_account" ? dayOf(now) : null,
      createdAt: now,
      updatedAt: now,
    }));
    insertSources(tx, workspaceId, sources);
    writeCodes(
      tx,
      workspaceId,
      sources.map(({ sourceId }) => {
        const code = means.mode === "sandbox" ? sandboxCode : newCode();
        return { sourceId, mac: codeMac(means.secrets, sourceId, code), sealed: means.secrets.seal(code, codePlace(sourceId)) };
      }),
    );
    enqueue(tx, [sendChargesJob(workspaceId)]);
    return Promise.resolve(sources.map((source) => done(source)));
  },
});

export const codePlace = (sourceId: string): string => `wallet.source_code:${sourceId}`;

/** 35 characters at most, of SEPA's set. */
const mandateReferenceOf = (sourceId: string): string => `W${sourceId.replaceAll("-", "").toUpperCase()}`;

/** The day in Europe/Paris, in which SEPA's days are. */
const dayOf = (at: Date): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(at);
