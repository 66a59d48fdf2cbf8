import { start, withConfig } from "./start.ts";

await withConfig((config) => start(config, { api: true, worker: true }));
