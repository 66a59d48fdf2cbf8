import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { imageBytesMax, processImage, type ProcessedImage, renditions } from "./process.ts";

// process.ts lets only its own decoders run, so test files of other types are made before it refuses to read them: sharp only writes here.
const colour = (width: number, height: number, background: string | { r: number; g: number; b: number; alpha: number } = "red") =>
  sharp({ create: { width, height, channels: 4, background } });

/** Every pixel of its own, so that renditions cannot be told apart by luck. */
function gradient(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.set([Math.round((x / width) * 255), Math.round((y / height) * 255), (x * 7 + y * 13) % 64], (y * width + x) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function processed(bytes: Buffer): Promise<ProcessedImage> {
  const outcome = await processImage(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

async function pixelAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

const sizes = (image: ProcessedImage): number[][] => renditions.map((name) => [image[name].width, image[name].height]);

describe("the renditions of an image", () => {
  test.each([
    [
      3_200,
      1_600,
      [
        [1_600, 800],
        [640, 640],
        [160, 160],
      ],
    ],
    [
      1_000,
      3_000,
      [
        [533, 1_600],
        [533, 533],
        [160, 160],
      ],
    ],
    [
      800,
      600,
      [
        [800, 600],
        [600, 600],
        [160, 160],
      ],
    ],
    [
      200,
      100,
      [
        [200, 100],
        [100, 100],
        [50, 50],
      ],
    ],
    [
      64,
      64,
      [
        [64, 64],
        [64, 64],
        [32, 32],
      ],
    ],
    [
      1,
      1,
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
  ])("of %i by %i", async (width, height, expected) => {
    expect(sizes(await processed(await gradient(width, height).jpeg().toBuffer()))).toEqual(expected);
  });

  test("are JPEGs of the size that is told, whatever came", async () => {
    for (const type of ["jpeg", "png", "webp", "gif"] as const) {
      const image = await processed(await gradient(300, 200).toFormat(type).toBuffer());
      for (const name of renditions) {
        const { format, width, height, space } = await sharp(image[name].bytes).metadata();
        expect({ format, width, height, space }).toEqual({
          format: "jpeg",
          width: image[name].width,
          height: image[name].height,
          space: "srgb",
        });
      }
    }
  });

  test("show what is transparent as white, CMYK and grey as what they look like, and the first frame of an animation", async () => {
    const clear = await processed(await colour(20, 20, { r: 255, g: 0, b: 0, alpha: 0 }).png().toBuffer());
    expect(await pixelAt(clear.full.bytes, 10, 10)).toEqual([255, 255, 255]);
    const cmyk = await processed(await colour(20, 20, "white").toColourspace("cmyk").jpeg().toBuffer());
    for (const channel of await pixelAt(cmyk.full.bytes, 10, 10)) expect(channel).toBeGreaterThan(245);
    const grey = await processed(await colour(20, 20, "#808080").greyscale().png().toBuffer());
    for (const channel of await pixelAt(grey.full.bytes, 10, 10)) expect(Math.abs(channel - 128)).toBeLessThan(8);
    const frames = await Promise.all(["blue", "red"].map((background) => colour(30, 30, background).png().toBuffer()));
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const first = await processed(animation);
    expect(sizes(first)).toEqual([
      [30, 30],
      [30, 30],
      [15, 15],
    ]);
    const [red = 255, , blue = 0] = await pixelAt(first.full.bytes, 15, 15);
    expect(red < 40 && blue > 200).toBe(true);
  });

  test("stand upright, as EXIF says the camera was held", async () => {
    const left = await gradient(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(left).metadata()).orientation).toBe(6);
    const image = await processed(left);
    expect(sizes(image)).toEqual([
      [200, 400],
      [200, 200],
      [100, 100],
    ]);
    // Turned to the right: what was the left edge (little red) is the upper one.
    const [top = 255] = await pixelAt(image.full.bytes, 100, 10);
    const [bottom = 0] = await pixelAt(image.full.bytes, 100, 390);
    expect(top < 30 && bottom > 225).toBe(true);
  });

  test("tell nothing of where, when and with what they were made", async () => {
    const source = await gradient(700, 700)
      .withMetadata()
      .withExif({
        IFD0: { Make: "SecretCamera", Copyright: "SecretPerson" },
        IFD3: { GPSLatitude: "48/1 51/1 30/1", GPSLatitudeRef: "N", GPSLongitude: "2/1 21/1 7/1", GPSLongitudeRef: "E" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const before = await sharp(source).metadata();
    expect([before.exif, before.xmp, before.icc].map((part) => part !== undefined)).toEqual([true, true, true]);
    expect(source.includes("SecretCamera") && source.includes("SecretPlace")).toBe(true);
    const image = await processed(source);
    for (const name of renditions) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(image[name].bytes).metadata();
      expect([exif, xmp, icc, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(/Secret|Exif|GPS|xmp|http/i.test(image[name].bytes.toString("latin1"))).toBe(false);
    }
  });

  test("keep the aspect ratio, enlarge nothing, and a thumbnail is smaller than the rest wherever there is a pixel to spare", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 2_500 }), fc.integer({ min: 2, max: 2_500 }), async (width, height) => {
        const { full, ui, thumbnail } = await processed(await colour(width, height).png({ compressionLevel: 1 }).toBuffer());
        expect(full.width <= Math.min(width, 1_600) && full.height <= Math.min(height, 1_600)).toBe(true);
        const scale = Math.max(full.width, full.height) / Math.max(width, height);
        expect(Math.abs(full.width - width * scale) <= 1 && Math.abs(full.height - height * scale) <= 1).toBe(true);
        expect(ui.width === ui.height && ui.width <= Math.min(full.width, full.height, 640)).toBe(true);
        expect(thumbnail.width === thumbnail.height && thumbnail.width <= 160).toBe(true);
        expect(thumbnail.width < full.width || full.width === 1).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (type: string, data: Buffer): Buffer => {
  const content = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([word(data.length), content, word(crc32(content))]);
};
/** A grey PNG that says how large it is, with whatever pixels it is given. */
const png = (width: number, height: number, pixels: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.concat([word(width), word(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);

describe("what is no image for us", () => {
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  test.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), "no_image"],
    ["SVG", svg, "no_image"],
    ["SVG behind a JPEG's first bytes", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), svg]), "unreadable"],
    ["text", Buffer.from("just some text"), "no_image"],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "no_image"],
    ["an archive", Buffer.from("504b0304140000000800", "hex"), "no_image"],
    ["zeros", Buffer.alloc(10_000), "no_image"],
    ["ten MiB and a byte", Buffer.alloc(imageBytesMax + 1), "too_large"],
    ["a few bytes that say they are 2.5 gigapixels", png(50_000, 50_000, Buffer.alloc(1_000)), "too_large"],
    ["one that says to be one pixel row over 50 megapixels", png(10_000, 5_001, Buffer.alloc(1_000)), "too_large"],
    ["less than what its head promises", png(700, 700, Buffer.alloc(1_000)), "unreadable"],
  ])("%s", async (_name, bytes, problem) => {
    expect(await processImage(bytes)).toEqual({ ok: false, refusal: problem });
  });

  test("types that could be decoded and are not taken", async () => {
    for (const type of ["tiff", "avif"] as const)
      expect(await processImage(await gradient(20, 20).toFormat(type).toBuffer())).toEqual({ ok: false, refusal: "no_image" });
  });

  test.each(["jpeg", "png", "webp", "gif"] as const)("a %s that was cut off anywhere, or of which only the head is left", async (type) => {
    const whole = await gradient(600, 400).toFormat(type).toBuffer();
    for (const share of [0.02, 0.3, 0.6, 0.9]) {
      const outcome = await processImage(whole.subarray(0, Math.round(whole.length * share)));
      expect([share, outcome.ok]).toEqual([share, false]);
    }
  });

  test("random bytes behind a known head never do more than be refused", async () => {
    const heads = [
      Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
      Buffer.from("GIF89a"),
      png(9, 9, Buffer.alloc(90)).subarray(0, 33),
      Buffer.from("RIFF\x10\0\0\0WEBPVP8 "),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 500 }), async (head, tail) => {
        const outcome = await processImage(Buffer.concat([head, tail]));
        expect(outcome.ok || ["unreadable", "no_image", "too_large"].includes(outcome.refusal)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test("a flat image of 49 megapixels is small on the wire and still decoded; with many at once, some are told to come back", async () => {
  const large = png(7_000, 7_000, Buffer.alloc(7_001 * 7_000));
  expect(large.length).toBeLessThan(100_000);
  expect(sizes(await processed(large))).toEqual([
    [1_600, 1_600],
    [640, 640],
    [160, 160],
  ]);
  const small = await gradient(50, 50).png().toBuffer();
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => processImage(small)));
  const busy = results.filter((result) => result.status === "rejected");
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length).toBeLessThan(40);
  for (const { reason } of busy) expect(reason).toMatchObject({ name: "Overloaded" });
  expect((await processImage(small)).ok).toBe(true);
});
