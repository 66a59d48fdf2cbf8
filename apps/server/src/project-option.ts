import { isUuid, type WorkspaceId } from "@memento/kernel";
import type { Database } from "@memento/platform";
import { listProjects } from "@memento/wallet";
import type { Runtime } from "./runtime.ts";

/** What commands are given: a runtime beside the server, and somewhere to print. */
export type CommandMeans = {
  readonly beside: (work: (runtime: Runtime) => Promise<void>) => Promise<void>;
  readonly print: (text: string) => void;
};

export const projectOption = ["--project <id>", "the project's id, which is its workspace's; needed where there are several"] as const;
export type ProjectOption = { readonly project?: string };

/** The project with an id, or the only one there is. Throws, in words for whoever typed the command, where that is none. */
export async function projectNamed(database: Database, given: string | undefined): Promise<WorkspaceId> {
  const projects = await listProjects(database);
  const [only, ...others] = projects;
  if (given === undefined) {
    if (only === undefined) throw new Error("there is no project");
    if (others.length > 0) throw new Error(`there are several projects; name one with --project: ${projects.join(", ")}`);
    return only;
  }
  const named = isUuid(given) ? projects.find((id) => id === given.toLowerCase()) : undefined;
  if (named === undefined) throw new Error(`no project has the id ${given}`);
  return named;
}
