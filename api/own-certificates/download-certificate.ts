import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { chainAbove } from '@kualik/db/repositories/authority.repository.ts';
import { ownCertificates } from '@kualik/db/repositories/holder.repository.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { applicantActor, cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { CertificateDownloadType } from './own-certificate.type.ts';

/** An own certificate with its chain; somebody else's is answered as unknown. @rule reg p.6(11), p.7(8) */
export async function downloadCertificate(context: ApiContext, id: string): Promise<CertificateDownloadType> {
  const { em, now } = context;
  const holder = cabinetHolderOf(context);
  const certificate = (await ownCertificates(em, holder)).find((one) => one.id === id);
  if (!certificate?.der) throw new CodedError('NOT_FOUND');
  const actor = applicantActor(holder);
  const data = { certificateId: id };
  const requestId = certificate.requestId ?? null;
  await appendAudit(em, { kind: 'certificate.downloaded', actor, at: now, requestId, data });
  const chain = await chainAbove(em, [certificate.caId]);
  const pemOf = (der: Uint8Array): string => toPem('CERTIFICATE', der);
  return { der: certificate.der, pem: pemOf(certificate.der), chain, chainPem: chain.map(pemOf).join('') };
}
