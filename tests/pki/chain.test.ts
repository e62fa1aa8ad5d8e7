import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ChainInput, verifyChain } from '@kualik/pki/chain.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import {
  type Hierarchy,
  hierarchy,
  holderOrder,
  issue,
  issuingOrder,
  listOf,
  NOW,
  sign,
  tbsInput,
} from './support/authority.ts';
import { mutantsOf } from './support/mutants.ts';

let ca: Hierarchy;
let base: ChainInput;
let holderSerial: string;

beforeAll(async () => {
  ca = await hierarchy();
  holderSerial = parseCertificate(ca.holder.der).serialHex;
  base = {
    certificate: ca.holder.der,
    intermediates: [ca.issuing.der],
    anchors: [ca.root.der],
    crls: [await listOf(ca.root), await listOf(ca.issuing)],
    at: NOW,
  };
});

async function verdict(change: Partial<ChainInput>): Promise<string> {
  const result = await verifyChain({ ...base, ...change });
  return result.ok ? `path of ${result.path.length}` : result.code;
}

function revocation(revokedAt: string, list: Partial<Parameters<typeof listOf>[1]> = {}): Promise<Uint8Array> {
  const entries = [{ serialHex: holderSerial, revokedAt: new Date(revokedAt), reason: 'keyCompromise' as const }];
  return listOf(ca.issuing, { entries, ...list });
}

/** A holder's certificate whose encoder input was changed, signed by the issuing CA unless told otherwise. */
async function variant(
  change: (input: Awaited<ReturnType<typeof tbsInput>>) => Partial<typeof input>,
): Promise<Uint8Array> {
  const input = await tbsInput(holderOrder(ca.issuing));
  return sign({ ...input, ...change(input) }, ca.issuing.key);
}

describe('a path', () => {
  it('is accepted from holder to root', async () => {
    expect(await verdict({})).toBe('path of 3');
  });

  it('is accepted for the issuing CA itself', async () => {
    expect(await verdict({ certificate: ca.issuing.der, intermediates: [] })).toBe('path of 2');
  });

  it('is found among broken and foreign helpers', async () => {
    expect(await verdict({ intermediates: [new Uint8Array(9), ca.holder.der, ca.issuing.der, ca.root.der] })).toBe(
      'path of 3',
    );
  });

  it('is untrusted without the issuing CA, without anchors, and under a foreign root', async () => {
    expect(await verdict({ intermediates: [] })).toBe('CHAIN_UNTRUSTED');
    expect(await verdict({ anchors: [] })).toBe('CHAIN_UNTRUSTED');
    expect(await verdict({ anchors: [ca.issuing.der], certificate: ca.root.der })).toBe('CHAIN_UNTRUSTED');
  });

  it('is untrusted when a stranger with the CA’s name signed', async () => {
    const input = await tbsInput(holderOrder(ca.issuing));
    expect(await verdict({ certificate: await sign(input, ca.root.key) })).toBe('CHAIN_UNTRUSTED');
  });

  it('is untrusted for bytes that are no certificate', async () => {
    expect(await verdict({ certificate: new Uint8Array([1, 2, 3]) })).toBe('CHAIN_UNTRUSTED');
  });

  it('gives a code for each of more than 200 broken certificates', async () => {
    for (const { name, bytes } of mutantsOf(ca.holder.der, 23, { cuts: 40, flips: 150, other: 30 })) {
      expect({ name, verdict: await verdict({ certificate: bytes }) }).toEqual({ name, verdict: 'CHAIN_UNTRUSTED' });
    }
  });
});

describe('dates', () => {
  it.each([
    ['one second before the beginning', '2026-11-22T05:59:59Z', 'CERT_NOT_YET_VALID'],
    ['at the first second', '2026-11-22T06:00:00Z', 'path of 3'],
  ])('%s', async (_, at, expected) => {
    expect(await verdict({ at: new Date(at) })).toBe(expected);
  });

  it('counts the last second and not the next one', async () => {
    const lists = { thisUpdate: new Date('2027-11-20T00:00:00Z'), nextUpdate: new Date('2027-11-27T00:00:00Z') };
    const crls = [await listOf(ca.root, lists), await listOf(ca.issuing, lists)];
    expect(await verdict({ crls, at: new Date('2027-11-22T05:59:59Z') })).toBe('path of 3');
    expect(await verdict({ crls, at: new Date('2027-11-22T06:00:00Z') })).toBe('CERT_EXPIRED');
  });
});

