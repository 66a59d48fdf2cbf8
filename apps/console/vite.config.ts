import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isLiteralElement, parse } from "@formatjs/icu-messageformat-parser";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { areaOf, areas } from "./src/i18n/areas.ts";
import { en } from "./src/i18n/en/index.ts";
import { fr } from "./src/i18n/fr/index.ts";

/** Leaves each file beside its compressed forms, so that the server compresses nothing while it answers. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved: (config) => void (folder = join(config.root, config.build.outDir, "assets")),
    closeBundle() {
      for (const name of readdirSync(folder).filter((file) => /\.(?:js|css|svg)$/.test(file))) {
        const path = join(folder, name);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue; // a header would cost more than it saves
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

/**
 * Cuts the catalogues into the base and the areas, each a module of its own: `virtual:texts` loads them. A build reads the texts too, so that browsers
 * need no reader of ICU messages: they are plain texts, and trees where values are filled in.
 */
function cutTexts(): Plugin {
  const name = "virtual:texts";
  const catalogues = { en, fr };
  const parts = ["base", ...Object.keys(areas)];
  let isBuild = false;
  const read = (message: string) => {
    const tree = parse(message);
    const [first, ...rest] = tree;
    const isPlain = first !== undefined && rest.length === 0 && isLiteralElement(first) && !/[{}<']/.test(first.value);
    return isPlain ? first.value : tree;
  };
  const loaders = (language: string): string =>
    parts.map((part) => `${JSON.stringify(part)}: () => import("${name}/${language}/${part}")`).join(",");
  return {
    name: "cut-texts",
    configResolved: ({ command }) => void (isBuild = command === "build"),
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${name}`)
        return `export const texts = {${Object.keys(catalogues)
          .map((one) => `${one}: {${loaders(one)}}`)
          .join(",")}};`;
      const [, language, part] = /^\0virtual:texts\/(en|fr)\/(\w+)$/.exec(id) ?? [];
      if (language === undefined) return undefined;
      const own = Object.entries(catalogues[language === "fr" ? "fr" : "en"]).filter(([key]) => (areaOf(key) ?? "base") === part);
      return `export default ${JSON.stringify(Object.fromEntries(own.map(([key, text]) => [key, isBuild ? read(text) : text])))};`;
    },
  };
}

// What is built is for production, whatever the environment of whoever builds it says.
export default defineConfig(({ command }) => {
  if (command === "build") process.env["NODE_ENV"] = "production";
  return {
    root: import.meta.dirname,
    base: "/console/",
    plugins: [react(), cutTexts(), compressed()],
    // The server puts a fresh nonce there for each answer: apps/server/src/console/app.ts.
    html: { cspNonce: "MEMENTO_NONCE" },
    resolve: {
      alias:
        command === "build"
          ? [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: "@formatjs/icu-messageformat-parser/no-parser.js" }]
          : [],
    },
    build: {
      target: ["chrome123", "firefox121", "safari17.5"],
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      // What every visit loads is one file beside its entry: fewer requests, and it compresses better than its parts do.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: "base", tags: ["$initial"], test: (id) => !/\/main\.tsx$|\/index\.html/.test(id) }] } },
      },
    },
    // For `vite` beside a running server: the page from here, the data from there.
    server: { proxy: { "/console/api": "http://127.0.0.1:3000" } },
  };
});
