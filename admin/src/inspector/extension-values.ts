import { toHex } from '@kualik/pki/bytes.ts';
import { readAuthorityInfoAccess } from '@kualik/pki/extensions/authority-info-access.ts';
import { readBasicConstraints } from '@kualik/pki/extensions/basic-constraints.ts';
import { readCertificatePolicies } from '@kualik/pki/extensions/certificate-policies.ts';
import { readCrlNumber } from '@kualik/pki/extensions/crl-extensions.ts';
import { readDistributionPoints } from '@kualik/pki/extensions/distribution-points.ts';
import { readExtKeyUsage } from '@kualik/pki/extensions/ext-key-usage.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from '@kualik/pki/extensions/key-identifiers.ts';
import { readKeyStore } from '@kualik/pki/extensions/key-store.ts';
import { readKeyUsage } from '@kualik/pki/extensions/key-usage.ts';
import type { RawExtension } from '@kualik/pki/extensions/raw.ts';
import { readSubjectAltName } from '@kualik/pki/extensions/subject-alt-name.ts';
import { OID } from '@kualik/pki/oids.ts';
import type { LocalizedText } from '../api/types.ts';
import { KEY_USAGE_WORDS, PURPOSE_WORDS, YES_NO_WORDS } from './value-words.ts';

/** One thing that an extension says: its words where it has some, and the text as it stands in the bytes. */
export interface ExtensionValue {
  readonly words: LocalizedText | null;
  readonly text: string;
}

const plain = (text: string): ExtensionValue => ({ words: null, text });
const worded = (words: Readonly<Record<string, LocalizedText>>, text: string, code = text): ExtensionValue => ({
  words: words[code] ?? null,
  text,
});

/** How each known extension is read. What is not here is shown as its bytes. */
const READERS: Readonly<Record<string, (value: Uint8Array) => ExtensionValue[]>> = {
  [OID.subjectKeyIdentifier]: (value) => [plain(readSubjectKeyIdentifier(value))],
  [OID.authorityKeyIdentifier]: (value) => [plain(readAuthorityKeyIdentifier(value) ?? '')],
  [OID.keyUsage]: (value) => readKeyUsage(value).map((usage) => worded(KEY_USAGE_WORDS, usage)),
  [OID.extKeyUsage]: (value) => readExtKeyUsage(value).map((oid) => worded(PURPOSE_WORDS, oid)),
  [OID.basicConstraints]: (value) => {
    const { ca, pathLength } = readBasicConstraints(value);
    const length = pathLength === null ? [] : [plain(`pathLen: ${pathLength}`)];
    return [worded(YES_NO_WORDS, `CA: ${ca}`, ca ? 'authority' : 'holder'), ...length];
  },
  [OID.subjectAltName]: (value) => {
    const { emails, dns } = readSubjectAltName(value);
    return [...emails, ...dns].map(plain);
  },
  [OID.certificatePolicies]: (value) =>
    readCertificatePolicies(value).flatMap(({ oid, cps, notice }) => [
      worded(PURPOSE_WORDS, oid),
      ...[...new Set([cps, notice])].flatMap((text) => (text === null ? [] : [plain(text)])),
    ]),
  [OID.crlDistributionPoints]: (value) => readDistributionPoints(value).map(plain),
  [OID.freshestCrl]: (value) => readDistributionPoints(value).map(plain),
  [OID.authorityInfoAccess]: (value) => {
    const { caIssuers, ocsp } = readAuthorityInfoAccess(value);
    return [...caIssuers.map((url) => plain(`CA: ${url}`)), ...ocsp.map((url) => plain(`OCSP: ${url}`))];
  },
  [OID.keyStore]: (value) => [worded(PURPOSE_WORDS, readKeyStore(value))],
  [OID.crlNumber]: (value) => [plain(String(readCrlNumber(value)))],
  [OID.deltaCrlIndicator]: (value) => [plain(String(readCrlNumber(value)))],
  [OID.ocspNoCheck]: () => [],
};

/** What an extension says; its bytes when it is not known or cannot be read. */
export function extensionValues({ oid, value }: RawExtension): ExtensionValue[] {
  try {
    return READERS[oid]?.(value) ?? [plain(toHex(value))];
  } catch {
    return [plain(toHex(value))];
  }
}
