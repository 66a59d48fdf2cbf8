import { randomUUID } from "node:crypto";
import { present } from "@memento/kernel";
import { expect } from "vitest";
import { picture } from "../images.ts";
import { device } from "../wallet.ts";
import { createSocialOperations } from "./social.ts";
import { virtualOf, type Person, type World } from "./world.ts";

export type Operations = {
  /** Asks the server for something at random. Throws where the answer cannot be right. */
  readonly operate: () => Promise<void>;
  /** How many payments were answered with which status */
  readonly payments: ReadonlyMap<string, number>;
};

/** Takes one after the other of each list, told by its length, so that each is asked. */
function createInTurn(): <T>(things: readonly T[]) => T {
  const turns = new Map<number, number>();
  return (things) => {
    const turn = turns.get(things.length) ?? 0;
    turns.set(things.length, turn + 1);
    return present(things[turn % things.length], "one of several");
  };
}

/** What people, their bank and their clock do to a wallet, in proportions that let most payments through. */
export async function createOperations(world: World): Promise<Operations> {
  const { people, random, pick, pickAny, bank, send } = world;
  const ibans = (await bank().call("GET", "/v2/sandbox/test_ibans")) as unknown as { iban: string; outcome: string }[];
  const newPhone = (): string => `+336${String(10_000_000 + Math.floor(random() * 89_999_999))}`;
  const phones = Array.from({ length: 8 }, newPhone);
  const payments = new Map<string, number>();
  const inTurn = createInTurn();
  let clockMoves = 0;
  let moving = 0;

  /** Asked for by its owner; whatever it is, it is no fault of the server's. */
  const ask: World["send"] = async (...asked) => {
    const answer = await send(...asked);
    expect(answer.status, `${asked[0]} ${asked[1]}`).toBeLessThan(500);
    return answer;
  };

  const signUp = async (phone = newPhone()): Promise<void> => {
    const [username, pin] = [`s${randomUUID().slice(0, 12)}`, "4321"];
    const order = { first_name: "Storm", last_name: "Person", username, phone, pin, device: device() };
    const made = await send("POST", "/v1/users", undefined, order);
    if (made.status !== 201) return;
    const { uuid, token: authToken } = made.body;
    const token = await world.openSession(authToken);
    // From now on, whatever becomes of the proof: an answer that is cut off may have been given all the same.
    people.push({ uuid, username, phone, pin, token, authToken, cards: [], accounts: [], contacts: [] });
    const asked = await send("POST", "/v1/verifications", token, { type: "sms", recipient: phone, event: "signup" });
    await send("POST", `/v1/verifications/${asked.body.uuid}/data`, token, { data: await world.codeFor(phone) });
    await ask("GET", `/v1/verifications/${asked.body.uuid}`, token);
  };

  const addSource = async (person: Person): Promise<void> => {
    const isCard = random() < 0.6;
    const card = { expiration_month: 5, expiration_year: 2040, token: pick(["tok_ok", "tok_ok", "tok_declined", "tok_error"]) };
    const account = { country: "FR", swift: "BNPAFRPP", iban: pick(ibans).iban };
    const body = isCard
      ? { description: "Card", type: "card", gateway: "simulator", card }
      : { description: "Account", type: "bank_account", gateway: "sepa", bank_account: account };
    const made = await send("POST", "/v1/payment_sources", person.token, body);
    if (made.status !== 201) return;
    await send("POST", `/v1/payment_sources/${made.body.uuid}/verify`, person.token, { code: random() < 0.9 ? "123456" : "000000" });
    (isCard ? person.cards : person.accounts).push(made.body.uuid);
  };

  const pay = async (person: Person): Promise<void> => {
    const virtual = await virtualOf(world, person);
    const outside = [...person.cards, ...person.accounts];
    const own = virtual.map(({ uuid }) => uuid);
    const from = own.length === 0 || (outside.length > 0 && random() < 0.4) ? pickAny(outside) : pickAny(own);
    if (from === undefined) return; // an empty balance may have been deleted
    const kind = random();
    const amount = Math.ceil(random() * 6_000) / 100;
    const currency = pick(["EUR", "EUR", "EUR", "USD", "GBP", "JPY"]);
    const whole = currency === "JPY" ? Math.ceil(amount) : amount;
    const to =
      kind < 0.55
        ? { user_uuid: pick(people).uuid }
        : kind < 0.75
          ? { phone: pick(phones), name: "Somebody" }
          : { payment_source_uuid: pickAny([...own, ...person.accounts]) ?? from }; // to itself, who has nothing else: refused
    const order = {
      currency,
      description: `storm ${random()}`,
      recipient: { amount: whole, ...to },
      payment_source_uuid: from,
      pin: random() < 0.97 ? person.pin : "0000",
    };
    const key = { "idempotency-key": randomUUID() };
    const [movesBefore, movingBefore] = [clockMoves, moving];
    const first = await send("POST", "/v1/payments", person.token, order, key);
    if (random() < 0.2) {
      const again = await send("POST", "/v1/payments", person.token, order, key);
      // Keys are kept for a day of the project's time, and another lane may just have moved its clock by one.
      if (movingBefore > 0 || clockMoves !== movesBefore) return;
      if (first.status === 201) expect(again.body.uuid).toBe(first.body.uuid);
      else expect(again.status).toBe(first.status);
    }
    payments.set(`payment ${first.status}`, (payments.get(`payment ${first.status}`) ?? 0) + 1);
  };

  const moveClock = async (): Promise<void> => {
    clockMoves += 1;
    moving += 1;
    await bank().send("POST", "/v2/sandbox/clock", { body: { advance: pick(["PT1H", "P1D", "P3D"]) } });
    moving -= 1;
  };

  const returnSomething = async (): Promise<void> => {
    const { results } = (await bank().call("GET", "/v2/transactions?size=50")) as any; // oxlint-disable-line typescript/no-explicit-any -- answers of any shape
    const returnable = results.filter(({ source }: { source: { type: string } }) => /^(collection|transfer)_outgoing/.test(source.type));
    if (returnable.length === 0) return;
    const body = { transaction_id: pick(returnable as { id: string }[]).id, reason: "insufficient_funds" };
    await bank().send("POST", "/v2/sandbox/returns", { body });
  };

  /** An authentication by code and PIN, a session of it, and its end. */
  const signInAgain = async ({ username, phone, pin }: Person): Promise<void> => {
    const order = { identity: { type: "username", value: username }, authenticator: "sms", device: device() };
    const asked = await ask("POST", "/v1/tokens", undefined, order);
    if (asked.status >= 300) return;
    const { uuid, token } = asked.body;
    const secret = random() < 0.9 ? await world.codeFor(phone) : "000000";
    await ask("POST", `/v1/tokens/${uuid}/secret`, undefined, { secret, pin });
    await ask("GET", `/v1/tokens/${uuid}`, token);
    const opened = await ask("POST", "/v1/sessions", token);
    if (opened.status >= 300) return;
    await ask("POST", "/v1/sessions/verify", opened.body.token);
    await ask("DELETE", "/v1/sessions/current", opened.body.token);
  };

  const useImages = async (person: Person): Promise<void> => {
    const made = await ask("POST", "/v1/images", person.token, await picture(8, 8), { "content-type": "image/jpeg" });
    if (made.status >= 300) return;
    await ask("GET", `/v1/images/${made.body.uuid}`, person.token);
    const { pathname } = new URL(String(made.body.thumbnail_url));
    for (const method of ["GET", "HEAD"]) {
      const file = await send(method, pathname);
      expect(file.status).toBe(200);
    }
    await ask("PUT", "/v1/users", person.token, { image: { uuid: made.body.uuid } });
  };

  const useContacts = async (person: Person): Promise<void> => {
    const made = await ask("POST", "/v1/contacts", person.token, { name: "Friend", phone: pick(phones) });
    if (made.status < 300) person.contacts.push(made.body.uuid);
    const contact = pickAny(person.contacts);
    if (contact === undefined) return;
    await ask("PUT", `/v1/contacts/${contact}`, person.token, { name: "Old friend" });
    await ask("GET", `/v1/contacts/${contact}`, person.token);
    if (random() < 0.5) await ask("DELETE", `/v1/contacts/${contact}`, person.token);
  };

  const deleteSource = async (person: Person): Promise<void> => {
    const { body } = await ask("GET", "/v1/payment_sources", person.token);
    const source = pickAny(body as { uuid: string; type: string }[]);
    if (source === undefined) return;
    if (source.type === "virtual") world.deleted.add(source.uuid);
    // Money in it, or under way, forbids that.
    await ask("DELETE", `/v1/payment_sources/${source.uuid}`, person.token);
  };

  const readOneOfEach = async (person: Person): Promise<void> => {
    for (const kind of ["payments", "transactions", "payment_sources"]) {
      const { body } = await ask("GET", `/v1/${kind}?limit=20`, person.token);
      if (body.length === 0) continue;
      const { uuid } = pick(body as { uuid: string }[]);
      await ask("GET", `/v1/${kind}/${uuid}`, person.token);
      if (kind === "payments") await ask("GET", `/v1/payments/${uuid}/receipt`, person.token, undefined, { accept: "application/pdf" });
      if (kind === "payment_sources") await ask("PUT", `/v1/payment_sources/${uuid}`, person.token, { description: "Renamed" });
    }
  };

  const change = async (person: Person): Promise<void> => {
    const side = { payment_source_uuid: (await virtualOf(world, person))[0]?.uuid, currency: "EUR" };
    const passport = { type: "passport", data: "01234567890123456789", event: "user_kyc" };
    const changes = [
      ["POST", "/v1/devices/current", device()],
      ["PUT", "/v1/devices/current", { os_version: "9" }],
      ["PUT", "/v1/users", { first_name: "Stormy" }],
      ["PUT", "/v1/users/current", { first_name: "Stormy" }],
      ["PUT", `/v1/users/${person.uuid}`, { first_name: "Stormy" }],
      ["POST", "/v1/fees/calculate", { amount: 5, source: side, destination: side }],
      ["POST", "/v1/verifications", passport],
      ["PUT", "/v1/verifications", passport],
    ] as const;
    const [method, path, body] = inTurn(changes);
    await ask(method, path, person.token, body);
  };

  const read = async (person: Person): Promise<void> => {
    const lists = [
      "/v1/users/search?query=storm",
      "/v1/users?filter=username:like:storm",
      "/v1/payments",
      "/v1/transactions",
      "/v1/contacts",
    ];
    const own = ["/v1/users/current", `/v1/users/${person.uuid}`, "/v1/devices/current", "/v1/payment_sources"];
    const path = inTurn([...lists, ...own]);
    expect([path, (await send("GET", path, person.token)).status]).toEqual([path, 200]);
  };

  const social = createSocialOperations(world, ask, { phones, inTurn: createInTurn() });
  const inProportion: readonly [number, (person: Person) => Promise<void>][] = [
    // Mostly those who have money from the beginning, so that most payments go through.
    [60, (person) => pay(random() < 0.6 ? pick(people.slice(0, 3)) : person)],
    [7, addSource],
    [5, () => signUp(random() < 0.5 ? pick(phones) : undefined)],
    [4, async (person) => void (await send("POST", `/v1/users/${pick(people).uuid}/${pick(["block", "unblock"])}`, person.token))],
    [3, deleteSource],
    [4, moveClock],
    [2, returnSomething],
    [2, signInAgain],
    [2, useImages],
    [2, useContacts],
    [2, readOneOfEach],
    [4, change],
    [5, read],
    [5, social.askForMoney],
    [3, social.lookAfterRequest],
    [6, social.answerRequest],
    [4, social.makePool],
    [4, social.lookAfterPool],
    [6, social.contribute],
    [3, social.readNews],
  ];
  const total = inProportion.reduce((sum, [share]) => sum + share, 0);
  return {
    payments,
    async operate() {
      const person = pick(people);
      let drawn = random() * total;
      for (const [share, operation] of inProportion) {
        drawn -= share;
        if (drawn < 0) return operation(person);
      }
    },
  };
}
