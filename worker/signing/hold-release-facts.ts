import { createHash } from 'node:crypto';
import type { EntityManager, HoldEntity, HoldSignatureEntity } from '@kualik/db';
import { findHoldRelease, findHoldSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { certificatesOfHolder } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { isSameOrder, isSameOwner } from '@kualik/domain/rules/certificate-owner.ts';
import type { OwnedCertificate } from '@kualik/domain/rules/certificate-owner.ts';
import {
  isHoldDocumentFresh,
  parseHoldDocument,
  parseHoldReleaseDocument,
} from '@kualik/domain/rules/hold-documents.ts';
import type { HoldReleaseFacts } from '@kualik/domain/rules/hold-release-checks.ts';
import { actsForOrganisation } from '@kualik/domain/rules/organisation-powers.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { chainOf, employeeOf } from './confirmation-facts.ts';
import { namesIssuer } from './signed-by.ts';
import type { SignerContext } from './signer-context.ts';

export type ReleaseFactsOfSigner = HoldReleaseFacts & { documentSha256: string };

/** Gathers what a release is judged by. Everything is read out of the CMS and the certificates again; of rows only bytes count. */
export async function releaseFacts(
  context: SignerContext,
  em: EntityManager,
  hold: HoldEntity,
): Promise<ReleaseFactsOfSigner> {
  const release = hold.releaseId ? await findHoldRelease(em, hold.releaseId) : null;
  const cms = release?.cms ? await verifyCms(release.cms) : null;
  const signed = cms?.ok ? cms : null;
  const receivedAt = release?.receivedAt ?? new Date(0);
  const held = parseCertificate((await certificateById(em, hold.certificateId)).der ?? new Uint8Array());
  const wish = hold.askedId ? await findHoldSignature(em, hold.askedId) : null;
  const askedSha256 = hold.releaseWay === 'other_certificate' ? await provenWish(context, em, held, wish) : null;
  const expected = signed && parseHoldReleaseDocument(signed.content);
  return {
    expected,
    bytesEqual: signed !== null && release !== null && equalBytes(signed.content, release.document),
    cms: {
      wellFormed: signed !== null,
      signatureValid: signed?.signatureValid ?? false,
      certificateBound: signed?.essCertMatches ?? false,
    },
    signer: signed && signed.signer,
    chain: signed === null ? 'untrusted' : await chainOf(context, em, signed, receivedAt),
    employee: signed && (await employeeOf(em, signed)),
    actingEmployeeId: release?.employeeId ?? '',
    receivedAt,
    holds: [
      {
        ...{ id: hold.id, serial: held.serialHex, askedSha256 },
        ownerIin: holderNumbers(held.subject)?.iin ?? null,
        isOwnersWish: await isOwnersWish(context, em, held, expected?.holderIin ?? null),
      },
    ],
    documentSha256: hashOf(signed?.content ?? new Uint8Array()),
  };
}

/**
 * The person whom the employee signed that he identified is in the certificate, or a certificate in force says that he acts
 * for its organisation. Both are read from certificates of this authority. [D]
 */
async function isOwnersWish(
  context: SignerContext,
  em: EntityManager,
  held: ParsedCertificate,
  iin: string | null,
): Promise<boolean> {
  const owner = holderNumbers(held.subject);
  if (iin === null || owner === null) return false;
  if (owner.iin === iin) return true;
  const { bin } = owner;
  if (bin === null) return false;
  const ders = (await certificatesOfHolder(em, { bin })).flatMap(({ der }) => (der ? [der] : []));
  const acts = await Promise.all(ders.map((der) => actsNow(context, der, { iin, bin })));
  return acts.includes(true);
}

/** A certificate of ours, in force by time and journal, gives this person the right to act under this BIN (kz-pki-profile 4.4). */
async function actsNow(
  { authorities, journal, clock }: SignerContext,
  der: Uint8Array,
  { iin, bin }: { iin: string; bin: string },
): Promise<boolean> {
  const certificate = parseCertificate(der);
  const issuer = authorities.find(({ parsed }) => namesIssuer(certificate, parsed));
  if ((await issuer?.hasSigned(der)) !== true) return false;
  const { subject, serialHex, extKeyUsage, notBefore, notAfter } = certificate;
  const [holder, now] = [holderNumbers(subject), clock.now()];
  const isStopped = journal.find('revocation', serialHex) ?? journal.held.find(serialHex);
  const isInForce = isStopped === undefined && notBefore <= now && now <= notAfter;
  return isInForce && holder?.iin === iin && holder.bin === bin && actsForOrganisation(extKeyUsage ?? []);
}

/**
 * SHA-256 of the owner's wish when a signature certificate of the same IIN and BIN, from another order, really signed it for
 * this serial; null otherwise. Owners are read from the certificates, orders from the journal: rows could be bent. [D]
 */
async function provenWish(
  context: SignerContext,
  em: EntityManager,
  held: ParsedCertificate,
  wish: HoldSignatureEntity | null,
): Promise<string | null> {
  const signed = wish === null ? null : await verifyCms(wish.cms);
  if (wish === null || !signed?.ok || !signed.signatureValid || !signed.essCertMatches) return null;
  const document = parseHoldDocument(signed.content);
  const isAsked = document?.act === 'release' && document.serials.includes(held.serialHex);
  if (!isAsked || !isHoldDocumentFresh(document.issuedAt, wish.receivedAt)) return null;
  const [own, other] = [ownedBy(context, held), ownedBy(context, signed.signer)];
  const mayAsk = signed.signer.keyUsage?.includes('nonRepudiation') && isSameOwner(own, other);
  if (!mayAsk || isSameOrder(own, other)) return null;
  return (await chainOf(context, em, signed, wish.receivedAt)) === 'trusted' ? hashOf(signed.content) : null;
}

function ownedBy({ journal }: SignerContext, { subject, serialHex }: ParsedCertificate): OwnedCertificate {
  const record = journal.find('certificate', serialHex)?.record;
  return { ...holderNumbers(subject), requestId: record?.kind === 'certificate' ? record.requestId : null };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
