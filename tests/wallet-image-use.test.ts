import { newId, present } from "@memento/kernel";
import { fileKey, realNow, setWorkspaceClock } from "@memento/platform";
import { type Images, sweepImages } from "@memento/wallet";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";
import {
  fault,
  imagesOf,
  pathOf,
  type Person,
  picture,
  send,
  serve,
  signedIn,
  stopServing,
  storedFiles,
  upload,
  uploadJson,
} from "./support/images.ts";
import { device, freshPhone, signIn, walletClient } from "./support/wallet.ts";

let bank: TestBank;
let ada: Person;
let stranger: Person;
let images: Images;
const faults: unknown[] = [];

beforeAll(async () => {
  bank = await startTestBank();
  ada = await signedIn(bank);
  stranger = await signedIn(bank, (await bank.otherWorkspace()).demo);
  images = imagesOf(bank, faults);
});

afterAll(async () => {
  stopServing();
  await bank.close();
});

describe("an image in another body", () => {
  const attach = (input: { url?: string; uuid?: string } | null) => images.attach(ada.workspaceId, ada.userId, input);

  test("is attached by the uuid or any address of an uploaded one", async () => {
    const { body: image } = await upload(ada, await picture());
    expect(await attach({ uuid: image.uuid })).toBe(image.uuid);
    expect(await attach({ uuid: String(image.uuid).toUpperCase() })).toBe(image.uuid);
    for (const url of [image.url, image.full_screen_url, image.thumbnail_url] as string[]) {
      expect(await attach({ url })).toBe(image.uuid);
      expect(await attach({ url: url.replace("http://127.0.0.1:3000", "https://pay.example.com") })).toBe(image.uuid);
    }
    expect(await attach(image)).toBe(image.uuid);
    expect(await images.imagesById(bank.runtime.database, ada.workspaceId, [image.uuid, null, newId()])).toEqual(
      new Map([[image.uuid, image]]),
    );
  });

  test("of another project, of nobody or not given is none", async () => {
    const { body: image } = await upload(stranger, await picture());
    expect(await attach({ uuid: image.uuid })).toBeNull();
    expect(await attach({ uuid: newId() })).toBeNull();
    expect(await attach({ uuid: "photo" })).toBeNull();
    expect(await attach({})).toBeNull();
    expect(await attach(null)).toBeNull();
    expect((await images.imagesById(bank.runtime.database, ada.workspaceId, [image.uuid])).size).toBe(0);
  });

  test("elsewhere is copied, and is none where it cannot be reached, is slow, is no image or no URL at all; never a fault", async () => {
    const bytes = await picture(500, 400);
    const origin = await serve((request, response) => {
      if (request.url === "/photo") response.end(bytes);
      else if (request.url === "/page") response.end("<html></html>");
      else if (request.url === "/loopback") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      else if (request.url !== "/slow") response.writeHead(500).end();
    });
    const copied = await attach({ url: `${origin}/photo` });
    expect((await ada.send("GET", `/v1/images/${copied}`)).status).toBe(200);
    const started = performance.now();
    const none = await Promise.all(
      [
        `${origin}/slow`,
        `${origin}/page`,
        `${origin}/loopback`,
        `${origin}/broken`,
        "http://127.0.0.1:9/",
        "photo.jpg",
        "",
        "javascript:alert(1)",
      ].map((url) => attach({ url })),
    );
    expect(none).toEqual(none.map(() => null));
    expect(performance.now() - started).toBeLessThan(9_500);
    expect(faults).toEqual([]);
  }, 20_000);
});

