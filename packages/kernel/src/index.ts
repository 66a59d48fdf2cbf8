export * from "./assert.ts";
export type { Brand } from "./brand.ts";
export * from "./currency.ts";
export * from "./ids.ts";
export * from "./moments.ts";
export * from "./money.ts";
export * from "./outcome.ts";
export * from "./refusal-error.ts";
export * from "./uuid-array.ts";
