import { Type } from "typebox";
import type { Member as MemberRow } from "../members/queries.ts";
import { roles } from "../members/roles.ts";
import type { SessionRow, SignedIn } from "../members/sessions.ts";
import type { WorkspaceWords } from "../workspaces/words.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";

const strict = { additionalProperties: false } as const;

export const RoleName = Type.Enum([...roles], { description: "What the member may do." });
export const Email = Type.String({ format: "email", maxLength: 254, description: "An e-mail address." });
export const Name = Type.String({ minLength: 1, maxLength: 100, pattern: "\\S", description: "A name for people." });
export const NewPassword = Type.String({ minLength: 12, maxLength: 256, description: "12 to 256 characters." });

export const SignInBody = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    password: Type.String({ maxLength: 1024, description: "The member's password." }),
    totp: Type.Optional(
      Type.String({ maxLength: 40, description: "For members with a second factor: the code of now, or one of their recovery codes." }),
    ),
  },
  strict,
);

export const PasswordBody = Type.Object({ current_password: Type.String({ maxLength: 1024 }), new_password: NewPassword }, strict);

export const Me = Type.Object(
  {
    member: Type.Object({ id: Uuid("ID of the member."), email: Type.String(), name: Type.String() }),
    workspace: Type.Object({
      id: Uuid("ID of the workspace."),
      name: Type.String(),
      language: Type.Enum(["en", "fr"]),
      mode: Type.Enum(["sandbox", "production"]),
    }),
    role: RoleName,
    is_operator: Type.Boolean({ description: "Whether the member acts for the bank too: accounts, operations, limits." }),
  },
  { title: "Me" },
);

export const meToWire = (member: SignedIn, workspace: WorkspaceWords, mode: "sandbox" | "production") => ({
  member: { id: member.memberId, email: member.email, name: member.name },
  workspace: { id: workspace.workspaceId, name: workspace.name, language: workspace.language, mode },
  role: member.role,
  is_operator: member.isOperator,
});

export const Clock = Type.Object({ now: DateTime("The workspace's time.") }, { title: "Clock" });

export const Session = Type.Object(
  {
    id: Uuid("ID of the session."),
    address: Type.String({ description: "Where it was opened." }),
    user_agent: Type.Optional(Type.String({ description: "What the browser called itself." })),
    created_at: DateTime("When the member signed in. Real time."),
    last_seen_at: DateTime("When it was used last, to the minute. Real time."),
    is_current: Type.Boolean({ description: "Whether this very request belongs to it." }),
  },
  { title: "Session" },
);

export const sessionToWire = (session: SessionRow, currentId: string) =>
  withoutNulls({
    id: session.sessionId,
    address: session.address,
    user_agent: session.userAgent,
    created_at: timeToWire(session.createdAt),
    last_seen_at: timeToWire(session.lastSeenAt),
    is_current: session.sessionId === currentId,
  });

export const Member = Type.Object(
  {
    id: Uuid("ID of the member."),
    email: Type.String(),
    name: Type.String(),
    role: RoleName,
    is_operator: Type.Boolean({ description: "Whether the member acts for the bank too. Given on the server's command line only." }),
    has_totp: Type.Boolean({ description: "Whether they sign in with a second factor." }),
    created_at: DateTime("When they joined."),
  },
  { title: "Member" },
);

export const memberToWire = (member: MemberRow) => ({
  id: member.memberId,
  email: member.email,
  name: member.name,
  role: member.role,
  is_operator: member.isOperator,
  has_totp: member.hasTotp,
  created_at: timeToWire(member.createdAt),
});

export const RoleBody = Type.Object({ role: RoleName }, strict);
