import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { newId, type WorkspaceId } from "@memento/kernel";
import { fileKey, realNow, setWorkspaceClock } from "@memento/platform";
import { createImages, type Images, sweepImages } from "@memento/wallet";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Demo } from "../apps/server/src/demo.ts";
import { encodeForm, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { signIn } from "./support/wallet.ts";

let bank: TestBank;
let ada: Person;
let stranger: Person;
let images: Images;
const faults: unknown[] = [];
const closers: (() => void)[] = [];

beforeAll(async () => {
  bank = await startTestBank();
  ada = await signedIn(bank);
  stranger = await signedIn(bank, (await bank.otherWorkspace()).demo);
  images = imagesOf(bank);
});

afterAll(async () => {
  for (const close of closers) close();
  await bank.close();
});

const imagesOf = ({ runtime }: TestBank): Images => {
  const { database, files, fetchBytes, bank: inside, now } = runtime;
  const { mode } = runtime.config;
  const onFault = (error: unknown): void => void faults.push(error);
  return createImages({
    database,
    files,
    fetchBytes,
    commands: inside.commands,
    mode,
    publicUrl: () => "http://127.0.0.1:3000",
    now,
    onFault,
  });
};

type Answer = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers of any shape
};
type Sending = { readonly headers?: Record<string, string>; readonly body?: string | Uint8Array };
type Person = {
  readonly userId: string;
  readonly workspaceId: WorkspaceId;
  readonly send: (method: "GET" | "HEAD" | "POST", path: string, sending?: Sending) => Promise<Answer>;
};

async function send(on: TestBank, method: "GET" | "HEAD" | "POST", url: string, { headers = {}, body }: Sending = {}): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: Buffer.from(body) };
  const answer = await on.app.inject({ method, url, headers, ...payload });
  const isJson = String(answer.headers["content-type"]).startsWith("application/json");
  const parsed: unknown = isJson && answer.body !== "" ? JSON.parse(answer.body) : undefined;
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body: parsed };
}

/** One of the demo's people, of this project or another. */
async function signedIn(on: TestBank, { wallet }: Demo = on.demo, index = 0): Promise<Person> {
  const user = wallet.users[index];
  if (user === undefined) throw new Error("the demo has three people");
  const { sessionToken } = await signIn(on, user, wallet.project_id);
  return {
    userId: user.uuid,
    workspaceId: wallet.project_id,
    send: (method, path, sending = {}) => {
      const headers = { authorization: `Bearer ${sessionToken}`, "x-project-id": wallet.project_id, ...sending.headers };
      return send(on, method, path, { ...sending, headers });
    },
  };
}

const picture = (width = 800, height = 600, background = "#c04020"): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

const upload = async (person: Person, bytes: Uint8Array, type = "image/jpeg", headers: Record<string, string> = {}): Promise<Answer> =>
  person.send("POST", "/v1/images", { headers: { "content-type": type, ...headers }, body: bytes });

async function uploadForm(person: Person, field: string, bytes: Uint8Array, filename: string, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set(field, new File([Buffer.from(bytes)], filename, { type: "image/jpeg" }));
  const { body, contentType } = await encodeForm(form);
  return person.send("POST", "/v1/images", { headers: { "content-type": contentType, ...headers }, body });
}

const uploadJson = (person: Person, value: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  person.send("POST", "/v1/images", { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) });

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const pathOf = (url: string): string => new URL(url).pathname;
const fault = (field: string, code: string) => ({
  status: 422,
  body: { errors: [{ field, code, message: expect.any(String) as string }] },
});
const storedFiles = (on: TestBank): string[] =>
  readdirSync(join(on.runtime.config.dataDir, "files"), { recursive: true })
    .map(String)
    .filter((path) => /\.[a-z]+$/.test(path));

