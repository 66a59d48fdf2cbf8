/** The catalogues as vite.config.ts cuts them: the base and each area of each language are a file of their own. texts.ts knows their types. */
declare module "virtual:texts" {
  export const texts: unknown;
}
