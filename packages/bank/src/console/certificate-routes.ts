import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { findApplication, listCertificates } from "../authentication/application-queries.ts";
import { certificateMaterial } from "../authentication/applications.ts";
import { addCertificates, revokeCertificates } from "../authentication/manage.ts";
import { type BankApp, found, IdParams, pageToWire, pageWindow } from "../http.ts";
import { caretakers } from "./application-routes.ts";
import { Certificate, CertificateBody, certificateToWire, NewCertificate, newCertificateToWire } from "./application-schema.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleProblem, consoleResponses } from "./http.ts";

const add = audited(addCertificates, (_order, { certificate: { certificateId, applicationId, name, thumbprint } }) => ({
  action: "certificate_added",
  subjectType: "certificate",
  subjectId: certificateId,
  after: { application_id: applicationId, name, thumbprint },
}));
const revoke = audited(revokeCertificates, (_order, { certificateId, applicationId, name, thumbprint }) => ({
  action: "certificate_revoked",
  subjectType: "certificate",
  subjectId: certificateId,
  before: { application_id: applicationId, name, thumbprint },
}));

const CertificateParams = Type.Object({ ...IdParams.properties, certificate_id: Type.String({ description: "A UUID." }) });

export function certificateRoutes(app: BankApp, deps: ConsoleDeps): void {
  const { database } = deps;
  const tags = ["Applications"];

  app.get(
    "/applications/:id/certificates",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "List an application's certificates, revoked ones too",
        params: IdParams,
        querystring: PageQuery,
        response: consoleResponses({ 200: Page(Certificate) }),
      },
    },
    async ({ member: { workspaceId }, params, query }) => {
      found(await findApplication(database, workspaceId, params.id));
      return pageToWire(query, await listCertificates(database, workspaceId, params.id, pageWindow(query)), certificateToWire);
    },
  );

  app.post(
    "/applications/:id/certificates",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Register a certificate, or have a key pair made",
        description: "A private key made here is answered once. As it is stored nowhere, Idempotency-Key is ignored.",
        params: IdParams,
        body: CertificateBody,
        response: consoleResponses({ 201: NewCertificate }),
      },
    },
    async (request, reply) => {
      const { name, certificate } = request.body;
      const applicationId = request.params.id;
      found(await findApplication(database, request.member.workspaceId, applicationId));
      const material = await certificateMaterial(name, certificate, deps.now());
      if (!material.ok) throw consoleProblem(material.refusal);
      const order = { applicationId, name, material: material.value };
      return answerAct(request, reply, deps, { operation: add, order, answer: consoleAnswerOf(201, newCertificateToWire), secret: true });
    },
  );

  app.delete(
    "/applications/:id/certificates/:certificate_id",
    {
      config: { access: caretakers },
      schema: {
        tags,
        summary: "Revoke a certificate at once",
        params: CertificateParams,
        response: consoleResponses({ 204: Type.Null({ description: "Revoked: the next request signed with its key is refused." }) }),
      },
    },
    (request, reply) => {
      const order = { applicationId: request.params.id, certificateId: request.params.certificate_id };
      return answerAct(request, reply, deps, { operation: revoke, order, answer: consoleAnswerOf(204, null) });
    },
  );
}
