import { equalBytes, type Bytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { signCms } from '@kualik/pki/cms/sign.ts';
import { signatureAlgorithmOf } from '@kualik/pki/algorithms.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { OID } from '@kualik/pki/oids.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import type { FileProblem } from '../keys/key-file.ts';
import { KEY_ALGORITHM } from '../keys/order-keys.ts';

export type Purpose = 'SIGN' | 'AUTH' | 'SSL';

/** A key of an opened file with what its certificate says. */
export interface SigningKey {
  /** RSA as a key that the browser does not give out again; a national key as PKCS#8. */
  key: CryptoKey | Bytes;
  purpose: Purpose;
  certificate: Bytes;
  holder: string;
  serial: string;
  notAfter: Date;
}

export interface SigningFile {
  keys: SigningKey[];
  chain: Bytes[];
}

export type OpenedSigningFile = { ok: true; file: SigningFile } | { ok: false; reason: FileProblem };

/** Only the signature certificate certifies documents; of the others one is for sites and one for signing in. */
function purposeOf({ keyUsage, extKeyUsage }: ParsedCertificate): Purpose {
  if (keyUsage?.includes('nonRepudiation')) return 'SIGN';
  return extKeyUsage?.includes(OID.serverAuth) ? 'SSL' : 'AUTH';
}

async function keyOf(pkcs8: Bytes, spki: Bytes): Promise<CryptoKey | Bytes> {
  if (signatureAlgorithmOf(spki) !== 'sha256WithRSAEncryption') return pkcs8;
  return crypto.subtle.importKey('pkcs8', pkcs8, KEY_ALGORITHM, false, ['sign']);
}

/** Opens a PKCS#12 and takes the keys that have a certificate. Whether a certificate counts is judged by the server. */
export async function openSigningFile(bytes: Uint8Array, password: string): Promise<OpenedSigningFile> {
  const opened = await openPkcs12(bytes, password);
  if (!opened.ok) return { ok: false, reason: opened.code === 'PKCS12_WRONG_PASSWORD' ? 'password' : 'unreadable' };
  const keys: SigningKey[] = [];
  for (const { pkcs8, spki, certificate: der } of opened.entries) {
    if (!der) continue;
    const certificate = parseCertificate(der);
    const { subject, serialHex: serial, notAfter } = certificate;
    const names = (['CN', 'G'] as const).map((type) => nameValue(subject, type)).filter(Boolean);
    keys.push({
      key: await keyOf(pkcs8, spki),
      certificate: der,
      holder: names.join(' '),
      purpose: purposeOf(certificate),
      ...{ serial, notAfter },
    });
  }
  if (keys.length === 0) return { ok: false, reason: 'noKeys' };
  return { ok: true, file: { keys, chain: opened.certificates } };
}

export interface Signing {
  file: SigningFile;
  purpose: Purpose;
  content: Bytes;
  signingTime: Date;
}

/** CAdES-BES over exactly these bytes, the content inside, with the chain that the file brought along. */
export async function signDocument({ file, purpose, content, signingTime }: Signing): Promise<Bytes> {
  const signer = file.keys.find((each) => each.purpose === purpose);
  if (!signer) throw new Error('no key of this purpose');
  const { key, certificate } = signer;
  const chain = file.chain.filter((der) => !equalBytes(der, certificate));
  return signCms({ content, certificate, chain, signingTime, sign: (bytes) => signBytes(key, bytes) });
}

async function signBytes(key: CryptoKey | Bytes, bytes: Bytes): Promise<Uint8Array> {
  if (key instanceof CryptoKey) return new Uint8Array(await crypto.subtle.sign(KEY_ALGORITHM.name, key, bytes));
  const { gostSigner, readGostPkcs8 } = await import('@kualik/pki/gost/private-key.ts');
  const { platformRandom } = await import('@kualik/pki/gost/random-scalar.ts');
  return gostSigner(readGostPkcs8(key), platformRandom)(bytes);
}
