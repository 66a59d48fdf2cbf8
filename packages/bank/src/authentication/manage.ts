import { hash, randomBytes } from "node:crypto";
import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { loadNothing, type Operation, type Tx } from "@memento/platform";
import { findWebhookIdsOf, markWebhooksDeleted } from "../webhooks/queries.ts";
import type { CertificateMaterial } from "./applications.ts";
import {
  type Application,
  type Certificate,
  insertApplications,
  insertCertificates,
  lockApplications,
  revokeActive,
  revokeAllOf,
  updateApplications,
} from "./application-queries.ts";
import type { Permission } from "./permissions.ts";

/** The `sec` claim of an application: answered once, kept as its digest. */
const newSecret = (): { secret: string; secretSha256: Buffer } => {
  const secret = randomBytes(32).toString("hex");
  return { secret, secretSha256: hash("sha256", secret, "buffer") };
};

export type ApplicationRequest = { readonly name: string; readonly permissions: readonly Permission[] };
export type ApplicationWithSecret = { readonly application: Application; readonly secret: string };

/** Makes applications. Nobody is refused. */
export const createApplications: Operation<ApplicationRequest, ApplicationWithSecret, never, undefined> = {
  name: "create_applications",
  load: loadNothing,
  run({ tx, workspaceId, now }, requests) {
    const made = requests.map(({ name, permissions }): ApplicationWithSecret => {
      const { secret, secretSha256 } = newSecret();
      const application = { applicationId: newId(), name, permissions, ipRanges: [], secretSha256, createdAt: now, deletedAt: null };
      return { application, secret };
    });
    insertApplications(
      tx,
      workspaceId,
      made.map(({ application }) => application),
    );
    return Promise.resolve(made.map((value): Outcome<ApplicationWithSecret, never> => done(value)));
  },
};

type Known = Map<string, Application>;
const lockNamed = (tx: Tx, workspaceId: WorkspaceId, requests: readonly { readonly applicationId: string }[]): Promise<Known> =>
  lockApplications(
    tx,
    workspaceId,
    requests.map((request) => request.applicationId),
  );

export type ApplicationChange = {
  readonly applicationId: string;
  readonly name?: string | undefined;
  readonly permissions?: readonly Permission[] | undefined;
  readonly ipRanges?: readonly string[] | undefined;
};
export type ChangedApplication = { readonly before: Application; readonly after: Application };

/** Changes applications, effective in every process from the next request on; what a request leaves out stays. */
export const changeApplications: Operation<ApplicationChange, ChangedApplication, "not_found", Known> = {
  name: "change_applications",
  load: lockNamed,
  run({ tx, workspaceId }, requests, known) {
    const changed = new Map<string, Application>();
    const outcomes = requests.map((request): Outcome<ChangedApplication, "not_found"> => {
      const before = known.get(request.applicationId);
      if (before === undefined) return refused("not_found");
      const { name = before.name, permissions = before.permissions, ipRanges = before.ipRanges } = request;
      const after: Application = { ...before, name, permissions, ipRanges };
      known.set(after.applicationId, after);
      changed.set(after.applicationId, after);
      return done({ before, after });
    });
    updateApplications(tx, workspaceId, [...changed.values()]);
    return Promise.resolve(outcomes);
  },
};

/** Gives applications a new secret; tokens with the old one are refused from the next request on. */
export const rotateSecrets: Operation<{ applicationId: string }, ApplicationWithSecret, "not_found", Known> = {
  name: "rotate_secrets",
  load: lockNamed,
  run({ tx, workspaceId }, requests, known) {
    const changed = new Map<string, Application>();
    const outcomes = requests.map(({ applicationId }): Outcome<ApplicationWithSecret, "not_found"> => {
      const before = known.get(applicationId);
      if (before === undefined) return refused("not_found");
      const { secret, secretSha256 } = newSecret();
      const application: Application = { ...before, secretSha256 };
      changed.set(applicationId, application);
      return done({ application, secret });
    });
    updateApplications(tx, workspaceId, [...changed.values()]);
    return Promise.resolve(outcomes);
  },
};

