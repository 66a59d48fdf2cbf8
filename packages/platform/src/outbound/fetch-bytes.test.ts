import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createFetcher, type FetchLimits } from "./fetch-bytes.ts";
import type { ResolveName } from "./resolve.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

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

const sandbox = { reach: "local", allowHttp: true } as const;
const production = { reach: "public", allowHttp: false } as const;
const limits: FetchLimits = { bytesMax: 1_000, timeoutMs: 2_000, accept: "image/*" };
const fetchBytes = createFetcher({ rules: sandbox });
const leadsTo =
  (...addresses: string[]): ResolveName =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("what lies at a URL", () => {
  test("comes with its type, asked for without credentials and without compression; a fragment stays here", async () => {
    const seen: string[] = [];
    const origin = await serve((request, response) => {
      const { accept, authorization, cookie } = request.headers;
      seen.push(`${request.method} ${request.url} ${accept} ${request.headers["accept-encoding"]} ${authorization} ${cookie}`);
      response.writeHead(200, { "content-type": "image/png" }).end("abc");
    });
    expect(await fetchBytes(`${origin}/a?b=c#d`, limits)).toEqual({ ok: true, bytes: Buffer.from("abc"), type: "image/png" });
    expect(seen).toEqual(["GET /a?b=c image/* identity undefined undefined"]);
  });

  test.each([199, 204, 304, 400, 404, 500])("is not there with status %i, unless that is a success", async (status) => {
    const origin = await serve((_request, response) => response.writeHead(status === 199 ? 300 : status).end());
    const fetched = await fetchBytes(origin, limits);
    expect(fetched).toEqual(
      status === 204 ? { ok: true, bytes: Buffer.alloc(0), type: undefined } : { ok: false, error: "unexpected_status" },
    );
  });

  test("is as large as it may be, and refused a byte beyond, whether its length is declared or not", async () => {
    const origin = await serve((request, response) => {
      const size = Number(request.url?.slice(2));
      if (request.url?.startsWith("/d") === true) response.setHeader("content-length", size);
      else response.setHeader("transfer-encoding", "chunked");
      response.end(Buffer.alloc(size));
    });
    for (const kind of ["d", "c"]) {
      expect(await fetchBytes(`${origin}/${kind}1000`, limits)).toMatchObject({ ok: true, bytes: { length: 1_000 } });
      expect(await fetchBytes(`${origin}/${kind}1001`, limits)).toEqual({ ok: false, error: "too_large" });
    }
  });

  test("that never ends is cut off soon after its limit", async () => {
    let sent = 0;
    const origin = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && sent < 200_000_000) {
          sent += 10_000;
          if (!response.write("x".repeat(10_000))) return void response.once("drain", more);
        }
      };
      more();
    });
    expect(await fetchBytes(origin, limits)).toEqual({ ok: false, error: "too_large" });
    expect(sent).toBeLessThan(50_000_000);
  });

  test("is refused compressed, which nobody asked for", async () => {
    const origin = await serve((_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x"));
    expect(await fetchBytes(origin, limits)).toEqual({ ok: false, error: "encoded" });
  });
});