describe("the image attribute over HTTP", () => {
  let host: string;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await picture(900, 500, "#2060c0");
    host = await serve((request, response) => (request.url === "/photo" ? response.end(bytes) : response.writeHead(404).end()));
  });
  const shows = async (image: { full_screen_url: string } | null): Promise<(number | undefined)[]> => {
    const { width, height } = await sharp((await send(bank, "GET", pathOf(image?.full_screen_url ?? "http://nowhere/"))).bytes).metadata();
    return [width, height];
  };

  test("PUT /v1/users/current takes an uploaded image by its url, copies a foreign one, and others see it at GET /v1/users/{uuid}", async () => {
    const [person, other] = await Promise.all([1, 2].map((index) => signIn(bank, present(bank.demo.wallet.users[index], "user"))));
    const { body: image } = await upload(ada, await picture(900, 500));
    const changed = await present(person, "person").put("/v1/users/current", { image: { url: image.url } });
    expect([changed.status, changed.body.image]).toEqual([200, image]);
    expect((await present(other, "person").get(`/v1/users/${person?.uuid}`)).body.image).toEqual(image);
    const copied = await present(person, "person").put("/v1/users/current", { image: { url: `${host}/photo` } });
    expect(copied.body.image.uuid).not.toBe(image.uuid);
    expect(await shows(copied.body.image)).toEqual([900, 500]);
    const gone = await present(person, "person").put("/v1/users/current", { image: { url: `${host}/nothing` } });
    expect([gone.status, gone.body.image]).toEqual([200, null]);
    expect(await present(person, "person").put("/v1/users/current", { image: "photo" })).toMatchObject(fault("image", "invalid_type"));
    expect(await present(person, "person").put("/v1/users/current", { image: { url: 7 } })).toMatchObject(
      fault("image.url", "invalid_type"),
    );
  });

  test("POST /v1/users copies a foreign image for somebody who has no session yet; it is nobody's", async () => {
    const body = { first_name: "New", last_name: "Person", username: "pictured", phone: freshPhone(), pin: "4321", device: device() };
    const signedUp = await walletClient(bank).post("/v1/users", { ...body, image: { url: `${host}/photo` } });
    expect(signedUp.status).toBe(201);
    expect(await shows(signedUp.body.image)).toEqual([900, 500]);
    const owners = await bank.runtime.database.query("select owner_id from wallet.image where image_id = $1", [signedUp.body.image.uuid]);
    expect(owners).toEqual([{ owner_id: null }]);
  });

  test("POST /v1/payments carries an image, or goes on without where its url leads nowhere; GET /v1/payments/{uuid} shows it", async () => {
    const [payer, payee] = await Promise.all([0, 1].map((index) => signIn(bank, present(bank.demo.wallet.users[index], "user"))));
    const source = await present(payer, "payer").source();
    const order = { amount: 1, currency: "EUR", recipient: { user_uuid: payee?.uuid }, payment_source_uuid: source?.uuid, pin: "1234" };
    const paid = await present(payer, "payer").post("/v1/payments", { ...order, image: { url: `${host}/photo` } });
    expect(paid.status).toBe(201);
    expect(await shows(paid.body.image)).toEqual([900, 500]);
    expect((await present(payee, "payee").get(`/v1/payments/${paid.body.uuid}`)).body.image).toEqual(paid.body.image);
    const bare = await present(payer, "payer").post("/v1/payments", { ...order, image: { url: "https://images.invalid/photo.jpg" } });
    expect([bare.status, bare.body.image]).toEqual([201, null]);
  });
});

test("images that nothing has for a day are swept with their files; those of people and payments, and new ones, stay", async () => {
  const { database, files } = bank.runtime;
  const [unused, used, named, paid] = await Promise.all([1, 2, 3, 4].map(async () => (await upload(ada, await picture())).body));
  await database.query("update wallet.user set image_id = $3 where workspace_id = $1 and user_id = $2", [
    ada.workspaceId,
    ada.userId,
    used.uuid,
  ]);
  const payee = present(bank.demo.wallet.users[1], "user");
  const payer = await signIn(bank, present(bank.demo.wallet.users[0], "user"));
  const order = { amount: 1, currency: "EUR", recipient: { user_uuid: payee.uuid }, pin: "1234", image: { uuid: paid.uuid } };
  expect((await payer.post("/v1/payments", { ...order, payment_source_uuid: (await payer.source())?.uuid })).status).toBe(201);
  const hours = (count: number): Date => new Date(realNow().getTime() + count * 3_600_000);
  await sweepImages({ database, files }, hours(23));
  expect((await ada.send("GET", `/v1/images/${unused.uuid}`)).status).toBe(200);
  // A clock that a test moved by years throws nothing away.
  await database.transaction((tx) => Promise.resolve(setWorkspaceClock(tx, ada.workspaceId, hours(24 * 400))));
  await sweepImages({ database, files }, hours(23));
  await database.query("update wallet.image set seen_at = $2 where image_id = $1", [named.uuid, hours(20)]); // as attach does
  await sweepImages({ database, files }, hours(25));
  const statuses = await Promise.all(
    [unused, used, named, paid].map(async ({ uuid }) => (await ada.send("GET", `/v1/images/${uuid}`)).status),
  );
  expect(statuses).toEqual([404, 200, 200, 200]);
  expect((await send(bank, "GET", pathOf(unused.url))).status).toBe(404);
  expect((await send(bank, "GET", pathOf(used.url))).status).toBe(200);
  expect(await files.sizeOf(fileKey(ada.workspaceId, unused.uuid, "full"))).toBeUndefined();
  expect(await images.attach(ada.workspaceId, ada.userId, { uuid: unused.uuid })).toBeNull();
  // Replaced, and a day later gone as well.
  await database.query("update wallet.payment set image_id = null where workspace_id = $1", [ada.workspaceId]);
  await database.query("update wallet.user set image_id = null where workspace_id = $1", [ada.workspaceId]);
  await sweepImages({ database, files }, hours(60));
  expect((await ada.send("GET", `/v1/images/${used.uuid}`)).status).toBe(404);
  expect(storedFiles(bank)).toEqual([]);
});

