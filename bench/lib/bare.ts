/** The baseline: a Fastify route that parses its body, hashes it and verifies an RS256 signature, and does nothing else. */
import { createHash, createPublicKey, verify } from "node:crypto";
import fastify from "fastify";

const publicKey = createPublicKey(process.env["BENCH_CERTIFICATE"] ?? "");
const app = fastify();
app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
  const digest = createHash("sha256").update(body).digest("base64url");
  const token = (request.headers.authorization ?? "").slice(7);
  const end = token.lastIndexOf(".");
  const signed = Buffer.from(token.slice(0, end), "latin1");
  const claims = JSON.parse(Buffer.from(token.slice(token.indexOf(".") + 1, end), "base64url").toString()) as { "dig#S256"?: string };
  const isRight = verify("RSA-SHA256", signed, publicKey, Buffer.from(token.slice(end + 1), "base64url")) && claims["dig#S256"] === digest;
  done(isRight ? null : new Error("the signature or the digest is wrong"), isRight ? JSON.parse(body.toString()) : undefined);
});
app.post("/v2/transfers", (request) => request.body);
// Beside it, one that only parses its body: what the Wallet API is measured by.
await app.register(async (scope) => {
  scope.removeContentTypeParser("application/json");
  scope.addContentTypeParser("application/json", { parseAs: "string" }, scope.getDefaultJsonParser("error", "error"));
  scope.post("/v1/payments", (request) => request.body);
});
await app.listen({ host: "127.0.0.1", port: Number(process.env["PORT"] ?? 0) });
process.send?.("ready");
