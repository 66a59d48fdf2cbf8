import { type Static, Type } from "typebox";
import { Time, Uuid } from "../http/app.ts";

/** An image as it travels (Wallet API, "The image object"). */
export const Image = Type.Object(
  {
    uuid: Uuid("Names the image."),
    url: Type.String({ description: "The cropped version for lists and pages: a square of at most 640 pixels." }),
    full_screen_url: Type.String({ description: "The whole picture, with its own aspect ratio; 1600 pixels at most." }),
    thumbnail_url: Type.String({ description: "A small square, of at most 160 pixels." }),
    created_at: Time("When it was uploaded."),
    updated_at: Time("When it last changed."),
  },
  { title: "Image" },
);
export type Image = Static<typeof Image>;

/**
 * How a body names its image. An Image object as we gave it does as well: what else it holds is ignored. What cannot be reached, or is no image,
 * is no reason to refuse the rest of the body: there is no image then.
 */
export const ImageInput = Type.Object(
  {
    url: Type.Optional(Type.String({ maxLength: 2_048, description: "Of an uploaded image, or of a picture elsewhere, which is copied." })),
    uuid: Type.Optional(Uuid("Of an uploaded image.")),
  },
  { description: "A picture. Null in the answer where it cannot be had." },
);
export type ImageInput = Static<typeof ImageInput>;
