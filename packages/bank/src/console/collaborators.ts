import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { Operation, Queryable, Tx } from "@memento/platform";
import { type Application, lockApplications } from "../authentication/application-queries.ts";
import { findMembers, type Member } from "../members/queries.ts";

const find = {
  name: "bank.is_collaborator",
  text: "select 1 from bank.application_collaborator where workspace_id = $1 and application_id = $2 and member_id = $3",
};

/** Whether a member looks after this application of their workspace. */
export async function isCollaborator(
  on: Queryable,
  { workspaceId, memberId }: Pick<Member, "workspaceId" | "memberId">,
  applicationId: string,
): Promise<boolean> {
  return (await on.query(find, [workspaceId, applicationId, memberId])).length > 0;
}

/** A member who looks after an application: its certificates, its addresses, its webhooks. */
export type Collaborator = Pick<Member, "memberId" | "email" | "name"> & { readonly addedAt: Date };

const list = {
  name: "bank.list_collaborators",
  text: `select c.member_id as "memberId", m.email, m.name, c.added_at as "addedAt"
    from bank.application_collaborator c join bank.member m using (workspace_id, member_id)
    where c.workspace_id = $1 and c.application_id = $2 order by c.member_id limit $3 offset $4`,
};

export const listCollaborators = (
  on: Queryable,
  workspaceId: WorkspaceId,
  applicationId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<Collaborator[]> => on.query<Collaborator>(list, [workspaceId, applicationId, page.limit, page.offset]);

const insert = {
  name: "bank.add_collaborators",
  text: `insert into bank.application_collaborator as c (workspace_id, application_id, member_id, added_at)
    select $1, a, m, $4 from unnest($2::uuid[], $3::uuid[]) t (a, m)
    on conflict (workspace_id, application_id, member_id) do nothing`,
};

export type Collaboration = { readonly applicationId: string; readonly memberId: string };

/** Lets members look after applications; one who does so already goes on. Both have to be there. */
export function insertCollaborators(tx: Tx, workspaceId: WorkspaceId, collaborations: readonly Collaboration[], at: Date): void {
  if (collaborations.length === 0) return;
  tx.write(insert, [workspaceId, collaborations.map((each) => each.applicationId), collaborations.map((each) => each.memberId), at]);
}

type Known = { readonly applications: Map<string, Application>; readonly members: Map<string, Member> };
export type AddedCollaborator = { readonly applicationId: string; readonly collaborator: Collaborator };

/** Makes members collaborators of applications. Refused for an application or a member that is not there. */
export const addCollaborators: Operation<Collaboration, AddedCollaborator, "not_found" | "member_not_found", Known> = {
  name: "add_collaborators",
  async load(tx, workspaceId, requests) {
    const [applications, members] = await Promise.all([
      lockApplications(
        tx,
        workspaceId,
        requests.map((request) => request.applicationId),
      ),
      findMembers(
        tx,
        workspaceId,
        requests.map((request) => request.memberId),
      ),
    ]);
    return { applications, members };
  },
  run({ tx, workspaceId, now }, requests, { applications, members }) {
    const added: Collaboration[] = [];
    const outcomes = requests.map(({ applicationId, memberId }): Outcome<AddedCollaborator, "not_found" | "member_not_found"> => {
      const member = members.get(memberId);
      if (!applications.has(applicationId)) return refused("not_found");
      if (member === undefined) return refused("member_not_found");
      added.push({ applicationId, memberId });
      return done({ applicationId, collaborator: { memberId, email: member.email, name: member.name, addedAt: now } });
    });
    insertCollaborators(tx, workspaceId, added, now);
    return Promise.resolve(outcomes);
  },
};

const remove = {
  name: "bank.remove_collaborators",
  text: `delete from bank.application_collaborator c using unnest($2::uuid[], $3::uuid[]) r (application_id, member_id)
    where c.workspace_id = $1 and c.application_id = any ($2::uuid[]) and c.application_id = r.application_id and c.member_id = r.member_id
    returning c.application_id as "applicationId", c.member_id as "memberId"`,
};

/** Takes applications out of members' hands again; effective with their next request. */
export const removeCollaborators: Operation<Collaboration, Collaboration, "not_found", undefined> = {
  name: "remove_collaborators",
  load: () => Promise.resolve(undefined),
  async run({ tx, workspaceId }, requests) {
    const rows = await tx.query<Collaboration>(remove, [
      workspaceId,
      requests.map((request) => request.applicationId),
      requests.map((request) => request.memberId),
    ]);
    const removed = new Set(rows.map((row) => `${row.applicationId} ${row.memberId}`));
    return requests.map((request): Outcome<Collaboration, "not_found"> =>
      removed.delete(`${request.applicationId} ${request.memberId}`) ? done(request) : refused("not_found"),
    );
  },
};
