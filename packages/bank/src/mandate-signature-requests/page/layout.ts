import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, type Html } from "@memento/platform";
import type { SignatureLanguage } from "../schema.ts";
import { languageTag } from "../texts/texts.ts";

const assetTypes = { "sign.css": "text/css; charset=utf-8", "sign.js": "text/javascript; charset=utf-8" } as const;

export type Asset = { readonly type: string; readonly content: string; readonly version: string };

/** The page's own files. Their address carries their version, so that they can be kept for ever. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(assetTypes).map(([name, type]) => {
    const content = readFileSync(join(import.meta.dirname, "assets", name), "utf8");
    return [name, { type, content, version: hash("sha256", content).slice(0, 12) }];
  }),
);

const assetUrl = (base: string, name: keyof typeof assetTypes): string => `${base}assets/${name}?v=${assets.get(name)?.version ?? ""}`;

export type PageFrame = {
  readonly language: SignatureLanguage;
  readonly title: string;
  readonly creditor?: string | undefined;
  /** The way from this page's address to `/sign/`: addresses are relative, as a proxy may serve us below a path of its own. */
  readonly base?: string;
};

export const page = ({ language, title, creditor, base = "" }: PageFrame, content: Html): string =>
  html`<!doctype html>
    <html lang="${languageTag[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${assetUrl(base, "sign.css")}" />
        <script src="${assetUrl(base, "sign.js")}" defer></script>
      </head>
      <body>
        ${creditor !== undefined && html`<header class="top"><p>${creditor}</p></header>`}
        <main>${content}</main>
      </body>
    </html> `.text;
