export * from "./db/database.ts";