test("every table with an image_id is known to the sweep, and has an index by it", async () => {
  const { lookAtOld } = await import("../packages/wallet/src/images/queries.ts");
  const tables = await bank.runtime.database.query<{ name: string; indexed: boolean }>(
    `select c.table_name as name, exists (
        select from pg_indexes i where i.schemaname = 'wallet' and i.tablename = c.table_name and i.indexdef like '%(workspace_id, image_id)%'
      ) as indexed
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'wallet' and c.column_name = 'image_id' and c.table_name <> 'image' and t.table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThanOrEqual(2);
  for (const { name, indexed } of tables)
    expect([name, indexed, lookAtOld.text.includes(`from wallet.${name} `)]).toEqual([name, true, true]);
});

test("in production POST /v1/images and bodies with an image refuse urls of this machine and its networks unasked, and more than 100 images an hour of one person", async () => {
  const production = await startTestBank({ MEMENTO_MODE: "production" });
  try {
    const person = await signedIn(production);
    let requests = 0;
    const origin = await serve((_request, response) => response.end(String((requests += 1))));
    for (const url of [
      origin,
      origin.replace("http:", "https:"),
      "https://localhost/",
      "https://10.0.0.1/",
      "https://[::1]/",
      "http://example.com/a.jpg",
    ]) {
      expect(await uploadJson(person, { url })).toMatchObject(fault("url", "not_allowed"));
      expect(await imagesOf(production).attach(person.workspaceId, person.userId, { url })).toBeNull();
    }
    expect(requests).toBe(0);

    // What was refused counts as well, so that nobody makes the server busy for free: twelve so far.
    const statuses: number[] = [];
    for (let count = 0; count < 90; count += 1) statuses.push((await upload(person, Buffer.from("x"))).status);
    expect([statuses.indexOf(429), statuses.at(-1)]).toEqual([88, 429]);
    const bytes = await picture();
    const late = await upload(person, bytes);
    expect(late).toMatchObject({ status: 429, body: { errors: [{ code: "too_many_requests" }] } });
    expect(Number(late.headers["retry-after"])).toBeGreaterThan(3_000);
    expect((await upload(await signedIn(production, production.demo, 1), bytes)).status).toBe(201);
    production.passRealTime(3_700_000);
    expect((await upload(person, bytes)).status).toBe(201);
  } finally {
    await production.close();
  }
});

test("the audit names images whose files are gone, and is silent otherwise", async () => {
  const { body: image } = await upload(ada, await picture());
  expect(await bank.verify()).toEqual([]);
  const key = fileKey(ada.workspaceId, image.uuid, "ui");
  await bank.runtime.files.remove(key);
  expect(await bank.verify()).toMatchObject([
    { kind: "image_file_wrong", detail: expect.stringContaining(`file ui of image ${image.uuid}`) as string },
  ]);
  await sweepImages({ database: bank.runtime.database, files: bank.runtime.files }, new Date(realNow().getTime() + 1_000 * 3_600_000));
  expect(await bank.verify()).toEqual([]);
});
