import { isDeepStrictEqual } from "node:util";
import { minorToWire } from "@memento/kernel";
import { kitProblem } from "@memento/platform";
import { type Static, type TSchema, Type } from "typebox";
import type { BankApp } from "../http.ts";
import { administrators, everyMember } from "./access.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";
import { Name } from "./schema.ts";
import {
  bankSettings,
  type ChangedSettings,
  changeSettings,
  type ConsoleSettings,
  readConsoleSettings,
  type SettingsChange,
} from "./settings.ts";

const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Cents = (minimum: number, description: string) =>
  Type.Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER, format: "int64", description });

const properties = {
  name: Name,
  language: Type.Enum(["en", "fr"], { description: "The language in which people are written to." }),
  creditor_name: OrNull(
    Type.String({
      minLength: 1,
      maxLength: 70,
      pattern: "\\S",
      description: "Whom debtors owe, as mandates name it; null: the workspace's name.",
    }),
  ),
  creditor_address: OrNull(
    Type.Object(
      {
        street: Type.String({ minLength: 1, maxLength: 70, description: "The street." }),
        building_number: Type.Optional(Type.String({ minLength: 1, maxLength: 16 })),
        postal_code: Type.String({ minLength: 1, maxLength: 16 }),
        city: Type.String({ minLength: 1, maxLength: 35 }),
        country: Type.String({ pattern: "^[A-Z]{2}$", description: "ISO 3166-1 alpha-2." }),
      },
      { additionalProperties: false, description: "The creditor's address, as mandates show it and transfers carry it." },
    ),
  ),
  sepa_creditor_identifier: OrNull(
    Type.String({
      pattern: "^[A-Za-z0-9 ]{8,45}$",
      description: "By which debtors know whoever collects; null: none, and no collections.",
    }),
  ),
  core_collection_limit: OrNull(Cents(1, "The largest core collection in cents; null: only the scheme's own limit.")),
  transfer_limit: OrNull(Cents(1, "The largest transfer in cents; null: only the scheme's own limit.")),
  return_fee: Cents(0, "What each returned collection costs, in cents."),
};

const Settings = Type.Object(properties, { title: "Settings" });
const SettingsBody = Type.Object(
  {
    name: Type.Optional(properties.name),
    language: Type.Optional(properties.language),
    creditor_name: Type.Optional(properties.creditor_name),
    creditor_address: Type.Optional(properties.creditor_address),
    sepa_creditor_identifier: Type.Optional(properties.sepa_creditor_identifier),
    core_collection_limit: Type.Optional(properties.core_collection_limit),
    transfer_limit: Type.Optional(properties.transfer_limit),
    return_fee: Type.Optional(OrNull(properties.return_fee)),
  },
  { additionalProperties: false },
);

const centsToWire = (cents: bigint | null): number | null => (cents === null ? null : minorToWire(cents));
const centsFromWire = (cents: number | null | undefined): bigint | null | undefined =>
  cents === null || cents === undefined ? cents : BigInt(cents);

/** As a form shows it: every setting is there, null where it is not set. */
const settingsToWire = (settings: ConsoleSettings) => ({
  name: settings.name,
  language: settings.language,
  creditor_name: settings.creditorName,
  creditor_address: settings.creditorAddress,
  sepa_creditor_identifier: settings.sepaCreditorIdentifier,
  core_collection_limit: centsToWire(settings.coreCollectionLimit),
  transfer_limit: centsToWire(settings.transferLimit),
  return_fee: minorToWire(settings.returnFee),
});

function changeFromWire(body: Static<typeof SettingsBody>): SettingsChange {
  const identifier = body.sepa_creditor_identifier;
  return {
    name: body.name,
    language: body.language,
    creditorName: body.creditor_name,
    creditorAddress: body.creditor_address,
    // Creditors print it in groups and in either case; it is kept in its electronic form.
    sepaCreditorIdentifier: typeof identifier === "string" ? identifier.replaceAll(" ", "").toUpperCase() : identifier,
    coreCollectionLimit: centsFromWire(body.core_collection_limit),
    transferLimit: centsFromWire(body.transfer_limit),
    returnFee: body.return_fee === null ? 0n : (centsFromWire(body.return_fee) ?? undefined),
  };
}

const change = audited(changeSettings, (_order, { before, after }) => {
  const [was, is] = [settingsToWire(before), settingsToWire(after)];
  const names = (Object.keys(is) as (keyof typeof is)[]).filter((name) => !isDeepStrictEqual(was[name], is[name]));
  if (names.length === 0) return undefined;
  const pick = (from: typeof is) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { action: "settings_updated", subjectType: "workspace", subjectId: after.workspaceId, before: pick(was), after: pick(is) };
});

export function settingsRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Settings"];

  app.get(
    "/settings",
    {
      config: { access: everyMember },
      schema: { tags, summary: "Get the workspace's settings", response: consoleResponses({ 200: Settings }) },
    },
    async ({ member }) => settingsToWire(await readConsoleSettings(deps.database, member.workspaceId)),
  );

  app.patch(
    "/settings",
    {
      config: { access: [...administrators, "operator"] },
      schema: {
        tags,
        summary: "Change settings",
        description:
          "What is left out stays; null removes a setting. Owners and administrators change name and language; the creditor's identity, limits and fees are the bank's, so an operator changes them.",
        body: SettingsBody,
        response: consoleResponses({ 200: Settings }),
      },
    },
    (request, reply) => {
      const order = changeFromWire(request.body);
      const { role, isOperator } = request.member;
      const touchesBank = bankSettings.some((name) => order[name] !== undefined);
      const touchesOwn = order.name !== undefined || order.language !== undefined;
      if (touchesBank && !isOperator)
        throw kitProblem("permission_denied", "The creditor's identity, limits and fees are for the bank's operator.");
      if (touchesOwn && role === "member") throw kitProblem("permission_denied", "Name and language are for owners and administrators.");
      const answer = consoleAnswerOf(200, ({ after }: ChangedSettings) => settingsToWire(after));
      return answerAct(request, reply, deps, { operation: change, order, answer });
    },
  );
}
