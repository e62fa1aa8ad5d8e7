import { createHash } from 'node:crypto';
import type { CertificateEntity, EntityManager, HoldSignatureEntity } from '@kualik/db';
import { certificateBySha256 } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { livingCertificateBySerial } from '@kualik/db/repositories/hold.repository.ts';
import { isSameOwner } from '@kualik/domain/rules/certificate-owner.ts';
import { isHoldDocumentFresh, parseHoldDocument } from '@kualik/domain/rules/hold-documents.ts';
import type { HoldDocument } from '@kualik/domain/rules/hold-documents.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { VerifiedCms } from '@kualik/pki/cms.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';

export interface ProvenOwner {
  document: HoldDocument;
  signer: CertificateEntity;
  targets: CertificateEntity[];
  /** The evidence as it is kept. */
  evidence: Omit<HoldSignatureEntity, 'id'>;
}

/** The owner behind a signed `kualik/hold/1`: his certificate counts, and every named certificate is of the same person. [D] */
export async function proveOwner(context: ApiContext, cms: Uint8Array, act: HoldDocument['act']): Promise<ProvenOwner> {
  const { em, now } = context;
  await context.limits.spend('holdLink', context.address);
  const { signed, document } = await readSigned(context, cms);
  if (document.act !== act) throw new CodedError('HOLD_SIGNATURE_WRONG', { field: 'cms' });
  const verdict = await judgeCertificate(em, signed.signer, now);
  if (verdict === 'unavailable') throw new CodedError('SERVICE_UNAVAILABLE');
  const signer = verdict === 'trusted' ? await certificateBySha256(em, signed.signer.sha256) : null;
  if (!signer?.iin || !signed.signer.keyUsage?.includes('nonRepudiation'))
    throw new CodedError('HOLD_SIGNATURE_WRONG', { field: 'cms', detail: verdict });
  const evidence = {
    ...{ act, document: signed.content, cms, signerCertSha256: signed.signer.sha256, receivedAt: now },
    documentSha256: createHash('sha256').update(signed.content).digest('hex'),
  };
  return { document, signer, targets: await targetsOf(em, document, signer, now), evidence };
}

async function readSigned(
  { now, config }: ApiContext,
  cms: Uint8Array,
): Promise<{ signed: VerifiedCms; document: HoldDocument }> {
  const signed = await verifyCms(cms);
  const document = signed.ok ? parseHoldDocument(signed.content) : null;
  const isRight =
    signed.ok &&
    signed.signatureValid &&
    signed.essCertMatches &&
    document?.origin === new URL(config.publicUrl).origin &&
    isHoldDocumentFresh(document.issuedAt, now);
  if (!isRight || document === null) throw new CodedError('HOLD_SIGNATURE_WRONG', { field: 'cms' });
  return { signed, document };
}

/** A stranger's serial and an unknown one are answered alike. */
async function targetsOf(
  em: EntityManager,
  { serials }: HoldDocument,
  signer: CertificateEntity,
  now: Date,
): Promise<CertificateEntity[]> {
  const targets: CertificateEntity[] = [];
  for (const serial of new Set(serials)) {
    const target = await livingCertificateBySerial(em, serial, now);
    if (target === null || !isSameOwner(target, signer)) throw new CodedError('HOLD_SIGNER_NOT_OWNER');
    targets.push(target);
  }
  return targets;
}
