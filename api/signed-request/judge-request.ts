import type { EntityManager } from '@kualik/db';
import { standingFactsOf } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { holderOfCertificate } from '@kualik/db/repositories/holder.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import type { CertificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { judgeSignature } from '@kualik/domain/rules/signed-request-checks.ts';
import type { SignatureVerdict } from '@kualik/domain/rules/signed-request-checks.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';
import type { ReceivedRequest } from './read-signed-request.ts';

/**
 * Step T1c of N2, and the same checks of C1 of N3, at the moment of sending. A list that is too old is no verdict: the
 * applicant is asked to send again and nothing is stored. @rule reg p.7 T1c, reg p.8 C1
 */
export async function judgeRequest({ em, now }: ApiContext, received: ReceivedRequest): Promise<SignatureVerdict> {
  const { signed, document } = received;
  const { signer } = signed;
  const chain = await judgeCertificate(em, signer, now);
  if (chain === 'unavailable') throw new CodedError('SERVICE_UNAVAILABLE');
  return judgeSignature({
    signatureValid: signed.signatureValid,
    certificateBound: signed.essCertMatches,
    keyUsage: signer.keyUsage ?? [],
    isTrusted: chain !== 'untrusted',
    standing: await standingOf(em, signer.sha256, now),
    signer: holderNumbers(signer.subject),
    applicant: { iin: document.applicant.iin, bin: document.applicant.bin },
  });
}

async function standingOf(em: EntityManager, sha256: string, now: Date): Promise<CertificateStanding | null> {
  const held = await holderOfCertificate(em, sha256);
  return held && certificateStanding(await standingFactsOf(em, held.certificate.id), now);
}
