import { isUuid } from "@memento/kernel";
import type { App, Database } from "@memento/platform";
import { findOnlyProject, findProject, findProjectByHost, type Project } from "../projects/queries.ts";
import { notFound, StateRefused } from "./errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Which project this request is for: set for every handler. */
    project: Project;
    /** The project was found by the host name that was called, so that this is its own. */
    isAtProjectHost: boolean;
  }
}

/** So long a project counts as it was read; its settings hardly ever change. Real time. */
const keptMs = 1_000;

/** Whose request it is, and whether it came to the project's own host name. */
type Found = { readonly project: Project | undefined; readonly isAtProjectHost: boolean };
type Kept = { readonly reading: Promise<Found>; readonly until: number; found?: Found };

/**
 * Finds out which project each request is for: the one that X-Project-ID names, else the one whose host name was called, else the only one there is. 404
 * for another or malformed id; 400 `project_required` where none is named and there are several.
 */
export function findProjects(app: App, { database, now }: { database: Database; now: () => Date }): void {
  const kept = new Map<string, Kept>();
  const keep = (key: string, read: () => Promise<Found>): Kept => {
    const at = now().getTime();
    const known = kept.get(key);
    if (known !== undefined && known.until > at) return known;
    if (kept.size > 10_000) kept.clear();
    const entry: Kept = { reading: read(), until: at + keptMs };
    kept.set(key, entry);
    entry.reading.then(
      (found) => (entry.found = found),
      () => kept.delete(key),
    );
    return entry;
  };
  const byId = async (workspaceId: string | undefined): Promise<Found> => ({
    project: workspaceId === undefined ? undefined : await findProject(database, workspaceId),
    isAtProjectHost: false,
  });
  const byHost = async (host: string): Promise<Found> => {
    const { project } = await byId(await findProjectByHost(database, host));
    return project === undefined ? byId(await findOnlyProject(database)) : { project, isAtProjectHost: true };
  };
  app.decorateRequest("project");
  app.decorateRequest("isAtProjectHost", false);
  app.addHook("onRequest", (request, _reply, done) => {
    const id = request.headers["x-project-id"];
    if (id !== undefined && (typeof id !== "string" || !isUuid(id))) return done(notFound());
    const host = (request.host ?? "").toLowerCase().replace(/:\d+$/, "");
    const { found, reading } = id === undefined ? keep(`host ${host}`, () => byHost(host)) : keep(id.toLowerCase(), () => byId(id));
    const take = ({ project, isAtProjectHost }: Found): void => {
      if (project === undefined) return done(id === undefined ? new StateRefused("project_required") : notFound());
      request.project = project;
      request.isAtProjectHost = isAtProjectHost;
      done();
    };
    // Nearly always it is known, and then nobody has to wait.
    if (found === undefined) reading.then(take, done);
    else take(found);
  });
}