describe('constraints', () => {
  it('refuse a certificate under a holder’s certificate', async () => {
    const input = await tbsInput({ ...holderOrder(ca.holder), serial: 8 });
    const certificate = await sign(input, ca.holder.key);
    expect(await verdict({ certificate, intermediates: [ca.holder.der, ca.issuing.der] })).toBe('CHAIN_CONSTRAINTS');
  });

  it('refuse a CA below an issuing CA with path length 0', async () => {
    const below = await issue({
      ...issuingOrder(ca.issuing),
      key: 'other',
      serial: 9,
      applicant: { kind: 'authority', commonName: 'БӨГДЕ TEST', organization: null },
    });
    const { der } = await issue({ ...holderOrder(below), serial: 10 });
    const crls = [...base.crls, await listOf(below)];
    expect(await verdict({ certificate: der, intermediates: [below.der, ca.issuing.der], crls })).toBe(
      'CHAIN_CONSTRAINTS',
    );
  });

  it('refuse a CA that may not sign certificates', async () => {
    const input = await tbsInput(issuingOrder(ca.root));
    const extensions = input.extensions.map((one) =>
      one.id === 'keyUsage' ? { ...one, usages: ['cRLSign' as const] } : one,
    );
    const weak = await sign({ ...input, extensions }, ca.root.key);
    expect(await verdict({ intermediates: [weak] })).toBe('CHAIN_CONSTRAINTS');
  });

  it('refuse a critical extension that we do not process', async () => {
    const certificate = await variant((input) => ({
      extensions: input.extensions.map((one) => (one.id === 'authorityInfoAccess' ? { ...one, critical: true } : one)),
    }));
    expect(await verdict({ certificate })).toBe('CHAIN_CONSTRAINTS');
  });

  it('refuse a key of 1024 bits', async () => {
    const { der } = await issue({ ...holderOrder(ca.issuing), key: 'short' });
    expect(await verdict({ certificate: der })).toBe('CHAIN_CONSTRAINTS');
  });
});

describe('revocation', () => {
  it('is unknown without a list of each issuer', async () => {
    expect(await verdict({ crls: [] })).toBe('REVOCATION_UNKNOWN');
    expect(await verdict({ crls: base.crls.slice(1) })).toBe('REVOCATION_UNKNOWN');
    expect(await verdict({ crls: base.crls.slice(0, 1) })).toBe('REVOCATION_UNKNOWN');
  });

  it('is unknown when the list is outdated by one second', async () => {
    expect(await verdict({ at: new Date('2026-11-29T00:00:00Z') })).toBe('path of 3');
    expect(await verdict({ at: new Date('2026-11-29T00:00:01Z') })).toBe('REVOCATION_UNKNOWN');
  });

  it('is unknown when a stranger signed the list', async () => {
    const { subjectDer } = parseCertificate(ca.issuing.der);
    const forged = await listOf(ca.root, { issuer: subjectDer });
    expect(await verdict({ crls: [base.crls[0] ?? new Uint8Array(), forged] })).toBe('REVOCATION_UNKNOWN');
  });

  it('is told from the list', async () => {
    const crls = [...base.crls.slice(0, 1), await revocation('2026-11-21T10:00:00Z')];
    expect(await verdict({ crls })).toBe('CERT_REVOKED');
  });

  it('of the issuing CA ends the holder’s path too', async () => {
    const entries = [
      { serialHex: parseCertificate(ca.issuing.der).serialHex, revokedAt: NOW, reason: 'cACompromise' as const },
    ];
    expect(await verdict({ crls: [await listOf(ca.root, { entries }), await listOf(ca.issuing)] })).toBe(
      'CERT_REVOKED',
    );
  });

  it('is judged by the newest list: a lifted hold counts', async () => {
    const older = await revocation('2026-11-20T10:00:00Z', { thisUpdate: new Date('2026-11-21T00:00:00Z') });
    expect(await verdict({ crls: [older, ...base.crls] })).toBe('path of 3');
  });

  it('after the asked moment does not reach back, before it does', async () => {
    const later = { thisUpdate: new Date('2026-11-22T08:00:00Z') };
    const [rootList = new Uint8Array()] = base.crls;
    expect(await verdict({ crls: [rootList, await revocation('2026-11-22T07:00:00Z', later)] })).toBe('path of 3');
    expect(await verdict({ crls: [rootList, await revocation('2026-11-22T05:00:00Z', later)] })).toBe('CERT_REVOKED');
  });
});
