import { isUuid, type WorkspaceId } from "@memento/kernel";
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

type Kept = { readonly project: Promise<Project | undefined>; readonly until: number };

/**
 * Finds out which project each request is for: the one that X-Project-ID names, else the one whose host name was called, else the only one there is. 404
 * for another or malformed id; 400 `project_required` where none is named and there are several.
 */
export function findProjects(app: App, { database, now }: { database: Database; now: () => Date }): void {
  const kept = new Map<string, Kept>();
  const keep = (key: string, read: () => Promise<Project | undefined>): Promise<Project | undefined> => {
    const at = now().getTime();
    const known = kept.get(key);
    if (known !== undefined && known.until > at) return known.project;
    if (kept.size > 10_000) kept.clear();
    const project = read();
    kept.set(key, { project, until: at + keptMs });
    project.catch(() => kept.delete(key));
    return project;
  };
  const byId = (workspaceId: WorkspaceId | undefined): Promise<Project | undefined> =>
    workspaceId === undefined ? Promise.resolve(undefined) : findProject(database, workspaceId);
  app.decorateRequest("project");
  app.decorateRequest("isAtProjectHost", false);
  app.addHook("onRequest", async (request) => {
    const id = request.headers["x-project-id"];
    if (id !== undefined) {
      if (typeof id !== "string" || !isUuid(id)) throw notFound();
      const project = await keep(id.toLowerCase(), () => findProject(database, id));
      if (project === undefined) throw notFound();
      request.project = project;
      return;
    }
    const host = (request.host ?? "").toLowerCase().replace(/:\d+$/, "");
    const hostsOwn = await keep(`host ${host}`, async () => byId(await findProjectByHost(database, host)));
    request.isAtProjectHost = hostsOwn !== undefined;
    const project = hostsOwn ?? (await keep("only", async () => byId(await findOnlyProject(database))));
    if (project === undefined) throw new StateRefused("project_required");
    request.project = project;
  });
}
