import type { Queryable } from "@memento/platform";
import type { SignedIn } from "../members/sessions.ts";

const find = {
  name: "bank.is_collaborator",
  text: "select 1 from bank.application_collaborator where workspace_id = $1 and application_id = $2 and member_id = $3",
};

/** Whether a member looks after this application of their workspace. */
export async function isCollaborator(
  on: Queryable,
  { workspaceId, memberId }: Pick<SignedIn, "workspaceId" | "memberId">,
  applicationId: string,
): Promise<boolean> {
  return (await on.query(find, [workspaceId, applicationId, memberId])).length > 0;
}
