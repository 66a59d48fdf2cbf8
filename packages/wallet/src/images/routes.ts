import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found, StateRefused } from "../http/errors.ts";
import { countImage } from "./limits.ts";
import { imageBytesMax } from "./process.ts";
import { Image } from "./schema.ts";
import { answerUpload } from "./upload.ts";

/** An image in base64 is a third longer; a form has boundaries and headers beside it. */
const bodyBytesMax = Math.ceil((imageBytesMax * 4) / 3) + 64 * 1024;

const UploadForm = Type.Object({
  image: Type.Unsafe<string>({
    type: "string",
    format: "binary",
    description: "JPEG, PNG, WebP or GIF; 10 MiB and 50 megapixels at most.",
  }),
});

export function imageRoutes(app: WalletApp, deps: WalletDeps): void {
  const { database, images, mode, now } = deps;
  const tags = ["Images"];

  app.post(
    "/images",
    {
      config: { wallet: { body: "raw" } },
      bodyLimit: bodyBytesMax,
      // Counted before the body is taken in
      async onRequest({ person }) {
        const wait = await countImage(database, mode, person.workspaceId, person.userId, now());
        if (wait !== undefined) throw new StateRefused("too_many_requests", wait);
      },
      validatorCompiler: () => () => true, // read and judged by `answerUpload`
      schema: {
        tags,
        summary: "Upload an image",
        description:
          "A form with the field `image` (or `file`), the bare bytes of an image, or JSON: `data` in base64, or the `url` of a picture that is copied. " +
          "The image is kept in three sizes as JPEG, upright, without a trace of when, where and by what it was made. " +
          "One that nothing refers to is deleted after a day. A person may bring a hundred in an hour.",
        consumes: ["multipart/form-data"],
        body: UploadForm,
        response: responses({ 201: Image }),
      },
    },
    (request, reply) => answerUpload(request, reply, deps),
  );

  app.get(
    "/images/:uuid",
    { schema: { tags, summary: "Get an image", params: UuidParams, response: responses({ 200: Image }) } },
    async ({ project, params }) => found((await images.imagesById(database, project.workspaceId, [params.uuid])).get(params.uuid)),
  );
}
