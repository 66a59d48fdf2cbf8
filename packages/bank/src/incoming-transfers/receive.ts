import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import { type JournalTransactionId, type LedgerAccountId, post, type Posting } from "@memento/ledger";
import { type Operation, recordEvents } from "@memento/platform";
import type { Reach, Scheme, SepaRail } from "@memento/rails";
import { findMainAccount } from "../accounts/queries.ts";
import { findOwnIbans, type OwnIban } from "../ibans/queries.ts";
import { insertTransactions, type Transaction, withoutOrder } from "../transactions/queries.ts";
import { normalise } from "../transfers/decide.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";

/** A transfer that reaches us from another bank. Amount in cents of EUR. */
export type IncomingTransfer = {
  readonly amount: bigint;
  readonly localIban: string;
  readonly message?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly counterpartyName: string;
  /** Absent where the other bank kept it to itself */
  readonly counterpartyIban?: string | undefined;
  /** As the rail says; without it, as the counterparty's bank could have sent it. */
  readonly scheme?: Scheme | undefined;
};

/** What became of it: credited, by a transaction; or gone back to where it came from without a trace in the account. */
export type Received = { readonly returned: false; readonly transactionId: string } | { readonly returned: true };

type Loaded = {
  readonly settings: Settings;
  readonly mainAccountId: string | undefined;
  readonly own: ReadonlyMap<string, OwnIban>;
  readonly reach: ReadonlyMap<string, Reach>;
};

/**
 * Credits incoming transfers. Refused with `current_account_not_found` when the IBAN is none of this workspace's. An inactive or deleted
 * IBAN takes nothing: the money goes back (ISO 20022 AC06, AC01) and no transaction exists. A closed account's main IBAN leads
 * to the workspace's main account, and the transaction keeps the IBAN that was paid.
 */
export const receiveTransfers = (
  rail: SepaRail,
): Operation<IncomingTransfer, Received, "current_account_not_found" | "balance_out_of_range", Loaded> => ({
  name: "receive_transfers",
  async load(tx, workspaceId, requests) {
    const [settings, main, own, reach] = await Promise.all([
      readSettings(tx, workspaceId),
      findMainAccount(tx, workspaceId),
      findOwnIbans(tx, workspaceId, [...new Set(requests.map((request) => normalise(request.localIban)))]),
      rail.reach([
        ...new Set(
          requests.flatMap(({ counterpartyIban: iban, scheme }) => (iban === undefined || scheme !== undefined ? [] : normalise(iban))),
        ),
      ]),
    ]);
    return { settings, mainAccountId: main?.accountId, own, reach };
  },
  async run({ tx, workspaceId, now }, requests, { settings, mainAccountId, own, reach }) {
    const credits: Transaction[] = [];
    const outcomes = requests.map((request): Outcome<number | undefined, "current_account_not_found"> => {
      const iban = own.get(normalise(request.localIban));
      if (iban === undefined) return refused("current_account_not_found");
      const accountId = accountCredited(iban, mainAccountId);
      if (accountId === undefined) return done(undefined);
      return done(credits.push(incomingCredit(request, accountId, request.scheme ?? schemeOf(request, reach), now)) - 1);
    });
    const postings = credits.map((credit): Posting => ({
      transactionId: credit.reference as JournalTransactionId,
      legs: [
        { accountId: settings.railAccountId, amount: -credit.amount },
        { accountId: credit.accountId as LedgerAccountId, amount: credit.amount },
      ],
      bookedAt: now,
    }));
    const posted = await post(tx, bookOf(workspaceId), postings);
    const booked = credits.filter((_, index) => posted[index]?.ok === true);
    insertTransactions(tx, workspaceId, booked);
    recordEvents(
      tx,
      workspaceId,
      now,
      booked.map((credit) => ({ type: "transaction_confirmed", resourceType: "transaction", resourceId: credit.transactionId })),
    );
    return outcomes.map((outcome): Outcome<Received, "current_account_not_found" | "balance_out_of_range"> => {
      if (!outcome.ok) return outcome;
      if (outcome.value === undefined) return done({ returned: true });
      const { transactionId } = present(credits[outcome.value], "credit");
      return posted[outcome.value]?.ok === true ? done({ returned: false, transactionId }) : refused("balance_out_of_range");
    });
  },
});

/** A bank that cannot receive instant transfers does not send any either. */
function schemeOf({ counterpartyIban: iban }: IncomingTransfer, reach: ReadonlyMap<string, Reach>): Scheme {
  return iban !== undefined && reach.get(normalise(iban))?.instant === true ? "instant" : "standard";
}

function accountCredited(iban: OwnIban, mainAccountId: string | undefined): string | undefined {
  if (iban.isDeleted || iban.status !== "active") return undefined;
  return iban.accountStatus === "closed" ? mainAccountId : iban.accountId;
}

function incomingCredit(request: IncomingTransfer, accountId: string, type: Scheme, at: Date): Transaction {
  const reference = newId();
  return {
    transactionId: newId(),
    reference,
    accountId,
    amount: request.amount,
    direction: "credit",
    localIban: normalise(request.localIban),
    counterpartyName: request.counterpartyName,
    status: "confirmed",
    sourceType: "transfer_incoming",
    source: {
      transfer_type: type,
      counterparty_iban: request.counterpartyIban === undefined ? undefined : normalise(request.counterpartyIban),
      message: request.message,
      end_to_end_id: request.endToEndId ?? reference.replaceAll("-", ""),
    },
    ...withoutOrder,
    requestedAt: at,
    executedAt: at,
    accountedAt: at,
  };
}
