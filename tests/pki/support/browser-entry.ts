import { algorithmOf, signatureAlgorithmIdentifier, verifySignature } from '@kualik/pki/algorithms.ts';
import { assembleCertificate, buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { fromBase64, toBase64 } from '@kualik/pki/bytes.ts';
import { verifyCrl } from '@kualik/pki/crl-parse.ts';
import { signCms, verifyCms } from '@kualik/pki/cms.ts';
import { buildCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { encodeName } from '@kualik/pki/names.ts';
import { generateGostKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { createPkcs12, openPkcs12 } from '@kualik/pki/pkcs12.ts';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
const NAME = [
  { type: 'CN', value: 'ҚҰНАНБАЙ ӘЛИХАН' },
  { type: 'C', value: 'KZ' },
] as const;
const PASSWORD = 'Құпия сөз №1';

/** A page as a relying party of GOST, and as a signer. */
async function gostWalk(recorded: { list: string; ca: string }): Promise<Record<string, string>> {
  const [list, ca] = [recorded.list, recorded.ca].map((text) => fromBase64(text) ?? new Uint8Array());
  if (list === undefined || ca === undefined) throw new Error('nothing recorded');
  const good = await verifyCrl(list, ca);
  list[list.length - 1] = (list[list.length - 1] ?? 0) ^ 1;
  const flipped = await verifyCrl(list, ca);
  const key = generateGostKey('gost2004', platformRandom);
  const algorithm = algorithmOf(readDer(signatureAlgorithmIdentifier('gost2004')));
  const signature = await gostSigner(key, platformRandom)(list);
  const own = await verifySignature({ algorithm, spki: gostPublicHalf(key), signed: list, signature });
  return { gostList: String(good.ok), gostFlipped: flipped.ok ? 'ok' : flipped.code, gostOwn: own };
}

/** What a page does: keys, order, certificate, file, signature. Gives back the bytes for the judges outside. */
export async function walk(gost: { list: string; ca: string }): Promise<Record<string, string>> {
  const { subtle } = globalThis.crypto;
  const keyPair = await subtle.generateKey(RSA, true, ['sign', 'verify']);
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await subtle.sign(RSA.name, keyPair.privateKey, new Uint8Array(bytes)));
  const csr = await buildCsr({ subject: NAME, keyPair });
  const order = await verifyCsr(csr);
  if (!order.ok) throw new Error(order.code);
  const { spki } = order.csr;
  const tbs = buildTbsCertificate({
    serial: new Uint8Array(20).fill(0x21),
    issuer: encodeName(NAME),
    subject: NAME,
    spki,
    notBefore: new Date('2026-11-22T06:00:00Z'),
    notAfter: new Date('2027-11-22T05:59:59Z'),
    signatureAlgorithm: 'sha256WithRSAEncryption',
    extensions: [
      { id: 'keyUsage', critical: true, usages: ['digitalSignature', 'nonRepudiation'] },
      { id: 'authorityKeyIdentifier', critical: false, keyIdentifier: keyIdentifierOf(spki) },
      { id: 'subjectKeyIdentifier', critical: false, spki },
    ],
  });
  const certificate = assembleCertificate(tbs, 'sha256WithRSAEncryption', await sign(tbs));
  const privateKey = new Uint8Array(await subtle.exportKey('pkcs8', keyPair.privateKey));
  const entries = [{ friendlyName: 'Қолтаңба', privateKey, certificate }];
  const file = await createPkcs12({ password: PASSWORD, entries, certificates: [], iterations: 600_000 });
  const opened = await openPkcs12(file, PASSWORD);
  const cms = await signCms({ content: new TextEncoder().encode('Растау'), certificate, chain: [], sign });
  const report = await verifyCms(cms);
  return {
    ...(await gostWalk(gost)),
    csr: toBase64(csr),
    certificate: toBase64(certificate),
    file: toBase64(file),
    cms: toBase64(cms),
    opened: opened.ok ? String(opened.entries.length) : opened.code,
    signature: report.ok ? `${report.signatureValid} ${report.essCertMatches}` : report.code,
  };
}

/** Opens a file of the authority's kind on the page; tells its certificate. */
export async function openOld(file: string, password: string): Promise<string> {
  const opened = await openPkcs12(fromBase64(file) ?? new Uint8Array(), password);
  return opened.ok ? toBase64(opened.entries[0]?.certificate ?? new Uint8Array()) : opened.code;
}
