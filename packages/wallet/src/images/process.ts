import { hash } from "node:crypto";
import { done, type Outcome, refused } from "@memento/kernel";
import { createTurns } from "@memento/platform";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";

/** The largest image taken, in bytes. */
export const imageBytesMax = 10 * 1024 * 1024;
/** The largest image decoded, in pixels: more than phones take, little enough that a small file cannot fill the memory. */
export const pixelsMax = 50_000_000;

/** The three forms in which every image is kept. */
export const renditions = ["full", "ui", "thumbnail"] as const;
export type RenditionName = (typeof renditions)[number];

/** A JPEG in sRGB, upright, with no metadata at all. Width and height in pixels. */
export type Rendition = { readonly width: number; readonly height: number; readonly bytes: Buffer };
export type ProcessedImage = Readonly<Record<RenditionName, Rendition>> & { /** Of the file as it came, hex */ readonly sha256: string };

/**
 * Why a file is no image for us.
 * - empty: nothing was sent
 * - no_image: another type than JPEG, PNG, WebP and GIF, whatever its name says
 * - too_large: over 10 MiB, or over 50 megapixels
 * - unreadable: broken, or cut off
 */
export type ImageProblem = "empty" | "no_image" | "too_large" | "unreadable";

/** Types by their first bytes. Never SVG, which is a program; HEIC is patented and no free decoder for it comes with the library. */
const knownTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/apng"]);

// Only the decoders of those types may run, even if a file looks like one of them at first and like another thing to the library.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer", "VipsForeignLoadNsgifBuffer"],
});
sharp.concurrency(1);
sharp.cache(false); // no image is decoded twice

/** Images are decoded one after the other, so that they never take all cores. */
const takeTurn = createTurns({ parallelMax: 1, waitingMax: 16, what: "images" });
const secondsMax = 10;

const fullSide = 1_600;
const uiSide = 640;
const thumbnailSide = 160;
const white = { r: 255, g: 255, b: 255 };

/**
 * Makes the three renditions of an image: `full` keeps the aspect ratio, its longest side is 1600 at most; `ui` and `thumbnail` are squares from
 * its middle, of 640 and 160 at most. Nothing is enlarged, and a thumbnail is at most half as wide as what it stands for. All are JPEG: photographs
 * are what people send, and what is transparent becomes white. Of an animation the first frame is kept. Throws Overloaded where 16 wait already.
 */
export async function processImage(bytes: Buffer): Promise<Outcome<ProcessedImage, ImageProblem>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > imageBytesMax) return refused("too_large");
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined); // broken in a way that no type has
  if (type === undefined || !knownTypes.has(type.mime)) return refused("no_image");
  return takeTurn(async () => {
    try {
      return done({ ...(await render(bytes)), sha256: hash("sha256", bytes, "hex") });
    } catch (error) {
      return refused(problemOf(error));
    }
  });
}

async function render(bytes: Buffer): Promise<Record<RenditionName, Rendition>> {
  // Decoded once, upright, in sRGB; from here on there is nothing but pixels.
  const { data, info } = await sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error", sequentialRead: true })
    .timeout({ seconds: secondsMax })
    .autoOrient()
    .resize({ width: fullSide, height: fullSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: white })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } }).timeout({ seconds: secondsMax });
  const shortSide = Math.min(width, height);
  const square = async (side: number): Promise<Rendition> => {
    const jpeg = pixels().resize({ width: side, height: side, fit: "cover" }).jpeg({ quality: 82 });
    return { width: side, height: side, bytes: await jpeg.toBuffer() };
  };
  const full = { width, height, bytes: await pixels().jpeg({ quality: 82, progressive: true }).toBuffer() };
  const ui = await square(Math.min(uiSide, shortSide));
  const thumbnail = await square(Math.min(thumbnailSide, Math.max(1, Math.floor(shortSide / 2))));
  return { full, ui, thumbnail };
}

/** The library tells its faults in words only. Its limits are those of size; whatever else it says, the file cannot be read. */
const problemOf = (error: unknown): ImageProblem =>
  error instanceof Error && /pixel limit|exceeds|timeout|too large|dimensions/i.test(error.message) ? "too_large" : "unreadable";
