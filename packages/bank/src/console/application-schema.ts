import { Type } from "typebox";
import type { AddedCertificate } from "../authentication/manage.ts";
import type { Application as ApplicationRow, Certificate as CertificateRow } from "../authentication/application-queries.ts";
import { allPermissions } from "../authentication/permissions.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import type { Collaborator as CollaboratorRow } from "./collaborators.ts";
import { Name } from "./schema.ts";

const strict = { additionalProperties: false } as const;

const Permissions = Type.Array(Type.Enum([...allPermissions]), {
  uniqueItems: true,
  description: "What it may do: <resource>:read and <resource>:write.",
});
const Ranges = Type.Array(Type.String({ maxLength: 64 }), {
  maxItems: 200,
  uniqueItems: true,
  description: "Addresses and CIDR ranges from which it may call; none: from everywhere.",
});

const applicationProperties = {
  id: Uuid("ID of the application: the `sub` claim of its tokens."),
  name: Type.String(),
  permissions: Permissions,
  ip_allow_list: Ranges,
  created_at: DateTime("When it was made."),
};
export const Application = Type.Object(applicationProperties, { title: "Application" });
export const ApplicationWithSecret = Type.Object(
  { ...applicationProperties, secret: Type.String({ description: "The `sec` claim of its tokens. Shown once." }) },
  { title: "ApplicationWithSecret" },
);

export const applicationToWire = (application: ApplicationRow) => ({
  id: application.applicationId,
  name: application.name,
  permissions: application.permissions,
  ip_allow_list: application.ipRanges,
  created_at: timeToWire(application.createdAt),
});

export const ApplicationBody = Type.Object({ name: Name, permissions: Permissions }, strict);
export const ApplicationChangeBody = Type.Object({ name: Type.Optional(Name), permissions: Type.Optional(Permissions) }, strict);
export const IpAllowList = Type.Object({ ranges: Ranges }, strict);

export const CertificateBody = Type.Object(
  {
    name: Name,
    certificate: Type.Optional(
      Type.String({
        maxLength: 20_000,
        description: "An X.509 certificate (PEM) with an RSA key of 2048 bits or more. Without one, a key pair is made.",
      }),
    ),
  },
  strict,
);

const certificateProperties = {
  id: Uuid("ID of the certificate."),
  name: Type.String(),
  thumbprint: Type.String({ description: "The `x5t#S256` header of its tokens: base64url of SHA-256 over the DER certificate." }),
  certificate: Type.String({ description: "PEM." }),
  created_at: DateTime("When it was registered."),
  revoked_at: Type.Optional(DateTime("When it was revoked.")),
};
export const Certificate = Type.Object(certificateProperties, { title: "Certificate" });
export const NewCertificate = Type.Object(
  {
    ...certificateProperties,
    private_key: Type.Optional(Type.String({ description: "PKCS#8 PEM of the pair that was made. Shown once, and kept nowhere." })),
  },
  { title: "NewCertificate" },
);

export const certificateToWire = (certificate: CertificateRow) =>
  withoutNulls({
    id: certificate.certificateId,
    name: certificate.name,
    thumbprint: certificate.thumbprint,
    certificate: certificate.certificate,
    created_at: timeToWire(certificate.createdAt),
    revoked_at: certificate.revokedAt === null ? null : timeToWire(certificate.revokedAt),
  });

export const newCertificateToWire = ({ certificate, privateKey }: AddedCertificate) => ({
  ...certificateToWire(certificate),
  ...(privateKey === undefined ? {} : { private_key: privateKey }),
});

export const Collaborator = Type.Object(
  {
    member_id: Uuid("ID of the member."),
    email: Type.String(),
    name: Type.String(),
    added_at: DateTime("Since when they look after the application."),
  },
  { title: "Collaborator" },
);

export const collaboratorToWire = (collaborator: CollaboratorRow) => ({
  member_id: collaborator.memberId,
  email: collaborator.email,
  name: collaborator.name,
  added_at: timeToWire(collaborator.addedAt),
});

export const CollaboratorBody = Type.Object({ member_id: Uuid("A member of the workspace.") }, strict);
