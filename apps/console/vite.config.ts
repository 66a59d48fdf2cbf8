import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isLiteralElement, parse } from "@formatjs/icu-messageformat-parser";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { en } from "./src/i18n/en/index.ts";
import { payments as enPayments } from "./src/i18n/en/payments.ts";
import { fr } from "./src/i18n/fr/index.ts";
import { payments as frPayments } from "./src/i18n/fr/payments.ts";

/** Every catalogue by its file below src/i18n, with the name that it exports. */
const catalogues: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  "en/index": ["en", en],
  "fr/index": ["fr", fr],
  "en/payments": ["payments", enPayments],
  "fr/payments": ["payments", frPayments],
};

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
 * Reads the texts while building, so that browsers need no reader of ICU messages: a catalogue is loaded as plain texts, and as trees where values are
 * filled in.
 */
function readMessages(): Plugin {
  const catalogue = /\/src\/i18n\/((?:en|fr)\/\w+)\.ts$/;
  return {
    name: "read-messages",
    apply: "build",
    load(id) {
      const [name, messages] = catalogues[catalogue.exec(id)?.[1] ?? ""] ?? [];
      if (name === undefined || messages === undefined) return undefined;
      const read = Object.entries(messages).map(([key, message]) => {
        const tree = parse(message);
        const [first, ...rest] = tree;
        const isPlain = first !== undefined && rest.length === 0 && isLiteralElement(first) && !/[{}<']/.test(first.value);
        return [key, isPlain ? first.value : tree];
      });
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(read))};`;
    },
  };
}

// What is built is for production, whatever the environment of whoever builds it says.
export default defineConfig(({ command }) => {
  if (command === "build") process.env["NODE_ENV"] = "production";
  return {
    root: import.meta.dirname,
    base: "/console/",
    plugins: [react(), readMessages(), compressed()],
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
    },
    // For `vite` beside a running server: the page from here, the data from there.
    server: { proxy: { "/console/api": "http://127.0.0.1:3000" } },
  };
});
