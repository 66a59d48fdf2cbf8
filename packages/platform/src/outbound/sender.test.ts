import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { type ResolveName, resolveName } from "./resolve.ts";
import { createSender, type Endpoint, type SenderOptions } from "./sender.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const serve = async (listener: RequestListener): Promise<string> => `http://127.0.0.1:${await listen(createServer(listener))}`;

function open(origin: string, options: Partial<SenderOptions> = {}): Endpoint {
  const endpoint = createSender({ rules: { reach: "local", allowHttp: true }, connectionsMax: 2, ...options }).open(origin);
  closers.push(endpoint.close);
  return endpoint;
}

const post = (endpoint: Endpoint) => endpoint.post("/hook", { "x-one": "1" }, '{"a":"é"}');
const publicOnly = { rules: { reach: "public", allowHttp: true } } as const;
const leadsTo =
  (...addresses: string[]): ResolveName =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("an answer", () => {
  test.each([
    [200, true, null],
    [204, true, null],
    [299, true, null],
    [301, false, "redirect_not_followed"],
    [307, false, "redirect_not_followed"],
    [400, false, "unexpected_status"],
    [410, false, "unexpected_status"],
    [500, false, "unexpected_status"],
  ] as const)("of status %i", async (status, ok, error) => {
    let requests = 0;
    const origin = await serve((_request, response) => {
      requests += 1;
      response.writeHead(status, { location: "http://127.0.0.1:1/" }).end(status === 204 ? undefined : "text");
    });
    expect(await post(open(origin))).toMatchObject({ ok, statusCode: status, error, excerpt: ok ? null : "text" });
    expect(requests).toBe(1);
  });

  test("gets the request as it was given", async () => {
    const origin = await serve((request, response) => {
      request.setEncoding("utf8");
      request.on("data", (text: string) =>
        response.writeHead(400).end(`${request.method} ${request.url} ${String(request.headers["x-one"])} ${text}`),
      );
    });
    expect((await post(open(origin))).excerpt).toBe('POST /hook 1 {"a":"é"}');
  });

  test("that is long is read only a little, and its connection given up", async () => {
    let sent = 0;
    const origin = await serve((_request, response) => {
      response.writeHead(500);
      const more = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 10_000;
          if (!response.write("x".repeat(10_000))) return void response.once("drain", more);
        }
      };
      more();
    });
    const result = await post(open(origin));
    expect(result).toMatchObject({ error: "unexpected_status", excerpt: "x".repeat(1_000) });
    expect(sent).toBeLessThan(20_000_000);
  });

  test("whose status came in time counts, even if its body never ends", async () => {
    const origin = await serve((_request, response) => void response.writeHead(200).write("some"));
    expect(await post(open(origin, { timeoutMs: 200 }))).toMatchObject({ ok: true, statusCode: 200 });
  });

  test("with NUL and broken UTF-8 leaves an excerpt that PostgreSQL can store", async () => {
    const origin = await serve((_request, response) => void response.writeHead(500).end(Buffer.from([0x61, 0, 0xff, 0x62])));
    expect((await post(open(origin))).excerpt).toBe("a\uFFFD\uFFFDb");
  });
});

