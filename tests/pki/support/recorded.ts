import { readFileSync } from 'node:fs';
import { type AlgorithmIdentifier, algorithmOf } from '@kualik/pki/algorithms.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { readCms } from '@kualik/pki/cms/read.ts';
import { parseCrl } from '@kualik/pki/crl.ts';
import { bitStringOctets } from '@kualik/pki/der/fields.ts';
import type { DerNode } from '@kualik/pki/der/node.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { fromPem } from '@kualik/pki/pem.ts';

/** Recorded objects of the national authority's test environment, see the folder's README. */
export function recorded(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`../../fixtures/nca-rk/${name}`, import.meta.url));
  return bytes[0] === 0x2d ? (fromPem(bytes.toString('latin1'))[0]?.der ?? new Uint8Array()) : new Uint8Array(bytes);
}

/** What a signature of a recorded object needs to be verified. */
export interface SignedThing {
  algorithm: AlgorithmIdentifier;
  spki: Uint8Array;
  signed: Uint8Array;
  signature: Uint8Array;
}

function part(node: DerNode | undefined, ...path: readonly number[]): DerNode {
  const found = path.reduce<DerNode | undefined>((at, index) => at?.children[index], node);
  if (found === undefined) throw new Error('the recorded object has another shape');
  return found;
}

export function signedCertificate(certificate: ParsedCertificate, issuer: string): SignedThing {
  const { signatureAlgorithm: algorithm, tbs: signed, signature } = certificate;
  return { algorithm, spki: parseCertificate(recorded(issuer)).spki, signed, signature };
}

export function signedList(name: string, issuer: string): SignedThing {
  const { signatureAlgorithm: algorithm, tbs: signed, signature } = parseCrl(recorded(name));
  return { algorithm, spki: parseCertificate(recorded(issuer)).spki, signed, signature };
}

/** The answer itself under the key of the responder whose certificate it carries (RFC 6960 4.2.1). */
export function recordedAnswer(name: string): { responder: ParsedCertificate; answer: SignedThing } {
  const octets = part(readDer(recorded(name)), 1, 0, 1).value;
  const basic = readDer(octets);
  const responder = parseCertificate(part(basic, 3, 0, 0).raw);
  const answer = {
    algorithm: algorithmOf(part(basic, 1)),
    spki: responder.spki,
    signed: part(basic, 0).raw,
    signature: bitStringOctets(part(basic, 2)),
  };
  return { responder, answer };
}

/** The time-stamp token under the key of its signer, whose certificate it carries (RFC 3161 2.4.2). */
export function recordedToken(der: Uint8Array): {
  signer: ParsedCertificate;
  token: SignedThing;
  content: Uint8Array;
  digestOid: string;
  messageDigest: Uint8Array;
} {
  const { certificates, signer: info, content } = readCms(der);
  if (content === null) throw new Error('no content is carried');
  const [signer] = certificates;
  const attributes = info.signedAttributes;
  if (signer === undefined || attributes === undefined) throw new Error('the token carries no signer');
  const signed = Uint8Array.from(attributes.raw);
  signed[0] = 0x31;
  const { signatureAlgorithm: algorithm, signature, digestAlgorithm } = info;
  const messageDigest = part(attributes, 3, 1, 0).value;
  return {
    signer,
    token: { algorithm, spki: signer.spki, signed, signature },
    content,
    digestOid: digestAlgorithm.oid,
    messageDigest,
  };
}

/** The token inside a time-stamp response (RFC 3161 2.4.2). */
export function tokenOfResponse(response: Uint8Array): Uint8Array {
  return part(readDer(response), 1).raw;
}
