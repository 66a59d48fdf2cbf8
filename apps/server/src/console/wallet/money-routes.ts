import { administrators, answerAct, audited, type BankApp, consoleAnswerOf, consoleResponses, everyMember, found } from "@memento/bank";
import { minorToWire } from "@memento/kernel";
import { HttpProblem } from "@memento/platform";
import { changeFees, type ChangedFees, feeFault, type FeeRule, findProject, type Position } from "@memento/wallet";
import { type Static, Type } from "typebox";
import { Amount, Currency, Moment, momentToWire, OrNull, strict, type WalletConsoleDeps } from "./wire.ts";

const most = 1_000_000_00; // a fee beyond a million is a slip of the hand
const Minor = (description: string) => Type.Integer({ minimum: 0, maximum: most, description });
const Rule = Type.Object(
  {
    source: Type.Optional(Type.Enum(["bank_account", "card", "virtual"], { description: "Which kind of source pays; left out: any." })),
    conversion: Type.Optional(
      Type.Boolean({ description: "Only where currencies are converted (true), only where they are not (false); left out: either." }),
    ),
    basis_points: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10_000, description: "Hundredths of a per cent of what the source pays." }),
    ),
    fixed: Type.Optional(Minor("On top, in minor units of the schedule's currency.")),
    minimum: Type.Optional(Minor("The least, as above.")),
    maximum: Type.Optional(Minor("The most, as above.")),
  },
  strict,
);
const Rules = Type.Array(Rule, { maxItems: 50, description: "The first that fits decides; no rule that fits: no fee." });
const Fees = Type.Object({ currency: Currency, rules: Rules }, { title: "FeeSchedule" });

const ruleToWire = ({ source, conversion, basisPoints, fixed, minimum, maximum }: FeeRule): Static<typeof Rule> => ({
  ...(source === undefined ? {} : { source }),
  ...(conversion === undefined ? {} : { conversion }),
  ...(basisPoints === undefined ? {} : { basis_points: basisPoints }),
  ...(fixed === undefined ? {} : { fixed }),
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});
const ruleFromWire = ({ basis_points: basisPoints, ...rest }: Static<typeof Rule>): FeeRule => ({ ...rest, basisPoints });

const setFees = audited(changeFees, (_order, { before, after }, workspaceId) => {
  const [was, is] = [before.map(ruleToWire), after.map(ruleToWire)];
  return JSON.stringify(was) === JSON.stringify(is)
    ? undefined
    : { action: "wallet_fees_updated", subjectType: "workspace", subjectId: workspaceId, before: { rules: was }, after: { rules: is } };
});

const PositionOf = Type.Object({
  currency: Currency,
  users: Amount("What users own."),
  in_flight: Amount("Held for phones, withdrawals and refunds."),
  exchange: Amount("What was exchanged into other currencies, at what it cost: it stands behind what is owed in those."),
  fees: Amount("The project's own income from fees."),
  receivables: Amount("What processors of cards still owe."),
  ring_fenced: OrNull(Amount("On the ring-fenced bank account; null: this currency has none.")),
  buffer: Amount("What is there beyond what is owed; negative where something is missing."),
  shortfall: Amount("What is missing. Anything but zero is an alarm."),
});
const Reconciliation = Type.Object(
  {
    checked_at: Moment("When it was looked. Real time; an answer is kept for a minute."),
    ring_fenced_iban: OrNull(Type.String({ description: "The account that holds the users' money." })),
    positions: Type.Array(PositionOf, { description: "By currency, in its minor units." }),
  },
  { title: "Reconciliation" },
);

const positionToWire = (position: Position): Static<typeof PositionOf> => ({
  currency: position.currency,
  users: minorToWire(position.users),
  in_flight: minorToWire(position.inFlight),
  exchange: minorToWire(position.exchange),
  fees: minorToWire(position.fees),
  receivables: minorToWire(position.receivables),
  ring_fenced: position.ringFenced === null ? null : minorToWire(position.ringFenced),
  buffer: minorToWire(position.buffer),
  shortfall: minorToWire(position.shortfall),
});

/** What the wallet earns and what it owes: its fee schedule, and whether the users' money is there. */
export function moneyRoutes(app: BankApp, deps: WalletConsoleDeps): void {
  const { database, reconcile } = deps;
  const tags = ["Wallet money"];

  app.get(
    "/wallet/fees",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Get the wallet's fee schedule", response: consoleResponses({ 200: Fees }) },
    },
    async ({ member: { workspaceId } }) => {
      const { currency, fees } = found(await findProject(database, workspaceId));
      return { currency, rules: fees.map(ruleToWire) };
    },
  );

  app.put(
    "/wallet/fees",
    {
      config: { access: administrators },
      schema: {
        tags,
        summary: "Set the wallet's fee schedule",
        description: "For payments from now on; it takes the place of all rules there were.",
        body: Type.Object({ rules: Rules }, strict),
        response: consoleResponses({ 200: Fees }),
      },
    },
    async (request, reply) => {
      const { currency } = found(await findProject(database, request.member.workspaceId));
      const rules = request.body.rules.map(ruleFromWire);
      for (const [index, rule] of rules.entries()) {
        const fault = feeFault(rule);
        if (fault !== undefined) throw new HttpProblem({ status: 400, code: "invalid_request", message: `rules.${index} ${fault}.` });
      }
      const answer = consoleAnswerOf(200, ({ after }: ChangedFees) => ({ currency, rules: after.map(ruleToWire) }));
      return answerAct(request, reply, deps, { operation: setFees, order: { rules }, answer });
    },
  );

  app.get(
    "/wallet/reconciliation",
    {
      config: { access: everyMember },
      schema: {
        tags,
        summary: "Get what users own against what stands behind it",
        description: "users + in_flight + exchange + buffer = ring_fenced + receivables, in each currency.",
        response: consoleResponses({ 200: Reconciliation }),
      },
    },
    async ({ member: { workspaceId } }) => {
      const [seen, project] = await Promise.all([reconcile(workspaceId), findProject(database, workspaceId)]);
      const { checkedAt, positions } = found(seen);
      return {
        checked_at: momentToWire(checkedAt),
        ring_fenced_iban: project?.ringFencedIban ?? null,
        positions: positions.map(positionToWire),
      };
    },
  );
}
