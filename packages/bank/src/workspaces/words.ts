import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** How a workspace is called, and in which language it writes to people. */
export type WorkspaceWords = { readonly workspaceId: WorkspaceId; readonly name: string; readonly language: "en" | "fr" };

const read = {
  name: "bank.workspace_words",
  text: `select workspace_id as "workspaceId", name, language from platform.workspace where workspace_id = $1`,
};

/** Throws AssertionFailed for an unknown workspace. */
export async function readWorkspaceWords(on: Queryable, workspaceId: WorkspaceId): Promise<WorkspaceWords> {
  const [words] = await on.query<WorkspaceWords>(read, [workspaceId]);
  return present(words, `workspace ${workspaceId}`);
}
