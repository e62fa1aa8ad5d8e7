import { parseCertificate } from '@kualik/pki/certificate.ts';
import { formatName } from '@kualik/pki/names.ts';
import { fingerprintOf } from '@kualik/pki/fingerprints.ts';
import type { AuthorityGeneration } from '@kualik/domain/rules/authorities.ts';
import type { AuthorityRow, CeremonyCrl } from './ceremony-rows.ts';
import { currentProfile, type MadeCertificate } from './make-certificate.ts';

/** What a later ceremony made: new authorities, new certificates of those there are, links, services, first lists. */
export interface CeremonyYield {
  authorities: AuthorityRow[];
  /** New certificates over keys that stay. */
  renewed: { id: string; replaces: string; certificate: Uint8Array }[];
  certificates: MadeCertificate[];
  lists: CeremonyCrl[];
}

export function noYield(): CeremonyYield {
  return { authorities: [], renewed: [], certificates: [], lists: [] };
}

/** The same in the sealed record, in which the running signer finds it: bytes are Base64, everything else stands in them. */
export interface Adoption {
  authorities: readonly (Omit<AuthorityRow, 'certificate'> & { certificate: string })[];
  renewed: readonly { id: string; replaces: string; certificate: string }[];
  certificates: readonly { id: string; caId: string; profileId: string; der: string }[];
  lists: readonly AdoptedList[];
}

interface AdoptedList {
  caId: string;
  ca: AuthorityGeneration;
  suffix: string;
  number: string;
  entries: number;
  thisUpdate: string;
  nextUpdate: string;
  der: string;
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

export function writeAdoption({ authorities, renewed, certificates, lists }: CeremonyYield): Adoption {
  return {
    authorities: authorities.map((one) => ({ ...one, certificate: toText(one.certificate) })),
    renewed: renewed.map((one) => ({ ...one, certificate: toText(one.certificate) })),
    certificates: certificates.map(({ id, caId, profileId, der }) => ({ id, caId, profileId, der: toText(der) })),
    lists: lists.map(({ authority, suffix, number, entries, thisUpdate, nextUpdate, der }) => ({
      ...{ suffix, number: String(number), entries },
      ...{ caId: authority.id, ca: authority.name, der: toText(der) },
      ...{ thisUpdate: thisUpdate.toISOString(), nextUpdate: nextUpdate.toISOString() },
    })),
  };
}

/** Reads it back; everything but ids and profiles comes out of the certificates themselves. */
export function readAdoption({ authorities, renewed, certificates, lists }: Adoption, at: Date): CeremonyYield {
  return {
    authorities: authorities.map((one) => ({ ...one, certificate: toBytes(one.certificate) })),
    renewed: renewed.map((one) => ({ ...one, certificate: toBytes(one.certificate) })),
    certificates: certificates.map(({ der, ...ids }) => certificateOf(toBytes(der), ids, at)),
    lists: lists.map(({ caId, ca, suffix, number, entries, thisUpdate, nextUpdate, der }) => ({
      ...{ suffix, number: BigInt(number), entries },
      ...{ authority: { id: caId, name: ca }, der: toBytes(der), sha256: fingerprintOf(toBytes(der)) },
      ...{ thisUpdate: new Date(thisUpdate), nextUpdate: new Date(nextUpdate) },
    })),
  };
}

function certificateOf(
  der: Uint8Array,
  ids: { id: string; caId: string; profileId: string },
  at: Date,
): MadeCertificate {
  const { serialHex, spkiSha256, subject, tbs, signature, sha256, notBefore, notAfter } = parseCertificate(der);
  const { usage, version: profileVersion } = currentProfile(ids.profileId);
  return {
    ...ids,
    ...{ requestId: null, iin: null, bin: null, usage, profileVersion, subject: formatName(subject) },
    ...{ serialHex, spkiSha256, tbs, signature, der, sha256, notBefore, notAfter, intendedAt: at, issuedAt: at },
  };
}