/**
 * Deletes applications: their certificates are revoked and nothing of theirs is admitted from the next request on; their webhooks are deleted
 * with them, and are told of nothing more.
 */
export const deleteApplications: Operation<{ applicationId: string }, Application, "not_found", Known> = {
  name: "delete_applications",
  load: lockNamed,
  async run({ tx, workspaceId, now }, requests, known) {
    const deleted: Application[] = [];
    const outcomes = requests.map(({ applicationId }): Outcome<Application, "not_found"> => {
      const application = known.get(applicationId);
      if (application === undefined) return refused("not_found");
      known.delete(applicationId);
      deleted.push({ ...application, deletedAt: now });
      return done(application);
    });
    const applicationIds = deleted.map((application) => application.applicationId);
    updateApplications(tx, workspaceId, deleted);
    revokeAllOf(tx, workspaceId, applicationIds, now);
    markWebhooksDeleted(tx, workspaceId, await findWebhookIdsOf(tx, workspaceId, applicationIds), now);
    return outcomes;
  },
};

export type CertificateRequest = { readonly applicationId: string; readonly name: string; readonly material: CertificateMaterial };
export type AddedCertificate = { readonly certificate: Certificate; readonly privateKey: string | undefined };

/** Registers certificates. Refused for an application that is not there and for a certificate that is registered, wherever. */
export const addCertificates: Operation<CertificateRequest, AddedCertificate, "not_found" | "certificate_in_use", Known> = {
  name: "add_certificates",
  load: lockNamed,
  async run({ tx, workspaceId, now }, requests, known) {
    const certificates = requests.map(({ applicationId, name, material }): Certificate => {
      const { certificate, thumbprint } = material;
      return { certificateId: newId(), applicationId, name, thumbprint, certificate, createdAt: now, revokedAt: null };
    });
    const added = await insertCertificates(
      tx,
      workspaceId,
      certificates.filter(({ applicationId }) => known.has(applicationId)),
    );
    touchApplications(
      tx,
      workspaceId,
      known,
      certificates.filter(({ certificateId }) => added.has(certificateId)),
    );
    return certificates.map((certificate, index): Outcome<AddedCertificate, "not_found" | "certificate_in_use"> => {
      if (!known.has(certificate.applicationId)) return refused("not_found");
      if (!added.has(certificate.certificateId)) return refused("certificate_in_use");
      return done({ certificate, privateKey: requests[index]?.material.privateKey });
    });
  },
};

export type CertificateName = { readonly applicationId: string; readonly certificateId: string };

/** Revokes certificates: tokens signed with their keys are refused from the next request on. Not found where none is in force. */
export const revokeCertificates: Operation<CertificateName, Certificate, "not_found", Known> = {
  name: "revoke_certificates",
  load: lockNamed,
  async run({ tx, workspaceId, now }, requests, known) {
    const revoked = await revokeActive(
      tx,
      workspaceId,
      requests.filter(({ applicationId }) => known.has(applicationId)),
      now,
    );
    touchApplications(tx, workspaceId, known, revoked);
    const byId = new Map(revoked.map((certificate) => [certificate.certificateId, certificate]));
    return requests.map(({ certificateId }): Outcome<Certificate, "not_found"> => {
      const certificate = byId.get(certificateId);
      byId.delete(certificateId);
      return certificate === undefined ? refused("not_found") : done(certificate);
    });
  },
};

/** Makes every process notice that something about these certificates' applications changed. */
function touchApplications(tx: Tx, workspaceId: WorkspaceId, known: Known, certificates: readonly Certificate[]): void {
  const touched = new Set(certificates.map((certificate) => certificate.applicationId));
  updateApplications(
    tx,
    workspaceId,
    [...known.values()].filter((application) => touched.has(application.applicationId)),
  );
}
