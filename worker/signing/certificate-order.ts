import type { CertificateEntity, RequestEntity } from '@kualik/db';
import type { IssueConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import { newestOf } from '@kualik/domain/rules/authorities.ts';
import {
  type ApplicantName,
  type CertificateProfile,
  certificateRequestFor,
  findProfile,
  validityOf,
} from '@kualik/domain/rules/profiles/index.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { serverListOf } from '@kualik/domain/rules/server-lists.ts';
import { certifiedKeyStore, type StoragePlace } from '@kualik/domain/rules/key-stores.ts';
import type { ParsedCsr } from '@kualik/pki/csr.ts';
import { requestedKeyStore } from '@kualik/pki/extensions/requested-key-store.ts';
import type { ExtensionSpec } from '@kualik/pki/extensions/spec.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { lintTbsCertificate } from '@kualik/pki/lint.ts';
import type { NameAttribute } from '@kualik/pki/names.ts';
import { PermanentFailure } from '../job.ts';
import type { OrderedKey } from './authorised-order.ts';
import type { Authority } from './authority.ts';
import type { SignerContext } from './signer-context.ts';

/** Everything that will stand in one certificate. Made from profile and proven facts alone, never from a default. */
export interface CertificateOrder {
  readonly requestId: string | null;
  readonly requestNumber: string | null;
  readonly usage: CertificateEntity['usage'];
  readonly authority: Authority;
  readonly profile: { id: string; version: number };
  readonly subject: readonly NameAttribute[];
  readonly extensions: readonly ExtensionSpec[];
  /** Those of a certificate that points to a list by its serial number; null where all point to the complete one. */
  readonly extensionsBySerial?: ((serial: Uint8Array) => readonly ExtensionSpec[]) | null;
  readonly spki: Uint8Array;
  readonly validity: { notBefore: Date; notAfter: Date };
  readonly iin: string | null;
  readonly bin: string | null;
  /** Ids of the lints that find an error in the bytes to be signed; empty = clean. Warnings do not stop a certificate. */
  lint(tbs: Uint8Array): string[];
}

/** The order of one key of a confirmed request. Subject and addresses come from the document that the operator signed. */
export function orderFor(
  { authorities, pkiUrl, clock }: SignerContext,
  { id: requestId, storage }: Pick<RequestEntity, 'id' | 'storage'>,
  document: IssueConfirmation,
  { usage, csr }: OrderedKey,
): CertificateOrder {
  const confirmed = document.profiles.find((one) => one.usage === usage);
  const named = confirmed && findProfile(confirmed.id, confirmed.version);
  if (!named) throw new PermanentFailure('PROFILE_UNKNOWN');
  const profile = { ...named, keyStore: keyStoreOf(named, storage ?? 'file', csr) };
  const authority = authorityOfProfile(authorities, profile);
  const requestWith = (listSuffix: string) =>
    certificateRequestFor(profile, holderOf(document), {
      pkiUrl,
      caName: authority.name,
      listSuffix,
      spki: csr.spki,
      issuerKeyIdentifier: keyIdentifierOf(authority.key.spki),
    });
  const bySerial = (serial: Uint8Array) => requestWith(serverListOf(authority.name, serial)).extensions;
  return {
    requestId,
    requestNumber: document.requestNumber,
    usage,
    authority,
    profile,
    ...requestWith(''),
    extensionsBySerial: profile.hasOwnLists === true ? bySerial : null,
    spki: csr.spki,
    validity: validityOf(profile, clock.now(), authority.parsed.notAfter),
    iin: document.applicant.iin,
    bin: document.applicant.bin ?? null,
    lint: (tbs) => lintErrors(tbs, profile, authority.parsed),
  };
}

/** What the certificate says of the place of its key. The api takes no order that fails here. */
function keyStoreOf({ keyStore: usual }: CertificateProfile, place: StoragePlace, csr: ParsedCsr): string | null {
  const asked = requestedKeyStore(csr);
  if (!asked.ok) throw new PermanentFailure('KEY_STORE_DIFFERS');
  const stated = certifiedKeyStore(place, { usual, requested: asked.extension?.oid ?? null });
  if (!stated.ok) throw new PermanentFailure(stated.code);
  return stated.value;
}

/** The authority that the profile names. An installation whose ceremony did not make it issues nothing of the kind. */
export function authorityOfProfile(authorities: readonly Authority[], profile: CertificateProfile): Authority {
  const authority = profile.authority === null ? undefined : newestOf(authorities, profile.authority);
  if (authority === undefined) throw new PermanentFailure('AUTHORITY_MISSING');
  return authority;
}

/** Whose name stands in the certificate: what the operator signed, and nothing of the rows. */
function holderOf({ applicant, subjectAltNames }: IssueConfirmation): ApplicantName {
  const { iin, surname, givenName, patronymic, bin, organisation } = applicant;
  return {
    kind: 'individual',
    ...{ iin, surname, givenName, patronymic },
    organisation: bin && organisation ? { name: organisation, bin } : null,
    emails: subjectAltNames,
    domains: subjectAltNames,
  };
}

export function lintErrors(
  tbs: Uint8Array,
  profile: CertificateProfile,
  issuer: ParsedCertificate | undefined,
): string[] {
  const findings = lintTbsCertificate(tbs, { profile, ...(issuer === undefined ? {} : { issuer }) });
  return findings.filter((finding) => finding.severity === 'error').map((finding) => finding.id);
}