describe("POST /v1/images", () => {
  test("answers 201 with an Image whose three addresses show three sizes; full_screen_url keeps the aspect ratio", async () => {
    const { status, body } = await uploadForm(ada, "image", await picture(2_000, 1_000), "photo.jpg");
    expect(status).toBe(201);
    expect(body).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      url: `http://127.0.0.1:3000/v1/files/images/ui/${body.uuid}.jpg`,
      full_screen_url: `http://127.0.0.1:3000/v1/files/images/full/${body.uuid}.jpg`,
      thumbnail_url: `http://127.0.0.1:3000/v1/files/images/thumbnail/${body.uuid}.jpg`,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      updated_at: body.created_at as string,
    });
    const sizes = [];
    for (const url of [body.full_screen_url, body.url, body.thumbnail_url] as string[]) {
      const { width, height, format } = await sharp((await send(bank, "GET", pathOf(url))).bytes).metadata();
      sizes.push([format, width, height]);
    }
    expect(sizes).toEqual([
      ["jpeg", 1_600, 800],
      ["jpeg", 640, 640],
      ["jpeg", 160, 160],
    ]);
  });

  test("takes a form's image or file, a bare body, base64 in data or content, and JSON without a JSON content type", async () => {
    const bytes = await picture();
    const data = bytes.toString("base64");
    const answers = [
      await uploadForm(ada, "image", bytes, "photo.jpg"),
      await uploadForm(ada, "file", bytes, "photo"),
      await upload(ada, bytes),
      await upload(ada, bytes, "application/octet-stream"),
      await upload(ada, bytes, "application/x-www-form-urlencoded"),
      await uploadJson(ada, { data }),
      await uploadJson(ada, { content: bytes.toString("base64url"), data: null }),
      await uploadJson(ada, { data: `data:image/jpeg;base64,${data.replace(/(.{76})/g, "$1\r\n")}` }),
      await upload(ada, Buffer.from(` {"data": "${data}"}`), "application/x-www-form-urlencoded"),
      await upload(ada, await sharp(bytes).png().toBuffer(), "image/jpeg"), // what the sender says proves nothing
      await upload(ada, await sharp(bytes).webp().toBuffer(), "image/webp"),
      await upload(ada, await sharp(bytes).gif().toBuffer(), "image/gif"),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.uuid as string)).size).toBe(answers.length);
  });

  test("refuses what is missing or of another type with 422, by the attribute that held it", async () => {
    const html = Buffer.from("<!doctype html><script>alert(1)</script>");
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const form = new FormData();
    form.set("photo", new File([Buffer.from("x")], "x.jpg"));
    const { body, contentType } = await encodeForm(form);
    expect(await ada.send("POST", "/v1/images")).toMatchObject(fault("image", "required"));
    expect(await ada.send("POST", "/v1/images", { headers: { "content-type": contentType }, body })).toMatchObject(
      fault("image", "required"),
    );
    expect(await uploadJson(ada, {})).toMatchObject(fault("image", "required"));
    expect(await uploadJson(ada, { url: null })).toMatchObject(fault("image", "required"));
    expect(await uploadJson(ada, [])).toMatchObject(fault("body", "invalid_type"));
    expect(await uploadJson(ada, { data: 7 })).toMatchObject(fault("data", "invalid_type"));
    expect(await uploadJson(ada, { data: "" })).toMatchObject(fault("data", "required"));
    expect(await uploadJson(ada, { data: "no base64!" })).toMatchObject(fault("data", "invalid_format"));
    expect(await uploadJson(ada, { content: Buffer.from("text").toString("base64") })).toMatchObject(fault("content", "invalid_format"));
    expect(await uploadForm(ada, "image", html, "photo.jpg")).toMatchObject(fault("image", "invalid_format"));
    expect(await uploadForm(ada, "file", svg, "photo.jpg")).toMatchObject(fault("file", "invalid_format"));
    expect(await upload(ada, svg, "image/svg+xml")).toMatchObject(fault("image", "invalid_format"));
    expect(await uploadForm(ada, "image", Buffer.alloc(0), "photo.jpg")).toMatchObject(fault("image", "required"));
    expect(await upload(ada, (await picture()).subarray(0, 900))).toMatchObject(fault("image", "malformed"));
  });

  test("refuses over 10 MiB with 422, a body beyond all measure with 413, broken JSON and forms with 400", async () => {
    const large = Buffer.concat([await picture(), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await upload(ada, large)).toMatchObject(fault("image", "too_large"));
    expect(await uploadJson(ada, { data: large.toString("base64") })).toMatchObject(fault("data", "too_large"));
    expect(await upload(ada, Buffer.alloc(15 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { errors: [{ code: "body_too_large" }] },
    });
    expect(await upload(ada, Buffer.from('{"data":'), "application/json")).toMatchObject({
      status: 400,
      body: { errors: [{ code: "malformed_json" }] },
    });
    expect(await upload(ada, Buffer.from("--x\r\n"), "multipart/form-data; boundary=x")).toMatchObject({
      status: 400,
      body: { errors: [{ code: "invalid_request" }] },
    });
  });

  test("without a session is 401 with an empty body, before anything is read", async () => {
    const answer = await send(bank, "POST", "/v1/images", { headers: { "x-project-id": ada.workspaceId }, body: await picture() });
    expect([answer.status, answer.bytes.length]).toEqual([401, 0]);
  });

  test("copies a url, follows its redirects, and says by url what was wrong with it", async () => {
    const bytes = await picture();
    const origin = await serve((request, response) => {
      if (request.url === "/moved") response.writeHead(302, { location: "/photo" }).end();
      else if (request.url === "/metadata") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      else if (request.url === "/page") response.writeHead(200, { "content-type": "image/jpeg" }).end("<html></html>");
      else if (request.url === "/photo") response.writeHead(200, { "content-type": "text/plain" }).end(bytes);
      else response.writeHead(404).end();
    });
    expect((await uploadJson(ada, { url: `${origin}/photo` })).status).toBe(201);
    expect((await uploadJson(ada, { url: `${origin}/moved` })).status).toBe(201);
    expect(await uploadJson(ada, { url: `${origin}/page` })).toMatchObject(fault("url", "invalid_format"));
    expect(await uploadJson(ada, { url: `${origin}/nothing` })).toMatchObject(fault("url", "not_found"));
    expect(await uploadJson(ada, { url: "http://127.0.0.1:9/" })).toMatchObject(fault("url", "not_found"));
    expect(await uploadJson(ada, { url: `${origin}/metadata` })).toMatchObject(fault("url", "not_allowed"));
    expect(await uploadJson(ada, { url: "file:///etc/passwd" })).toMatchObject(fault("url", "not_allowed"));
    expect(await uploadJson(ada, { url: "http://ada:secret@127.0.0.1/" })).toMatchObject(fault("url", "not_allowed"));
    expect(await uploadJson(ada, { url: "photo.jpg" })).toMatchObject(fault("url", "invalid_format"));
    expect(await uploadJson(ada, { url: 7 })).toMatchObject(fault("url", "invalid_type"));
  });

  test("with an Idempotency-Key answers the same image again and stores nothing twice; another content is 422", async () => {
    const [bytes, key] = [await picture(300, 300), withKey()];
    const first = await uploadForm(ada, "image", bytes, "photo.jpg", key);
    const before = storedFiles(bank).length;
    expect(before).toBeGreaterThanOrEqual(3);
    const again = await uploadForm(ada, "image", bytes, "photo.jpg", key); // in another boundary
    expect([again.status, again.body, again.headers["idempotent-replayed"]]).toEqual([201, first.body, "true"]);
    const other = await uploadForm(ada, "image", await picture(301, 301), "photo.jpg", key);
    expect(other).toMatchObject({ status: 422, body: { errors: [{ code: "idempotency_key_mismatch" }] } });
    expect(storedFiles(bank).length).toBe(before);
  });
});

