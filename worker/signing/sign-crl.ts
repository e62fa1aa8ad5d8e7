import { assembleCrl, buildTbsCrl, parseCrl, type RevocationReason, verifyCrl } from '@kualik/pki/crl.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { Authority } from './authority.ts';

export interface CrlContent {
  number: bigint;
  thisUpdate: Date;
  nextUpdate: Date;
  entries: readonly { serialHex: string; revokedAt: Date; reason: RevocationReason }[];
}

const ALGORITHM = 'sha256WithRSAEncryption';

/** Builds and signs a full list, reads it back and compares before anybody sees it. */
export async function signCrl(authority: Authority, content: CrlContent): Promise<{ der: Uint8Array; sha256: string }> {
  const thisUpdate = wholeSeconds(content.thisUpdate);
  const nextUpdate = wholeSeconds(content.nextUpdate);
  if (authority.parsed.ski === null) throw new Error(`the certificate of ${authority.name} has no key identifier`);
  const tbs = buildTbsCrl({
    issuer: authority.parsed.subjectDer,
    thisUpdate,
    nextUpdate,
    number: content.number,
    authorityKeyIdentifier: Buffer.from(authority.parsed.ski, 'hex'),
    deltaBase: null,
    freshestCrl: [],
    distributionPoint: [],
    expiredSince: authority.parsed.notBefore,
    entries: content.entries.map((entry) => ({ ...entry, revokedAt: wholeSeconds(entry.revokedAt) })),
    signatureAlgorithm: ALGORITHM,
  });
  const der = assembleCrl(tbs, ALGORITHM, await authority.key.sign(tbs));
  const read = parseCrl(der);
  const isWhole = read.number === content.number && read.entries.length === content.entries.length;
  if (!isWhole || !(await verifyCrl(der, authority.der)).ok)
    throw new Error('the signed list differs from what was asked');
  return { der, sha256: await sha256Hex(der) };
}

/** Times in lists have no fractions (RFC 5280 5.1.2.4). */
function wholeSeconds(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}
