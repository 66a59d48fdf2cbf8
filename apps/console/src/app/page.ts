import { type AsyncRouteComponent, lazyRouteComponent } from "@tanstack/react-router";
import type { Area } from "../i18n/areas.ts";
import { needTexts } from "../i18n/texts.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- as the router has it: a module of whatever it exports
type Module = Record<string, any>;

/** A page that is loaded when it is first visited, or about to be, together with the areas of texts that are shown on it. */
export const page = <Of extends Module, Name extends keyof Of & string>(
  importer: () => Promise<Of>,
  name: Name,
  areas: readonly Area[],
): AsyncRouteComponent<object> =>
  lazyRouteComponent(async () => {
    const [module] = await Promise.all([importer(), needTexts(areas)]);
    return module;
  }, name);