describe("time", () => {
  test.each([
    ["no head comes", (_request: unknown, _response: unknown) => {}],
    ["a body stops half way", (_request: unknown, response: { write: (text: string) => unknown }) => void response.write("half")],
  ] as const)("is over for everything when %s", async (_name, listener) => {
    const origin = await serve(listener as RequestListener);
    const started = performance.now();
    expect(await fetchBytes(origin, { ...limits, timeoutMs: 150 })).toEqual({ ok: false, error: "timeout" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("is shared by all redirects", async () => {
    const origin = await serve((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 100);
    });
    const started = performance.now();
    expect(await fetchBytes(origin, { ...limits, timeoutMs: 250 })).toEqual({ ok: false, error: "timeout" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("is over too while a name is looked up, and while others are fetched", async () => {
    const lookedUp = createFetcher({ rules: sandbox, resolve: () => new Promise(() => {}) });
    expect(await lookedUp("http://slow.example/", { ...limits, timeoutMs: 100 })).toEqual({ ok: false, error: "timeout" });
    const origin = await serve(() => {});
    const single = createFetcher({ rules: sandbox, parallelMax: 1 });
    const first = single(origin, { ...limits, timeoutMs: 300 });
    const second = single(origin, { ...limits, timeoutMs: 100 });
    expect(await single(origin, limits)).toEqual({ ok: false, error: "too_many_fetches" });
    expect(await second).toEqual({ ok: false, error: "timeout" });
    expect(await first).toEqual({ ok: false, error: "timeout" });
    const answering = await serve((_request, response) => response.end("x"));
    expect(await single(answering, limits)).toMatchObject({ ok: true });
  });

  test("of a turn: whoever waits is fetched when another ends", async () => {
    let most = 0;
    let now = 0;
    const origin = await serve((_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end("x");
      }, 20);
    });
    const few = createFetcher({ rules: sandbox, parallelMax: 2 });
    const all = await Promise.all(Array.from({ length: 4 }, () => few(origin, limits)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(2);
  });
});

describe("redirects", () => {
  test("are followed three times, from where they stand, without their fragments", async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.split("/").at(-1));
      if (left === 0) response.end(request.url);
      else response.writeHead(302, { location: `${left - 1}#x` }).end("ignored");
    });
    expect(await fetchBytes(`${origin}/a/3`, limits)).toMatchObject({ ok: true, bytes: Buffer.from("/a/0") });
    expect(await fetchBytes(`${origin}/a/4`, limits)).toEqual({ ok: false, error: "too_many_redirects" });
  });

  test.each([
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "http://user:secret@127.0.0.1/",
    "http://",
    "gopher://127.0.0.1/",
  ])("to %s are refused", async (location) => {
    const origin = await serve((_request, response) => response.writeHead(301, { location }).end());
    expect(await fetchBytes(origin, limits)).toEqual({ ok: false, error: "url_not_allowed" });
  });

  test("are judged by what their names lead to, like the first URL", async () => {
    let requests = 0;
    const inside = await serve((_request, response) => response.end(String((requests += 1))));
    const outside = await serve((_request, response) => {
      response.writeHead(302, { location: `http://inside.example:${new URL(inside).port}/` }).end();
    });
    const asked: string[] = [];
    const resolve: ResolveName = (name) => {
      asked.push(name);
      return Promise.resolve([{ address: name === "outside.example" ? "127.0.0.1" : "169.254.169.254", family: 4 }]);
    };
    const fetchFrom = createFetcher({ rules: sandbox, resolve });
    expect(await fetchFrom(`http://outside.example:${new URL(outside).port}/`, limits)).toEqual({
      ok: false,
      error: "address_not_allowed",
    });
    expect([asked, requests]).toEqual([["outside.example", "inside.example"], 0]);
  });
});

test.each([
  "http://127.0.0.1/",
  "https://127.0.0.1/",
  "https://[::1]/",
  "https://10.0.0.1/",
  "https://localhost/",
  "https://user:secret@images.example.com/",
  "http://images.example.com/",
  "ftp://images.example.com/",
  "data:image/png;base64,AAAA",
  "nothing",
  "",
])("in production %s is not even asked", async (url) => {
  const fetchFrom = createFetcher({ rules: production, resolve: () => Promise.reject(new Error("nobody is asked")) });
  expect(await fetchFrom(url, limits)).toEqual({ ok: false, error: "url_not_allowed" });
});

test("names that lead nowhere or inside, refused connections and strange answers have their words", async () => {
  const nowhere: ResolveName = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
  expect(await createFetcher({ rules: production, resolve: nowhere })("https://a.example/", limits)).toEqual({
    ok: false,
    error: "name_not_resolved",
  });
  expect(await createFetcher({ rules: production, resolve: leadsTo("8.8.8.8", "10.0.0.1") })("https://a.example/", limits)).toEqual({
    ok: false,
    error: "address_not_allowed",
  });
  expect(await fetchBytes("http://127.0.0.1:9/", limits)).toEqual({ ok: false, error: "connection_refused" });
  const cut = await serve((request) => request.socket.destroy());
  expect(await fetchBytes(cut, limits)).toEqual({ ok: false, error: "connection_closed" });
});
