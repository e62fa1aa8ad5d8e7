import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { element, ia5Octets, sequence } from '@kualik/pki/der/write.ts';
import type { RevocationReason } from '@kualik/pki/extensions/crl-extensions.ts';
import { type Hierarchy, hierarchy, listOf, NOW, PKI_URL } from './support/authority.ts';
import { type HandMadeList, handMadeList } from './support/delta-list.ts';

let ca: Hierarchy;
let rootList: Uint8Array;
let serialHex: string;

beforeAll(async () => {
  ca = await hierarchy();
  rootList = await listOf(ca.root);
  ({ serialHex } = parseCertificate(ca.holder.der));
});

function list(change: Partial<HandMadeList>): Promise<Uint8Array> {
  const made = { number: 8n, base: 7n, reason: 'keyCompromise' as const, scope: null, serialHex };
  const dates = { thisUpdate: new Date('2026-11-22T05:30:00Z'), nextUpdate: new Date('2026-11-22T07:00:00Z') };
  return handMadeList(ca.issuing, { ...made, ...dates, revokedAt: new Date('2026-11-22T05:00:00Z'), ...change });
}

function full(reason: RevocationReason | null, nextUpdate = '2026-11-29T00:00:00Z'): Promise<Uint8Array> {
  const entries = reason === null ? [] : [{ serialHex, revokedAt: new Date('2026-11-21T10:00:00Z'), reason }];
  return listOf(ca.issuing, { entries, nextUpdate: new Date(nextUpdate) });
}

async function verdict(...crls: Uint8Array[]): Promise<string> {
  const result = await verifyChain({
    certificate: ca.holder.der,
    intermediates: [ca.issuing.der],
    anchors: [ca.root.der],
    crls: [rootList, ...crls],
    at: NOW,
  });
  return result.ok ? 'good' : result.code;
}

describe('a delta list', () => {
  it('tells a revocation that the full list does not have yet', async () => {
    expect(await verdict(await full(null), await list({}))).toBe('CERT_REVOKED');
  });

  it('lifts a hold by removeFromCRL', async () => {
    expect(await verdict(await full('certificateHold'))).toBe('CERT_REVOKED');
    expect(await verdict(await full('certificateHold'), await list({ reason: 'removeFromCRL' }))).toBe('good');
  });

  it('keeps an outdated full list current, and alone tells nothing', async () => {
    const old = await full(null, '2026-11-22T05:59:59Z');
    expect(await verdict(old)).toBe('REVOCATION_UNKNOWN');
    expect(await verdict(old, await list({ serialHex: '5a' }))).toBe('good');
    expect(await verdict(await list({}))).toBe('REVOCATION_UNKNOWN');
  });

  it.each([
    ['that builds on a newer list', { base: 8n }],
    ['that is older than the full list', { base: 5n, number: 6n }],
    ['that is outdated', { nextUpdate: new Date('2026-11-22T05:59:59Z') }],
    ['of another scope', { scope: sequence(element(0x81, Uint8Array.of(0xff))) }],
  ])('%s changes nothing', async (_, change) => {
    expect(await verdict(await full('certificateHold'), await list({ reason: 'removeFromCRL', ...change }))).toBe(
      'CERT_REVOKED',
    );
  });
});

describe('a divided list', () => {
  const at = (url: string): Uint8Array => sequence(element(0xa0, element(0xa0, element(0x86, ia5Octets(url)))));
  const shard = (scope: Uint8Array): Partial<HandMadeList> => ({ base: null, serialHex: '5a', scope });

  it('tells about the certificates that point to it, and about no others', async () => {
    expect(await verdict(await list(shard(at(`${PKI_URL}/crl/nca_rsa.crl`))))).toBe('good');
    expect(await verdict(await list(shard(at(`${PKI_URL}/crl/nca_rsa-2.crl`))))).toBe('REVOCATION_UNKNOWN');
  });

  it('of CAs, or of some reasons alone, does not clear a holder', async () => {
    expect(await verdict(await list(shard(sequence(element(0x82, Uint8Array.of(0xff))))))).toBe('REVOCATION_UNKNOWN');
    expect(await verdict(await list(shard(sequence(element(0x83, Uint8Array.of(6, 0x40))))))).toBe(
      'REVOCATION_UNKNOWN',
    );
  });
});
