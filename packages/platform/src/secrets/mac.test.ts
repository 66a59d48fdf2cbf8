import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSecrets } from "./secrets.ts";

const one = randomBytes(32);
const two = randomBytes(32);

test("a text's mac fits that text at that place, also after the key was replaced", () => {
  const mac = createSecrets([one]).mac("1234", "pin:a");
  const rotated = createSecrets([two, one]);
  expect(rotated.macMatches("1234", "pin:a", mac)).toBe(true);
  expect(rotated.macMatches("1235", "pin:a", mac)).toBe(false);
  expect(rotated.macMatches("1234", "pin:b", mac)).toBe(false);
});

test("a mac fits nothing without its key, and nothing that is no mac fits", () => {
  const secrets = createSecrets([one]);
  expect(createSecrets([two]).macMatches("1234", "p", secrets.mac("1234", "p"))).toBe(false);
  const mac = secrets.mac("1234", "p");
  const [version = "", keyId = "", data = ""] = mac.split(".");
  const others = [
    "",
    "v1",
    "v1.x.y",
    mac.slice(0, -4),
    `${mac}A`,
    secrets.seal("1234", "p"),
    `v2.${keyId}.${data}`,
    `${keyId}.${data}`,
    data,
  ];
  // As long as the right one in characters, and longer in bytes.
  const foreign = [...data].map((character) => String.fromCodePoint(character.charCodeAt(0) + 0x100)).join("");
  for (const text of [...others, `${version}.${keyId}.${foreign}`]) expect(secrets.macMatches("1234", "p", text)).toBe(false);
  expect(secrets.macMatches("1234", "p", mac)).toBe(true); // whatever was compared before
});
