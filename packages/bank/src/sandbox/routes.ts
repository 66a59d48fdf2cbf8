import { minorToWire } from "@memento/kernel";
import { listMessages, Page, PageQuery, realNow, workspaceNow } from "@memento/platform";
import { testIbans } from "@memento/rails";
import { Type } from "typebox";
import {
  answerOf,
  answerWrite,
  idempotencyKeyOf,
  sendAnswer,
  type BankApp,
  type BankDeps,
  pageToWire,
  pageWindow,
  responses,
} from "../http.ts";
import { answerFor, offered } from "../writes.ts";
import { EndToEndId, IbanText, Message, timeToWire, Uuid, SepaAmountCents } from "../wire.ts";
import { aimClock, moveTarget, takeTurns } from "./clock.ts";
import { defaultCounterparty } from "./counterparty.ts";
import { receiveTransfers } from "../incoming-transfers/receive.ts";
import { sandboxPaymentRoutes } from "./payment-routes.ts";

const IncomingTransferBody = Type.Object(
  {
    amount: SepaAmountCents,
    local_iban: IbanText,
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(EndToEndId),
    counterparty_name: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "Who pays." })),
    counterparty_iban: Type.Optional(IbanText),
  },
  { additionalProperties: false, title: "IncomingTransfer" },
);

const Clock = Type.Object({ now: Type.String({ format: "date-time", description: "The workspace's time." }) }, { title: "Clock" });

const ClockBody = Type.Object(
  {
    advance: Type.Optional(
      Type.String({ description: "An ISO 8601 duration, such as P1D or PT2H30M; days and months are those of Europe/Paris." }),
    ),
    now: Type.Optional(Type.String({ format: "date-time", description: "The time to move to. Never back." })),
  },
  { additionalProperties: false, title: "ClockMove" },
);

const MessagesQuery = Type.Object(
  {
    channel: Type.Optional(Type.Enum(["email", "sms", "call", "push"])),
    recipient: Type.Optional(Type.String()),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const aim = offered(aimClock, (_move, to, workspaceId) => ({
  action: "clock_moved",
  subjectType: "workspace",
  subjectId: workspaceId,
  after: { now: timeToWire(to) },
}));

const CapturedMessage = Type.Object(
  {
    id: Uuid("ID of the message."),
    channel: Type.String(),
    recipient: Type.String(),
    subject: Type.Union([Type.String(), Type.Null()]),
    body: Type.String(),
    data: Type.Record(Type.String(), Type.Unknown()),
    date: Type.String({ format: "date-time" }),
  },
  { title: "CapturedMessage" },
);

/** Routes that exist in sandbox mode only; production does not know them. */
export function sandboxRoutes(app: BankApp, { database, commands, due, rail }: BankDeps): void {
  const tags = ["Sandbox"];
  const receive = offered(receiveTransfers(rail), ({ amount, localIban }, received, workspaceId) => ({
    action: "incoming_transfer_simulated",
    ...(received.returned
      ? { subjectType: "workspace", subjectId: workspaceId }
      : { subjectType: "transaction", subjectId: received.transactionId }),
    after: { amount: minorToWire(amount), currency: "EUR", local_iban: localIban, returned: received.returned },
  }));
  const received = answerOf(204, null);
  const inTurn = takeTurns();
  const aimed = answerOf(200, (now: Date) => ({ now: timeToWire(now) }));
  sandboxPaymentRoutes(app, { commands });

  app.post(
    "/sandbox/incoming_transfers",
    {
      config: { permission: "sandbox:write" },
      schema: {
        tags,
        summary: "Simulate an incoming SEPA transfer",
        body: IncomingTransferBody,
        response: responses({ 204: Type.Null({ description: "It arrived, or went back to where it came from." }) }),
      },
    },
    (request, reply) => {
      const {
        amount,
        local_iban: localIban,
        message,
        end_to_end_id: endToEndId,
        counterparty_name: name,
        counterparty_iban: iban,
      } = request.body;
      const { name: defaultName, iban: defaultIban } = defaultCounterparty;
      const transfer = {
        amount: BigInt(amount),
        localIban,
        message,
        endToEndId,
        counterpartyName: name ?? defaultName,
        counterpartyIban: iban ?? defaultIban,
      };
      return answerWrite(request, reply, commands, { operation: receive, request: transfer, answer: received });
    },
  );

  app.get(
    "/sandbox/clock",
    {
      config: { permission: "sandbox:read" },
      schema: { tags, summary: "Read the workspace's clock", response: responses({ 200: Clock }) },
    },
    async ({ caller }) => ({ now: timeToWire(await workspaceNow(database, caller.workspaceId)) }),
  );

  app.post(
    "/sandbox/clock",
    {
      config: { permission: "sandbox:write" },
      schema: { tags, summary: "Move the workspace's clock and run what falls due", body: ClockBody, response: responses({ 200: Clock }) },
    },
    (request, reply) =>
      inTurn(request.caller.workspaceId, async () => {
        const { workspaceId } = request.caller;
        moveTarget(request.body, { now: await workspaceNow(database, workspaceId), realNow: realNow() });
        const key = idempotencyKeyOf(request);
        const answer = await answerFor(request.caller, commands, aim, request.body, aimed, key);
        // A repetition too: whoever asked first may have died before the move was done.
        const { now } = JSON.parse(answer.body ?? "") as { now: string };
        await due.moveClock(workspaceId, new Date(now));
        return sendAnswer(reply, answer);
      }),
  );

  app.get(
    "/sandbox/messages",
    {
      config: { permission: "sandbox:read", isSecret: true }, // links and codes: what they open is nobody else's
      schema: { tags, summary: "List captured messages", querystring: MessagesQuery, response: responses({ 200: Page(CapturedMessage) }) },
    },
    async ({ caller, query }) => {
      const { channel, recipient } = query;
      const rows = await listMessages(database, caller.workspaceId, { channel, recipient }, pageWindow(query));
      return pageToWire(query, rows, ({ message_id: id, sent_at: sentAt, ...message }) => ({ id, ...message, date: timeToWire(sentAt) }));
    },
  );

  app.get(
    "/sandbox/test_ibans",
    {
      config: { permission: "sandbox:read" },
      schema: {
        tags,
        summary: "List the counterparty IBANs that force an outcome",
        response: responses({ 200: Type.Array(Type.Object({ iban: IbanText, outcome: Type.String() }, { title: "TestIban" })) }),
      },
    },
    () => testIbans.map(({ iban, outcome }) => ({ iban, outcome })),
  );
}
