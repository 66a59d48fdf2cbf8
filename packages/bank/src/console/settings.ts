import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { WorkspaceWords } from "./schema.ts";

const readWords = {
  name: "bank.workspace_words",
  text: `select workspace_id as "workspaceId", name, language from platform.workspace where workspace_id = $1`,
};

/** A workspace's name and language. Throws AssertionFailed for an unknown one. */
export async function readWorkspaceWords(on: Queryable, workspaceId: WorkspaceId): Promise<WorkspaceWords> {
  const [words] = await on.query<WorkspaceWords>(readWords, [workspaceId]);
  return present(words, `workspace ${workspaceId}`);
}
