import "reflect-metadata"; // first: the certificate library looks for it
import { webcrypto } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { createSecureServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from "@peculiar/x509";

export type Taken = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly text: string };
export type Answer = { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> };

/** A service on this machine that delivers messages, in place of a real one. */
export type TestService = {
  readonly port: number;
  readonly url: string;
  /** Every request, whatever was answered */
  readonly taken: Taken[];
  /** What it answers from now on; undefined: nothing at all */
  answer: (taken: Taken) => Answer | undefined;
  readonly close: () => Promise<void>;
};

/** A service that speaks HTTP/1.1 without TLS: Twilio, FCM, Google's tokens. */
export async function startTestService(answer: TestService["answer"]): Promise<TestService> {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one: Taken = { path: request.url ?? "", headers: request.headers, text: Buffer.concat(chunks).toString() };
      taken.push(one);
      const given = service.answer(one);
      if (given === undefined) return;
      response.writeHead(given.status, { "content-type": "application/json", ...given.headers }).end(JSON.stringify(given.body ?? {}));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const service: TestService = {
    port,
    url: `http://127.0.0.1:${port}`,
    taken,
    answer,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return service;
}

export type TestApns = TestService & {
  /** The certificate to trust */
  readonly ca: string;
  /** Ends all connections */
  readonly cut: () => void;
};

/** Apple's push service, by HTTP/2 with TLS. */
export async function startTestApns(): Promise<TestApns> {
  const { key, cert } = await selfSigned();
  const taken: Taken[] = [];
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ key, cert });
  server.on("session", (session) => sessions.add(session.on("close", () => sessions.delete(session))));
  server.on("stream", (stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on("error", () => {});
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const one: Taken = { path: headers[":path"] ?? "", headers, text: Buffer.concat(chunks).toString() };
      taken.push(one);
      const given = service.answer(one);
      if (given === undefined) return;
      stream.respond({ ":status": given.status, ...given.headers });
      stream.end(given.body === undefined ? "" : JSON.stringify(given.body));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const session of sessions) session.destroy();
  };
  const service: TestApns = {
    port,
    url: `https://127.0.0.1:${port}`,
    ca: cert,
    cut,
    taken,
    answer: () => ({ status: 200 }),
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
  return service;
}

/** A key and its own certificate for 127.0.0.1, in PEM. */
async function selfSigned(): Promise<{ key: string; cert: string }> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: "CN=127.0.0.1",
    notBefore: new Date("2020-01-01"),
    notAfter: new Date("2120-01-01"),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new SubjectAlternativeNameExtension([{ type: "ip", value: "127.0.0.1" }])],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return { key: `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`, cert: made.toString("pem") };
}
