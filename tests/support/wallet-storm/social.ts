import { virtualOf, type Person, type World } from "./world.ts";

type Ask = World["send"];
/** One after the other, so that each is asked */
type InTurn = <T>(things: readonly T[]) => T;
type Requested = { uuid: string; participants: { uuid: string; status_id: number }[] };
type Pooled = { uuid: string };

/** What people do about requests, pools and news of them. `ask` fails the storm for a fault of the server's. */
export function createSocialOperations(world: World, ask: Ask, { phones, inTurn }: { phones: readonly string[]; inTurn: InTurn }) {
  const { people, random, pick, pickAny } = world;
  const cents = (max: number): number => Math.ceil(random() * max) / 100;

  const sourceOf = async (person: Person): Promise<string | undefined> => {
    const own = (await virtualOf(world, person)).map(({ uuid }) => uuid);
    return pickAny(random() < 0.3 ? [...own, ...person.cards, ...person.accounts] : own);
  };
  const listed = async <T>(person: Person, path: string): Promise<T | undefined> => {
    const { body } = await ask("GET", path, person.token);
    return pickAny(body as T[]);
  };

  const askForMoney = async (person: Person): Promise<void> => {
    const others = people.filter(({ uuid }) => uuid !== person.uuid);
    const shares = new Map<string, { amount: number; user_uuid?: string; phone?: string; name?: string }>();
    for (let count = Math.ceil(random() * 3); count > 0; count -= 1) {
      const amount = cents(2_000);
      const isUser = random() < 0.8;
      const key = isUser ? pick(others).uuid : pick(phones);
      shares.set(key, isUser ? { amount, user_uuid: key } : { amount, phone: key, name: "Somebody" });
    }
    const participants = [...shares.values()];
    const amount = Math.round(participants.reduce((sum, share) => sum + share.amount, 0) * 100) / 100;
    const order = { amount, currency: pick(["EUR", "EUR", "USD"]), description: "Storm dinner", participants };
    await ask("POST", "/v1/requests", person.token, order);
  };

  /** Owners look after what they asked. */
  const lookAfterRequest = async (person: Person): Promise<void> => {
    const path = inTurn(["/v1/requests", "/v1/reqests"]);
    const request = await listed<Requested>(person, `${path}?filter=owner:eq:true`);
    if (request === undefined) return;
    await ask("GET", `/v1/requests/${request.uuid}`, person.token);
    await ask("PUT", `/v1/requests/${request.uuid}`, person.token, { description: "Storm lunch" });
    const participant = pick(request.participants).uuid;
    const act = inTurn(["remind", "settle", "remind", "cancel"]);
    await ask("POST", `/v1/requests/${request.uuid}/participants/${participant}/${act}`, person.token);
    await ask("GET", `/v1/requests/${request.uuid}/participants/${participant}/receipt`, person.token);
    if (random() < 0.4) await ask("DELETE", `/v1/requests/${request.uuid}`, person.token);
  };

  const answerRequest = async (person: Person): Promise<void> => {
    const request = await listed<Requested>(person, "/v1/requests?filter=owner:eq:false,status:eq:open");
    if (request === undefined) return;
    if (inTurn(["pay", "pay", "reject", "pay", "pay", "pay"]) === "reject")
      return void (await ask("POST", `/v1/requests/${request.uuid}/reject`, person.token));
    const order = { payment_source_uuid: await sourceOf(person), pin: person.pin };
    if (order.payment_source_uuid === undefined) return;
    await ask("POST", `/v1/requests/${request.uuid}/pay`, person.token, order);
    await ask("GET", `/v1/requests/${request.uuid}/receipt`, person.token);
  };

  const makePool = async (person: Person): Promise<void> => {
    const order = {
      description: "Storm pool",
      currency: pick(["EUR", "EUR", "GBP"]),
      invites: [pick(people).uuid].filter((uuid) => uuid !== person.uuid),
      is_public: random() < 0.5,
      has_unique_recipients: random() < 0.5,
      allows_optional_amount: true,
      amounts: [{ title: "Small", amount: 2 }],
    };
    await ask("POST", "/v1/pools", person.token, order);
  };

  const lookAfterPool = async (person: Person): Promise<void> => {
    const pool = await listed<Pooled>(person, "/v1/pools?filter=owner:eq:true");
    if (pool === undefined) return;
    await ask("PUT", `/v1/pools/${pool.uuid}`, person.token, { detailed_description: "For the storm" });
    await ask("POST", `/v1/pools/${pool.uuid}/invite`, person.token, [{ user_uuid: pick(people).uuid }]);
    await ask("POST", `/v1/pools/${pool.uuid}/${inTurn(["export", "participants/export"])}`, person.token, { email: "storm@example.com" });
    const end = inTurn(["close", "none", "none", "close by its body", "none"]);
    if (end === "close") await ask("POST", `/v1/pools/${pool.uuid}/close`, person.token);
    if (end === "close by its body") await ask("POST", "/v1/pools/close", person.token, { uuid: pool.uuid });
  };

  const contribute = async (person: Person): Promise<void> => {
    const pool = await listed<Pooled>(person, "/v1/pools?filter=owner:eq:false,status:eq:open");
    if (pool === undefined) return;
    await ask("GET", `/v1/pools/${pool.uuid}`, person.token);
    const order = { amount: cents(1_000), payment_source_uuid: await sourceOf(person), pin: person.pin };
    if (order.payment_source_uuid === undefined) return;
    await ask("POST", `/v1/pools/${pool.uuid}/pay`, person.token, order);
    await ask("GET", `/v1/pools/${pool.uuid}/participants`, person.token);
  };

  const readNews = async (person: Person): Promise<void> => {
    const moment = await listed<{ uuid: string }>(person, "/v1/moments?filter=open:eq:true");
    if (moment !== undefined) await ask("GET", `/v1/moments/${moment.uuid}`, person.token);
    await ask("GET", "/v1/notifications", person.token);
    await ask("GET", "/v1/activity/updates", person.token);
    const announcement = await listed<{ uuid: string }>(person, "/v1/announcements");
    if (announcement === undefined) return;
    await ask("GET", `/v1/announcements/${announcement.uuid}`, person.token);
    await ask("GET", `/v1/announcement/${announcement.uuid}`, person.token);
    await ask("POST", `/v1/announcements/${announcement.uuid}/dismiss`, person.token);
  };

  return { askForMoney, lookAfterRequest, answerRequest, makePool, lookAfterPool, contribute, readNews };
}