describe("no answer", () => {
  test("in time is a timeout, whether the connection stands or not", async () => {
    const origin = await serve(() => {});
    const result = await post(open(origin, { timeoutMs: 150 }));
    expect(result).toMatchObject({ ok: false, statusCode: null, error: "timeout" });
    expect(result.durationMs).toBeGreaterThanOrEqual(140);
    expect(result.durationMs).toBeLessThan(2_000);
    const endpoint = open(origin, { timeoutMs: 150, connectionsMax: 1 });
    expect(await Promise.all([post(endpoint), post(endpoint)])).toMatchObject([{ error: "timeout" }, { error: "timeout" }]);
  });

  test("where nobody listens, nothing HTTP is spoken, TLS fails, or no name leads", async () => {
    expect(await post(open("http://127.0.0.1:9"))).toMatchObject({ error: "connection_refused" });
    const odd = await listen(createSocketServer((socket) => void socket.end("hello\r\n\r\n")));
    expect(await post(open(`http://127.0.0.1:${odd}`))).toMatchObject({ error: "invalid_answer" });
    const cut = await listen(createSocketServer((socket) => void socket.once("data", () => socket.destroy())));
    expect(await post(open(`http://127.0.0.1:${cut}`))).toMatchObject({ error: "connection_closed" });
    const plain = new URL(await serve((_request, response) => void response.end()));
    expect(await post(open(`https://127.0.0.1:${plain.port}`))).toMatchObject({ error: "tls_failed" });
    const unknown: ResolveName = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await post(open("http://nowhere.example", { resolve: unknown }))).toMatchObject({ error: "name_not_resolved" });
  });

  test("on an idle connection that had just been closed is asked for again, once; on a fresh one it is not", async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      if (requests === 2) response.destroy();
      else response.writeHead(204).end();
    });
    const port = await listen(server);
    const endpoint = open(`http://127.0.0.1:${port}`, { connectionsMax: 1 });
    expect(await post(endpoint)).toMatchObject({ ok: true });
    await sleep(20); // until the connection is idle
    expect(await post(endpoint)).toMatchObject({ ok: true });
    expect(requests).toBe(3);
    requests = 1;
    const fresh = open(`http://127.0.0.1:${port}`, { connectionsMax: 1 });
    expect(await post(fresh)).toMatchObject({ ok: false, error: "connection_closed" });
    expect(requests).toBe(2);
  });

  test("of an endpoint that was closed", async () => {
    const endpoint = open("http://127.0.0.1:9");
    endpoint.close();
    expect(await post(endpoint)).toMatchObject({ ok: false, statusCode: null });
  });
});

describe("where a request may go", () => {
  test.each([
    "http://127.0.0.1:9",
    "http://[::1]:9",
    "http://[::ffff:127.0.0.1]:9",
    "http://2130706433:9",
    "http://0x7f.1:9",
    "http://169.254.169.254",
  ])("not to the literal %s", async (origin) => {
    expect(await post(open(origin, publicOnly))).toMatchObject({ statusCode: null, error: "address_not_allowed" });
  });

  test("not to a name that leads to a private address, even beside a public one", async () => {
    for (const addresses of [["127.0.0.1"], ["10.0.0.1"], ["8.8.8.8", "192.168.1.1"], ["::1"], ["2606:4700::1111", "::ffff:10.0.0.1"]]) {
      const result = await post(open("http://hooks.example.com", { ...publicOnly, resolve: leadsTo(...addresses) }));
      expect(result).toMatchObject({ statusCode: null, error: "address_not_allowed" });
    }
  });

  test("not even in a sandbox to where clouds keep their credentials", async () => {
    expect(await post(open("http://metadata.example", { resolve: leadsTo("169.254.169.254") }))).toMatchObject({
      error: "address_not_allowed",
    });
  });

  test("a name that changes its mind after it was judged gains nothing: the address that was judged is the one that is called", async () => {
    let requests = 0;
    const origin = new URL(await serve((_request, response) => void response.writeHead(204).end(String((requests += 1)))));
    let asked = 0;
    const rebinding: ResolveName = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? "127.0.0.1" : "169.254.169.254", family: 4 }]);
    };
    const endpoint = open(`http://rebind.example:${origin.port}`, { resolve: rebinding });
    expect(await post(endpoint)).toMatchObject({ ok: true });
    expect([asked, requests]).toEqual([1, 1]);
    const again = open(`http://rebind.example:${origin.port}`, { resolve: rebinding });
    expect(await post(again)).toMatchObject({ error: "address_not_allowed" });
    expect(requests).toBe(1);
  });

  test("a single-label name is asked of the machine", async () => {
    expect((await resolveName("localhost")).map(({ address }) => address)).toContain("127.0.0.1");
  });
});

test("requests to one endpoint share its connections, and go on when one has ended", async () => {
  const ports = new Set<number | undefined>();
  const origin = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    setTimeout(() => response.writeHead(204).end(), 2);
  });
  const endpoint = open(origin);
  const results = await Promise.all(Array.from({ length: 50 }, () => post(endpoint)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(ports.size).toBe(2);
});