describe("GET /v1/images/{uuid}", () => {
  test("answers the image to everybody in the project, 404 with an empty body to others, for unknown and malformed ids", async () => {
    const { body: image } = await upload(ada, await picture());
    const blaise = await signedIn(bank, bank.demo, 1);
    for (const person of [ada, blaise])
      expect(await person.send("GET", `/v1/images/${image.uuid}`)).toMatchObject({ status: 200, body: image });
    expect((await ada.send("GET", `/v1/images/${String(image.uuid).toUpperCase()}`)).body).toEqual(image);
    for (const [person, id] of [
      [stranger, image.uuid],
      [ada, newId()],
      [ada, "photo"],
    ] as const) {
      const answer = await person.send("GET", `/v1/images/${id}`);
      expect([answer.status, answer.bytes.length]).toEqual([404, 0]);
    }
    expect((await send(bank, "GET", `/v1/images/${image.uuid}`, { headers: { "x-project-id": ada.workspaceId } })).status).toBe(401);
  });
});

describe("GET /v1/files/images/{rendition}/{uuid}.jpg", () => {
  test("shows the picture without a session or project, for a year and not to be guessed at, with nothing of its EXIF", async () => {
    const source = await sharp(await picture())
      .withExif({ IFD0: { Make: "SecretCamera" }, IFD3: { GPSLatitude: "48/1 51/1 30/1" } })
      .jpeg()
      .toBuffer();
    expect(source.includes("SecretCamera")).toBe(true);
    const { body: image } = await upload(ada, source);
    const answer = await send(bank, "GET", pathOf(image.full_screen_url));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "image/jpeg",
      "content-length": String(answer.bytes.length),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      etag: `"${image.uuid}.full"`,
    });
    const { exif, icc, xmp } = await sharp(answer.bytes).metadata();
    expect([exif, icc, xmp, answer.bytes.includes("Secret")]).toEqual([undefined, undefined, undefined, false]);
  });

  test("answers HEAD with the same headers and no body, and 304 where If-None-Match names it", async () => {
    const { body: image } = await upload(ada, await picture());
    const path = pathOf(image.url);
    const whole = await send(bank, "GET", path);
    const head = await send(bank, "HEAD", path);
    expect([head.status, head.bytes.length, head.headers["content-length"], head.headers["etag"]]).toEqual([
      200,
      0,
      whole.headers["content-length"],
      whole.headers["etag"],
    ]);
    const etag = String(whole.headers["etag"]);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await send(bank, "GET", path, { headers: { "if-none-match": tag } });
      expect([answer.status, answer.bytes.length, answer.headers["etag"]]).toEqual([304, 0, etag]);
    }
    expect((await send(bank, "GET", path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("is 404 with an empty body for unknown ids, renditions and endings, and for what tries to leave the folder", async () => {
    const { body: image } = await upload(ada, await picture());
    for (const path of [
      `ui/${newId()}.jpg`,
      `large/${image.uuid}.jpg`,
      `ui/${image.uuid}.png`,
      `ui/${image.uuid}`,
      "ui/photo.jpg",
      `ui/..%2f${image.uuid}.jpg`,
      "..%2f..%2fetc/passwd",
    ]) {
      const answer = await send(bank, "GET", `/v1/files/images/${path}`);
      expect([path, answer.status, answer.bytes.length]).toEqual([path, 404, 0]);
    }
    expect((await send(bank, "GET", `/v1/files/images/ui/${String(image.uuid).toUpperCase()}.jpg`)).status).toBe(200);
  });
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

test("images that nothing has for a day are swept with their files; those of people and payments, and new ones, stay", async () => {
  const { database, files } = bank.runtime;
  const [unused, used, named, paid] = await Promise.all([1, 2, 3, 4].map(async () => (await upload(ada, await picture())).body));
  await database.query("update wallet.user set image_id = $3 where workspace_id = $1 and user_id = $2", [
    ada.workspaceId,
    ada.userId,
    used.uuid,
  ]);
  await database.query(
    `insert into wallet.payment (workspace_id, payment_id, kind, status, owner_id, transaction_id, participant_id, participant_status, amount,
       currency, image_id, created_at, updated_at)
     values ($1, $2, 'payment', 'closed', $3, $2, $2, 'paid', 100, 'EUR', $4, now(), now())`,
    [ada.workspaceId, newId(), ada.userId, paid.uuid],
  );
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
  await database.query("delete from wallet.payment where workspace_id = $1 and image_id = $2", [ada.workspaceId, paid.uuid]);
  await database.query("update wallet.user set image_id = null where workspace_id = $1 and user_id = $2", [ada.workspaceId, ada.userId]);
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
      from information_schema.columns c where c.table_schema = 'wallet' and c.column_name = 'image_id' and c.table_name <> 'image'`,
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

test("over a real socket GET and HEAD of a picture are whole, and an image's own url can be uploaded again", async () => {
  const real = await startTestBank();
  try {
    await real.app.listen({ port: 0, host: "127.0.0.1" });
    const person = await signedIn(real);
    const { body: image } = await upload(person, await picture());
    for (const method of ["GET", "HEAD", "GET"]) {
      const answer = await fetch(image.url as string, { method });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, answer.headers.get("content-type"), bytes.length > 0]).toEqual([200, "image/jpeg", method === "GET"]);
      expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(0);
    }
    const again = await uploadJson(person, { url: image.full_screen_url });
    expect(again.status).toBe(201);
    expect(again.body.uuid).not.toBe(image.uuid);
  } finally {
    await real.close();
  }
});
