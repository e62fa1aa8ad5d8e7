import type { EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { chainAbove } from '@kualik/db/repositories/authority.repository.ts';
import { findRequestByInstallToken, useInstallLink } from '@kualik/db/repositories/install-link.repository.ts';
import { certificateOfRequest } from '@kualik/db/repositories/issuing.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import type { InstallCertificateType, InstallLinkStatus, InstallPackageType } from './install.type.ts';
import { linkState } from './read-install-link.ts';

const CODE_OF_STATE: Record<InstallLinkStatus, ErrorCode> = {
  UNKNOWN: 'INSTALL_LINK_UNKNOWN',
  EXPIRED: 'INSTALL_LINK_EXPIRED',
  CONSUMED: 'INSTALL_LINK_CONSUMED',
  READY: 'INSTALL_LINK_CONSUMED',
};

/** The button of the install page: uses the link up and hands the certificates out, all or none. @rule reg p.6(11) */
export async function consumeInstallLink(context: ApiContext, secret: string): Promise<InstallPackageType> {
  const { em, now, limits, address } = context;
  await limits.spend('install', address);
  const token = sha256OfText(secret);
  return em.transactional(async (inner) => {
    const isUsed = await useInstallLink(inner, token, now);
    const request = await findRequestByInstallToken(inner, token);
    if (!isUsed || request === null) throw new CodedError(CODE_OF_STATE[linkState(request, now)]);
    const actor = { kind: 'applicant', id: null } as const;
    await appendAudit(inner, { kind: 'certificate.delivered', actor, at: now, requestId: request.id, data: {} });
    return packageOf(inner, request);
  });
}

async function packageOf(em: EntityManager, { id, number }: RequestEntity): Promise<InstallPackageType> {
  const certificates: InstallCertificateType[] = [];
  const issuers: string[] = [];
  for (const { usage } of await keysOfRequest(em, id)) {
    const certificate = await certificateOfRequest(em, id, usage);
    if (!certificate?.der) throw new Error('a completed request lacks a certificate');
    certificates.push({ usage, der: certificate.der, spkiSha256: certificate.spkiSha256 });
    issuers.push(certificate.caId);
  }
  return { number, certificates, chain: await chainAbove(em, issuers) };
}
