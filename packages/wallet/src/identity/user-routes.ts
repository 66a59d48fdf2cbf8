import { addressSubject, hashPassword, workspaceNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { found, notFound } from "../http/errors.ts";
import { answerWrite } from "../http/write.ts";
import { deviceFromWire } from "./authentication/wire.ts";
import { changeUsers } from "./change.ts";
import { createUsers } from "./create.ts";
import { currentUserToWire } from "./current.ts";
import { readPeople } from "./people.ts";
import { completeProfile, readProfile } from "./profile.ts";
import { findUsers, type User as UserRow } from "./queries.ts";
import { CurrentUser, ProfileBody, SignupBody, User } from "./schema.ts";

/** So long after proving who they are people may change PIN, password and phone without the present PIN. Real time. */
const freshMs = 10 * 60_000;

export function userRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Users"];
  const create = createUsers(deps.secrets);
  const change = changeUsers(deps.secrets);

  app.post(
    "/users",
    {
      config: { wallet: { session: "none" } },
      schema: {
        tags,
        summary: "Create a user – signup",
        description:
          "The answer holds an authentication token. The user is pending until the phone is proven: by authenticator `sms`, or by a verification.",
        body: SignupBody,
        response: responses({ 201: CurrentUser }),
      },
    },
    async (request, reply) => {
      const { body, project } = request;
      const now = await workspaceNow(deps.database, project.workspaceId);
      const given = readProfile(body, { country: project.country, now });
      await countAttempt(deps, request, "signup", { device: body.device.uuid.toLowerCase(), phone: given.phone ?? "" });
      const passwordPhc = body.password === undefined ? null : await hashPassword(body.password);
      const imageId = await deps.images.attach(project.workspaceId, { address: addressSubject(request.ip) }, body.image);
      const image = await imageOf(deps, request, imageId);
      return answerWrite(request, reply, deps, {
        operation: create,
        request: {
          firstName: body.first_name.trim(),
          lastName: body.last_name.trim(),
          username: body.username,
          email: body.email ?? null,
          phone: found(given.phone),
          dateOfBirth: given.dateOfBirth ?? null,
          ...completeProfile(given, project),
          imageId,
          pin: body.pin,
          passwordPhc,
          device: deviceFromWire(body.device),
          at: deps.now(),
        },
        status: 201,
        toWire: ({ user, token }) => currentUserToWire(user, { image, now: user.createdAt, token }),
        isSecret: true,
      });
    },
  );

  app.get(
    "/users/current",
    { schema: { tags, summary: "Get the current user", response: responses({ 200: CurrentUser }) } },
    async (request) => {
      const { workspaceId, userId } = request.person;
      const [users, now] = await Promise.all([findUsers(deps.database, workspaceId, [userId]), workspaceNow(deps.database, workspaceId)]);
      const user = found(users.get(userId));
      return currentUserToWire(user, { image: await imageOf(deps, request, user.imageId), now });
    },
  );

  app.get(
    "/users/:uuid",
    { schema: { tags, summary: "Get a user", params: UuidParams, response: responses({ 200: User }) } },
    async (request) => found((await peopleSeenBy(deps, request, [request.params.uuid]))[0]),
  );

  const update = async (request: FastifyRequest, reply: FastifyReply, body: ProfileBody): Promise<FastifyReply> => {
    const { workspaceId, userId, tokenId, authenticatedAt } = request.person;
    const now = await workspaceNow(deps.database, workspaceId);
    const profile = readProfile(body, { country: request.project.country, now });
    const imageId = body.image === undefined ? undefined : await deps.images.attach(workspaceId, userId, body.image);
    const passwordPhc = body.password === undefined ? undefined : await hashPassword(body.password);
    const device = body.device === undefined ? undefined : deviceFromWire(body.device);
    const isFresh = deps.now().getTime() - authenticatedAt.getTime() < freshMs;
    const before = found((await findUsers(deps.database, workspaceId, [userId])).get(userId));
    const image = await imageOf(deps, request, imageId === undefined ? before.imageId : imageId);
    return answerWrite(request, reply, deps, {
      operation: change,
      request: { userId, tokenId, profile, imageId, pin: body.pin, passwordPhc, device, currentPin: body.current_pin, isFresh },
      status: 200,
      toWire: (user: UserRow) => currentUserToWire(user, { image, now }),
    });
  };
  const updating = {
    tags,
    summary: "Update the current user",
    description: "What is left out stays. A changed phone has to be proven again.",
    body: ProfileBody,
    response: responses({ 200: CurrentUser }),
  };
  app.put("/users", { schema: updating }, (request, reply) => update(request, reply, request.body));
  app.put("/users/current", { schema: updating }, (request, reply) => update(request, reply, request.body));
  app.put("/users/:uuid", { schema: { ...updating, params: UuidParams } }, (request, reply) => {
    if (request.params.uuid !== request.person.userId) throw notFound();
    return update(request, reply, request.body);
  });
}

async function imageOf(deps: WalletDeps, request: FastifyRequest, imageId: string | null) {
  if (imageId === null) return null;
  return (await deps.images.imagesById(deps.database, request.project.workspaceId, [imageId])).get(imageId) ?? null;
}

/** People as whoever asks sees them, in the order of their ids; those that are not there are left out. */
export async function peopleSeenBy(deps: WalletDeps, request: FastifyRequest, userIds: readonly string[]) {
  const { workspaceId, userId } = request.person;
  return await deps.database.snapshot(async (on) => {
    const now = await workspaceNow(on, workspaceId);
    const people = await readPeople(on, deps, { workspaceId, userId, now }, userIds);
    return userIds.flatMap((id) => people.get(id) ?? []);
  });
}
