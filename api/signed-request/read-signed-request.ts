import { createHash } from 'node:crypto';
import type { CertificateEntity } from '@kualik/db';
import { standingFactsOf } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { holderOfCertificate, ownCertificates } from '@kualik/db/repositories/holder.repository.ts';
import type { HeldCertificate } from '@kualik/db/repositories/holder.repository.ts';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import { certificateActs } from '@kualik/domain/rules/certificate-acts.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { isFreshRequest, parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import type { RequestApplicant, SignedRequestDocument } from '@kualik/domain/rules/signed-request.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { VerifiedCms } from '@kualik/pki/cms.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { CabinetHolder } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';

/** A signed request of the person whose cabinet is open. Whose signature it is has not been judged. */
export interface ReceivedRequest<Document extends SignedRequestDocument = SignedRequestDocument> {
  document: Document;
  documentSha256: string;
  cms: Uint8Array;
  signed: VerifiedCms;
  holder: CabinetHolder;
  /** The certificate of the session, of a re-issue the predecessor; with the applicant it was issued to. */
  held: HeldCertificate;
}

/**
 * Reads what was signed: one of our documents, for this cabinet, in time. Anything else is a slip: it is told and changes
 * nothing. What is wrong with the signature itself is judged by the process and ends in its refusal. @rule reg p.7(1), p.8(1)
 */
export async function readSignedRequest<Act extends SignedRequestDocument['act']>(
  context: ApiContext,
  cms: Uint8Array,
  act: Act,
): Promise<ReceivedRequest<Extract<SignedRequestDocument, { act: Act }>>> {
  const signed = await verifyCms(cms);
  if (!signed.ok) throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'cms', detail: signed.code });
  const document = valueOf(parseSignedRequest(signed.content), 'cms');
  const holder = cabinetHolderOf(context);
  if (!isAct(document, act)) throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'cms' });
  const held = await heldBehind(context, holder, document);
  if (!isSameApplicant(document.applicant, requestApplicant(held, holder)))
    throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'cms' });
  if (!isFreshRequest(document, context.now)) throw new CodedError('SIGNED_REQUEST_STALE', { field: 'cms' });
  const documentSha256 = createHash('sha256').update(signed.content).digest('hex');
  return { document, documentSha256, cms, signed, holder, held };
}

/** Whose kind and names the document must repeat: those behind the predecessor, else those behind the session. */
async function heldBehind(
  context: ApiContext,
  holder: CabinetHolder,
  document: SignedRequestDocument,
): Promise<HeldCertificate> {
  if (document.act !== 'reissue') return heldOf(context, holder);
  const { predecessorSerial } = document;
  return predecessorOf(context, holder, ({ serialHex }) => serialHex === predecessorSerial);
}

export async function heldOf({ em }: Pick<ApiContext, 'em'>, holder: CabinetHolder): Promise<HeldCertificate> {
  const held = await holderOfCertificate(em, holder.certificateSha256);
  if (held === null) throw new CodedError('SESSION_ENDED');
  return held;
}

/**
 * The own certificate that is to be got again, with the request it came from. It can be renewed to its last day; an
 * expired one tells the way to the counter. @rule std1 p.3, reg p.7
 */
export async function predecessorOf(
  { em, now }: ApiContext,
  holder: CabinetHolder,
  isWanted: (certificate: CertificateEntity) => boolean,
): Promise<HeldCertificate> {
  const certificate = (await ownCertificates(em, holder)).find(isWanted);
  const held = certificate?.sha256 ? await holderOfCertificate(em, certificate.sha256) : null;
  if (held === null) throw new CodedError('NOT_FOUND', { field: 'predecessorId' });
  const { renew } = certificateActs(certificateStanding(await standingFactsOf(em, held.certificate.id), now));
  if (renew !== null) throw new CodedError(renew, { field: 'predecessorId' });
  return held;
}

/** The applicant as the new request names him: kind and names of the predecessor's request, numbers of the certificate. */
export function requestApplicant({ applicant }: HeldCertificate, { iin, bin }: CabinetHolder): RequestApplicant {
  const { kind, surname, givenName, details } = applicant;
  return {
    ...{ kind, iin, bin, surname, givenName, details },
    patronymic: applicant.patronymic ?? null,
    organisation: applicant.organisation ?? null,
  };
}

function isAct<Act extends SignedRequestDocument['act']>(
  document: SignedRequestDocument,
  act: Act,
): document is Extract<SignedRequestDocument, { act: Act }> {
  return document.act === act;
}

function isSameApplicant(left: RequestApplicant, right: RequestApplicant): boolean {
  const bytesOf = (applicant: RequestApplicant): Buffer =>
    Buffer.from(canonicalBytes({ type: 'kualik/applicant', applicant }));
  return bytesOf(left).equals(bytesOf(right));
}
