import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type TestBucket = {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Access keys of the requests that came, as their signatures name them */
  readonly seenKeys: Set<string>;
  /** From now on every request is answered with this status. */
  readonly failWith: (status: number | undefined) => void;
  readonly close: () => Promise<void>;
};

/** A service that speaks as much of S3's protocol as a file store needs, over a real socket: one object a path, kept in memory. */
export async function startTestBucket(): Promise<TestBucket> {
  const objects = new Map<string, Buffer>();
  const seenKeys = new Set<string>();
  let failing: number | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [, key] = /Credential=([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
      if (key !== undefined) seenKeys.add(key);
      const path = (request.url ?? "").split("?", 1)[0] ?? "";
      const object = objects.get(path);
      const xml = (status: number, code: string) =>
        response
          .writeHead(status, { "content-type": "application/xml" })
          .end(
            request.method === "HEAD"
              ? undefined
              : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>secret of the service</Message></Error>`,
          );
      if (failing !== undefined) return xml(failing, "InternalError");
      if (request.method === "PUT") {
        objects.set(path, Buffer.concat(chunks));
        return response.writeHead(200, { etag: '"1"' }).end();
      }
      if (request.method === "DELETE") {
        objects.delete(path);
        return response.writeHead(204).end();
      }
      if (object === undefined) return xml(404, "NoSuchKey");
      const headers = { "content-length": object.length, "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT", etag: '"1"' };
      return response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : object);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    seenKeys,
    failWith: (status) => void (failing = status),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
