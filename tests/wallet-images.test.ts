import { newId } from "@memento/kernel";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeForm, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import {
  fault,
  pathOf,
  type Person,
  picture,
  send,
  serve,
  signedIn,
  stopServing,
  storedFiles,
  upload,
  uploadForm,
  uploadJson,
} from "./support/images.ts";

let bank: TestBank;
let ada: Person;
let stranger: Person;

beforeAll(async () => {
  bank = await startTestBank();
  ada = await signedIn(bank);
  stranger = await signedIn(bank, (await bank.otherWorkspace()).demo);
});

afterAll(async () => {
  stopServing();
  await bank.close();
});

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

test("the audit agrees with what is stored", async () => {
  expect(storedFiles(bank).length).toBeGreaterThan(0);
  expect(await bank.verify()).toEqual([]);
});
