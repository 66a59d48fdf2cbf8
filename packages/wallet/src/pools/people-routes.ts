import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { findUsers } from "../identity/queries.ts";
import { answerPart } from "../participation/answer.ts";
import { Participant } from "../participation/schema.ts";
import { participantToWire } from "../participation/wire.ts";
import { inviteToPools } from "./invite.ts";
import { listParticipants, participantList } from "./participants.ts";
import { payPools } from "./pay.ts";
import { ContributionBody, InviteBody, Pool } from "./schema.ts";
import { findPoolFor } from "./visible.ts";

/** Who is in a pool, who is to be, and what they pay. */
export function poolPeopleRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Pools"];
  const invite = inviteToPools(deps);
  const pay = payPools(deps);

  app.post(
    "/pools/:uuid/invite",
    {
      schema: {
        tags,
        summary: "Invite users to participate",
        description:
          "The owner may, and whoever takes part in a public pool. Whoever is in the pool already stays as they are. Either all are invited, or nobody.",
        params: UuidParams,
        body: InviteBody,
        response: responses({ 200: Pool }),
      },
    },
    (request, reply) => {
      const invitation = {
        poolId: request.params.uuid,
        inviterId: request.person.userId,
        userIds: request.body.map(({ user_uuid: userId }) => userId.toLowerCase()),
      };
      return answerWrite(request, reply, deps, { operation: invite, request: invitation, status: 200, toWire: (pool) => pool });
    },
  );

  app.get(
    "/pools/:uuid/participants",
    {
      schema: {
        tags,
        summary: "Get money pool participants",
        description: "Oldest first. Where only the owner sees them, others get their own part alone. `requested` is whoever is pending.",
        params: UuidParams,
        querystring: listQuery(participantList, {}),
        response: responses({ 200: listOf(Participant) }),
      },
    },
    (request, reply) => {
      const { workspaceId } = request.person;
      return listAnswer(request, reply, deps, participantList, {
        context: undefined,
        async run(on, page) {
          const pool = found(await findPoolFor(on, request.person, request.params.uuid));
          const { rows, total } = await listParticipants(on, request.person, pool, page);
          const users = await findUsers(
            on,
            workspaceId,
            rows.flatMap(({ userId }) => userId ?? []),
          );
          return { rows: rows.map((row) => participantToWire(row, users.get(row.userId ?? ""))), total };
        },
      });
    },
  );

  app.post(
    "/pools/:uuid/pay",
    {
      schema: {
        tags,
        summary: "Contribute to a money pool",
        description:
          "Pays the owner of the pool. From a card the contribution is paid once the gateway has answered, and refused where the card is declined; from a " +
          "bank account it is pending until the money has come in. One of the pool's `amounts`, or, where it takes others, an amount within its minimum " +
          "and maximum.",
        params: UuidParams,
        body: ContributionBody,
        response: responses({ 201: Participant }),
      },
    },
    (request, reply) => {
      const { amount, payment_source_uuid: sourceId, pin } = request.body;
      const { project, person } = request;
      const contribution = {
        project,
        poolId: request.params.uuid,
        userId: person.userId,
        sourceId: sourceId.toLowerCase(),
        pin,
        amount,
      };
      return answerPart(request, reply, deps, { operation: pay, request: contribution, toWire: (part) => part });
    },
  );
}
