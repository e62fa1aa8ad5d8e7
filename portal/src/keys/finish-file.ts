import { verifySignature } from '@kualik/pki/algorithms.ts';
import { equalBytes, type Bytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { createPkcs12 } from '@kualik/pki/pkcs12.ts';
import { openKeyFile, type OpenedKey } from './key-file.ts';
import { FILE_ITERATIONS } from './order-keys.ts';
import { testSignature } from './sign-with.ts';

export interface IssuedCertificate {
  usage: 'SIGN' | 'AUTH' | 'SSL';
  der: Bytes;
  spkiSha256: string;
}

export type Finished =
  | { ok: true; file: Bytes; notAfter: Date }
  | { ok: false; reason: 'otherKeys' | 'chain' | 'signature' };

/**
 * Puts the certificates beside their keys: matches them by the hash of the public key, checks every signature of the
 * chain, writes the finished file, opens it again and signs with each key for its certificate. Revocation is not asked.
 */
export async function finishKeyFile(
  keys: readonly OpenedKey[],
  issued: readonly IssuedCertificate[],
  chain: readonly Bytes[],
  password: string,
): Promise<Finished> {
  const parsed = issued.map((each) => ({ usage: each.usage, certificate: parseCertificate(each.der) }));
  const pairs = parsed.map(({ usage, certificate }) => ({
    usage,
    certificate,
    key: keys.find((key) => key.spkiSha256 === certificate.spkiSha256),
  }));
  if (pairs.length === 0 || pairs.some(({ key }) => key === undefined)) return { ok: false, reason: 'otherKeys' };
  const authorities = chain.map((der) => parseCertificate(der));
  for (const { certificate } of pairs) {
    if (!(await leadsToRoot(certificate, authorities))) return { ok: false, reason: 'chain' };
  }
  const file = await createPkcs12({
    password,
    entries: pairs.flatMap(({ usage, certificate, key }) =>
      key ? [{ friendlyName: usage.toLowerCase(), privateKey: key.pkcs8, certificate: certificate.der }] : [],
    ),
    certificates: authorities.map((authority) => authority.der),
    iterations: FILE_ITERATIONS,
  });
  const certificates = pairs.map(({ certificate }) => certificate);
  if (!(await signsForAll(file, password, certificates))) return { ok: false, reason: 'signature' };
  return { ok: true, file, notAfter: new Date(Math.min(...certificates.map(({ notAfter }) => notAfter.getTime()))) };
}

/** Walks from the certificate to a self-signed authority, checking each name and signature on the way. */
async function leadsToRoot(leaf: ParsedCertificate, authorities: readonly ParsedCertificate[]): Promise<boolean> {
  let current = leaf;
  for (let depth = 0; depth <= authorities.length; depth += 1) {
    const { issuer: name, aki } = current;
    // Two generations of an authority share one name; the key identifier tells them apart.
    const issuer = authorities.find((each) => equalBytes(each.subjectDer, name) && (aki ?? each.ski) === each.ski);
    if (!issuer || issuer.basicConstraints?.ca !== true) return false;
    const verdict = await verifySignature({
      algorithm: current.signatureAlgorithm,
      spki: issuer.spki,
      signed: current.tbs,
      signature: current.signature,
    });
    if (verdict !== 'valid') return false;
    if (issuer === current) return true;
    current = issuer;
  }
  return false;
}

async function signsForAll(
  file: Bytes,
  password: string,
  certificates: readonly ParsedCertificate[],
): Promise<boolean> {
  const opened = await openKeyFile(file, password);
  if (!opened.ok) return false;
  for (const certificate of certificates) {
    const key = opened.keys.find((each) => each.spkiSha256 === certificate.spkiSha256);
    if (!key || !(await testSignature(key, certificate.spki))) return false;
  }
  return true;
}
