import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";
import type { Permission } from "./permissions.ts";

/** An application as the console looks after it. Of its secret there is the digest only. */
export type Application = {
  readonly applicationId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Addresses and CIDR ranges it may call from; none: from everywhere. */
  readonly ipRanges: readonly string[];
  readonly secretSha256: Buffer;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
};

const columns = `a.application_id as "applicationId", a.name, a.permissions, a.ip_ranges as "ipRanges", a.secret_sha256 as "secretSha256",
  a.created_at as "createdAt", a.deleted_at as "deletedAt"`;

const findByIds = {
  name: "bank.applications_by_id",
  text: `select ${columns} from bank.application a where a.workspace_id = $1 and a.application_id = any ($2::uuid[]) and a.deleted_at is null
    order by a.application_id for no key update`,
};

/** Those applications, locked until the transaction ends; unknown and deleted ones are absent. */
export async function lockApplications(
  tx: Tx,
  workspaceId: WorkspaceId,
  applicationIds: readonly string[],
): Promise<Map<string, Application>> {
  const rows = await tx.query<Application>(findByIds, [workspaceId, [...new Set(applicationIds)]]);
  return new Map(rows.map((row) => [row.applicationId, row]));
}

const findById = {
  name: "bank.application_by_id",
  text: `select ${columns} from bank.application a where a.workspace_id = $1 and a.application_id = $2 and a.deleted_at is null`,
};

export async function findApplication(on: Queryable, workspaceId: WorkspaceId, applicationId: string): Promise<Application | undefined> {
  const [application] = await on.query<Application>(findById, [workspaceId, applicationId]);
  return application;
}

const listAll = {
  name: "bank.list_applications",
  text: `select ${columns} from bank.application a where a.workspace_id = $1 and a.deleted_at is null order by a.application_id limit $2 offset $3`,
};
const listOfCollaborator = {
  name: "bank.list_applications_of_collaborator",
  text: `select ${columns} from bank.application_collaborator c join bank.application a using (workspace_id, application_id)
    where c.workspace_id = $1 and c.member_id = $4 and a.deleted_at is null order by c.application_id limit $2 offset $3`,
};

