import { assembleCertificate, buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { toBase64 } from '@kualik/pki/bytes.ts';
import { signCms, verifyCms } from '@kualik/pki/cms.ts';
import { buildCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { encodeName } from '@kualik/pki/names.ts';
import { createPkcs12, openPkcs12 } from '@kualik/pki/pkcs12.ts';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
const NAME = [
  { type: 'CN', value: 'ҚҰНАНБАЙ ӘЛИХАН' },
  { type: 'C', value: 'KZ' },
] as const;
const PASSWORD = 'Құпия сөз №1';

/** What a page does: keys, order, certificate, file, signature. Gives back the bytes for the judges outside. */
export async function walk(): Promise<Record<string, string>> {
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
    csr: toBase64(csr),
    certificate: toBase64(certificate),
    file: toBase64(file),
    cms: toBase64(cms),
    opened: opened.ok ? String(opened.entries.length) : opened.code,
    signature: report.ok ? `${report.signatureValid} ${report.essCertMatches}` : report.code,
  };
}
