import type { CertificateEntity, RequestEntity, RevocationEntity } from '@kualik/db';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { certificateActs } from '@kualik/domain/rules/certificate-acts.ts';
import type { CertificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { errorText } from '@kualik/domain/rules/errors.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { toRevocation, usageOf } from '../cases/certificate.mapper.ts';
import type { CertificateActType, OwnCertificateType } from './own-certificate.type.ts';

interface Parts {
  certificate: CertificateEntity;
  request: RequestEntity;
  standing: CertificateStanding;
  revocation: RevocationEntity | null;
  successor: CertificateEntity | null;
  /** When it will be revoked. */
  scheduled: Date | null;
  registry: ServiceRegistry;
}

export function toOwnCertificate(parts: Parts): OwnCertificateType {
  const { certificate, request, standing, successor, registry } = parts;
  const { id, serialHex, subject, notBefore, notAfter, issuedAt } = certificate;
  const acts = certificateActs(standing);
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  return {
    ...{ id, subject, notBefore, notAfter, standing },
    usage: usageOf(certificate),
    serial: serialHex,
    requestNumber: request.number,
    channel: channel.id,
    channelTitle: channel.title,
    issuedAt: issuedAt ?? notBefore,
    scheduledRevocation: parts.scheduled,
    revocation: toRevocation(parts.revocation),
    successorSerial: successor?.serialHex ?? null,
    renewal: toAct(acts.renew),
    revoking: toAct(acts.revoke),
  };
}

function toAct(code: ErrorCode | null): CertificateActType {
  return { allowed: code === null, code, text: code === null ? null : errorText(code) };
}