/** Applications in the order in which they were made; of `collaboratorId` alone where one is given. */
export const listApplications = (
  on: Queryable,
  workspaceId: WorkspaceId,
  { collaboratorId }: { readonly collaboratorId: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<Application[]> =>
  collaboratorId === undefined
    ? on.query<Application>(listAll, [workspaceId, page.limit, page.offset])
    : on.query<Application>(listOfCollaborator, [workspaceId, page.limit, page.offset, collaboratorId]);

const update = {
  name: "bank.update_applications",
  text: `update bank.application a set name = c.name, permissions = string_to_array(c.permissions, ','), ip_ranges = string_to_array(c.ip_ranges, ','),
      secret_sha256 = c.secret_sha256, deleted_at = c.deleted_at, revision = a.revision + 1
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::timestamptz[])
      c (application_id, name, permissions, ip_ranges, secret_sha256, deleted_at)
    where a.workspace_id = $1 and a.application_id = any ($2::uuid[]) and a.application_id = c.application_id`,
};

/** Writes applications as they are now; every process goes by it from the next request on (see credentials). */
export function updateApplications(tx: Tx, workspaceId: WorkspaceId, applications: readonly Application[]): void {
  if (applications.length === 0) return;
  tx.write(update, [
    workspaceId,
    applications.map((application) => application.applicationId),
    applications.map((application) => application.name),
    applications.map((application) => application.permissions.join(",")), // neither they nor ranges have a comma
    applications.map((application) => application.ipRanges.join(",")),
    applications.map((application) => application.secretSha256),
    applications.map((application) => application.deletedAt),
  ]);
}

const insert = {
  name: "bank.insert_applications",
  text: `insert into bank.application (workspace_id, application_id, name, permissions, ip_ranges, secret_sha256, created_at)
    select $1, c.application_id, c.name, string_to_array(c.permissions, ','), string_to_array(c.ip_ranges, ','), c.secret_sha256, c.created_at
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::timestamptz[])
      c (application_id, name, permissions, ip_ranges, secret_sha256, created_at)`,
};

export function insertApplications(tx: Tx, workspaceId: WorkspaceId, applications: readonly Application[]): void {
  if (applications.length === 0) return;
  tx.write(insert, [
    workspaceId,
    applications.map((application) => application.applicationId),
    applications.map((application) => application.name),
    applications.map((application) => application.permissions.join(",")),
    applications.map((application) => application.ipRanges.join(",")),
    applications.map((application) => application.secretSha256),
    applications.map((application) => application.createdAt),
  ]);
}

export type Certificate = {
  readonly certificateId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly thumbprint: string;
  readonly certificate: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
};

const certificateColumns = `certificate_id as "certificateId", application_id as "applicationId", name, thumbprint, certificate,
  created_at as "createdAt", revoked_at as "revokedAt"`;

const listOfApplication = {
  name: "bank.list_certificates",
  text: `select ${certificateColumns} from bank.certificate where workspace_id = $1 and application_id = $2
    order by certificate_id limit $3 offset $4`,
};

/** An application's certificates, revoked ones included, in the order in which they were added. */
export const listCertificates = (
  on: Queryable,
  workspaceId: WorkspaceId,
  applicationId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<Certificate[]> => on.query<Certificate>(listOfApplication, [workspaceId, applicationId, page.limit, page.offset]);

const insertNew = {
  name: "bank.insert_certificates",
  text: `insert into bank.certificate (workspace_id, application_id, certificate_id, name, thumbprint, certificate, created_at)
    select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
    on conflict (thumbprint) do nothing returning certificate_id as "certificateId"`,
};

/** Registers certificates; answers the ids of those that were not registered before. */
export async function insertCertificates(tx: Tx, workspaceId: WorkspaceId, certificates: readonly Certificate[]): Promise<Set<string>> {
  if (certificates.length === 0) return new Set();
  const rows = await tx.query<{ certificateId: string }>(insertNew, [
    workspaceId,
    certificates.map((certificate) => certificate.applicationId),
    certificates.map((certificate) => certificate.certificateId),
    certificates.map((certificate) => certificate.name),
    certificates.map((certificate) => certificate.thumbprint),
    certificates.map((certificate) => certificate.certificate),
    certificates.map((certificate) => certificate.createdAt),
  ]);
  return new Set(rows.map((row) => row.certificateId));
}

const revoke = {
  name: "bank.revoke_certificates",
  text: `update bank.certificate c set revoked_at = $4 from unnest($2::uuid[], $3::uuid[]) r (application_id, certificate_id)
    where c.workspace_id = $1 and c.application_id = any ($2::uuid[]) and c.application_id = r.application_id
      and c.certificate_id = r.certificate_id and c.revoked_at is null
    returning c.certificate_id as "certificateId", c.application_id as "applicationId", c.name, c.thumbprint, c.certificate,
      c.created_at as "createdAt", c.revoked_at as "revokedAt"`,
};

/** Revokes certificates of applications; answers those that were in force. */
export const revokeActive = (
  tx: Tx,
  workspaceId: WorkspaceId,
  certificates: readonly { readonly applicationId: string; readonly certificateId: string }[],
  at: Date,
): Promise<Certificate[]> =>
  tx.query<Certificate>(revoke, [
    workspaceId,
    certificates.map((certificate) => certificate.applicationId),
    certificates.map((certificate) => certificate.certificateId),
    at,
  ]);

/** Revokes all certificates of applications. */
export function revokeAllOf(tx: Tx, workspaceId: WorkspaceId, applicationIds: readonly string[], at: Date): void {
  if (applicationIds.length === 0) return;
  const text = `update bank.certificate set revoked_at = $3 where workspace_id = $1 and application_id = any ($2::uuid[]) and revoked_at is null`;
  tx.write({ name: "bank.revoke_certificates_of", text }, [workspaceId, [...applicationIds], at]);
}
