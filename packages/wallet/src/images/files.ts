import { isUuid } from "@memento/kernel";
import { fileKey, FileMissing } from "@memento/platform";
import { type TSchema, Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import type { WalletApp } from "../http/app.ts";
import { found, notFound } from "../http/errors.ts";
import { renditions } from "./process.ts";
import { findImageFile } from "./queries.ts";

const Params = Type.Object({
  rendition: Type.String({ description: "`full`, `ui` or `thumbnail`." }),
  file: Type.String({ description: "The image's UUID, and `.jpg`." }),
});

const yearSeconds = 365 * 24 * 60 * 60;

/** Whether an If-None-Match header names the tag (RFC 9110, section 13.1.2: compared weakly). */
const names = (header: string | undefined, tag: string): boolean =>
  (header ?? "").split(",").some((part) => ["*", tag].includes(part.trim().replace(/^W\//, "")));

/**
 * The pictures themselves. Pages and apps show them by their address alone, so nobody is asked for a session here: who has the address, which
 * holds 62 random bits, may see the picture. A picture never changes under its address.
 */
export function imageFileRoutes(app: WalletApp, { database, files }: Pick<WalletDeps, "database" | "files">): void {
  app.route({
    method: ["GET", "HEAD"],
    url: "/files/images/:rendition/:file",
    schema: {
      tags: ["Images"],
      summary: "Show an image",
      params: Params,
      security: [],
      response: {
        200: { description: "A JPEG.", content: { "image/jpeg": { schema: { type: "string", format: "binary" } } } },
        304: Type.Null({ description: "If-None-Match names it." }),
        404: Type.Null({ description: "No such image. The body is empty." }),
      } as Record<number, TSchema>,
    },
    async handler(request, reply) {
      const rendition = found(renditions.find((name) => name === request.params.rendition));
      const [, imageId = ""] = /^([^.]+)\.jpg$/.exec(request.params.file) ?? [];
      if (!isUuid(imageId)) throw notFound();
      const { workspaceId, size } = found(await findImageFile(database, imageId, rendition));
      const tag = `"${imageId.toLowerCase()}.${rendition}"`;
      if (names(request.headers["if-none-match"], tag)) {
        return reply
          .headers({ etag: tag, "cache-control": `public, max-age=${yearSeconds}, immutable` })
          .code(304)
          .send();
      }
      const isHead = request.method === "HEAD";
      const opened = isHead
        ? undefined
        : await files.open(fileKey(workspaceId, imageId.toLowerCase(), rendition)).catch(async (error: unknown) => {
            // Deleted while we were looking, or a fault of ours.
            const isGone = error instanceof FileMissing && (await findImageFile(database, imageId, rendition)) === undefined;
            throw isGone ? notFound() : error;
          });
      return reply
        .headers({
          etag: tag,
          "cache-control": `public, max-age=${yearSeconds}, immutable`,
          "content-length": opened?.size ?? size,
          "content-security-policy": "sandbox; default-src 'none'",
          "cross-origin-resource-policy": "cross-origin",
          "x-content-type-options": "nosniff",
        })
        .type("image/jpeg")
        .send(opened?.stream);
    },
  });
}
