import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { createSigner, type Credentials } from "@memento/sdk";

export type SignOrder = { credentials: Credentials; baseUrl: string; path: string; bodies: string[]; iat: number };

const { credentials, baseUrl, path, bodies, iat } = workerData as SignOrder; // what `prepareRequests` gave
const sign = createSigner(credentials);
const url = new URL(path, baseUrl);
const requests = bodies.map((body) => {
  const authorization = sign({ method: "POST", url: url.href, body, iat });
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    `authorization: ${authorization}`,
    `idempotency-key: ${randomUUID()}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
});
parentPort?.postMessage(requests);
