import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { buildCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { integer, oid, octetString, sequence, utf8String } from '@kualik/pki/der/write.ts';
import { readRequestedKeyStore } from '@kualik/pki/extensions/key-store.ts';
import { requestedKeyStore } from '@kualik/pki/extensions/requested-key-store.ts';
import type { ExtensionSpec } from '@kualik/pki/extensions/spec.ts';
import { OID } from '@kualik/pki/oids.ts';
import { type Hierarchy, hierarchy, holderOrder, tbsInput } from './support/authority.ts';
import { testKey, type TestKey } from './support/keys.ts';
import { judge } from './support/programs.ts';

const SUBJECT = [
  { type: 'CN', value: 'БӨКЕЙХАН ӘЛИХАН' },
  { type: 'C', value: 'KZ' },
] as const;
const FOLDER = 'C:\\Users\\Әлихан\\Кілттер';

let holder: TestKey;
let ca: Hierarchy;

beforeAll(async () => {
  holder = await testKey('holder');
  ca = await hierarchy();
});

async function requested(...extensions: ExtensionSpec[]) {
  const der = await buildCsr({ subject: SUBJECT, keyPair: holder.pair, extensions });
  const result = await verifyCsr(der);
  if (!result.ok) throw new Error(result.code);
  return { der, csr: result.csr };
}

const STORE = { id: 'keyStore', critical: false, oid: OID.keyStorePkcs12 } as const;
const EMAIL = { id: 'subjectAltName', critical: false, emails: ['alikhan@example.kz'], dns: [] } as const;

describe('a request with store and folder, as the authority’s sample builds it', () => {
  it('is written so that openssl sees both', async () => {
    const { der } = await requested(EMAIL, { ...STORE, folder: FOLDER });
    const out = judge('openssl', ['req', '-inform', 'DER', '-text', '-noout'], der).out;
    expect(out).toContain('1.2.398.3.3.5');
    expect(out).toContain('alikhan@example.kz');
    expect(judge('openssl', ['req', '-inform', 'DER', '-verify', '-noout'], der).out).toContain('verify OK');
  });

  it('gives the store to the certificate and drops the folder', async () => {
    const { csr } = await requested(EMAIL, { ...STORE, folder: FOLDER });
    const raw = csr.requestedExtensions.find(({ oid: type }) => type === OID.keyStore);
    expect(readRequestedKeyStore(raw?.value ?? new Uint8Array())).toEqual({ oid: STORE.oid, folder: FOLDER });
    const kept = requestedKeyStore(csr);
    expect(kept).toEqual({ ok: true, extension: STORE });
    const input = await tbsInput(holderOrder(ca.issuing));
    const tbs = buildTbsCertificate({ ...input, extensions: [...input.extensions, STORE] });
    expect(Buffer.from(tbs).toString('hex')).toContain('300a06082a830e0303050101');
    expect(Buffer.from(tbs).includes(Buffer.from('Кілттер'))).toBe(false);
  });

  it('gives the bytes that were recorded when there is no folder', async () => {
    const { csr } = await requested(STORE);
    const [raw] = csr.requestedExtensions;
    expect(Buffer.from(raw?.value ?? []).toString('hex')).toBe('300a06082a830e0303050101');
  });
});

describe('the store of a request', () => {
  it('is nothing without the extension', async () => {
    expect(requestedKeyStore((await requested(EMAIL)).csr)).toEqual({ ok: true, extension: null });
  });

  it.each([
    ['outside the national arc', sequence(oid('1.2.398.3.3.6.1'))],
    ['that is the bare arc', sequence(oid(OID.keyStore))],
    ['with something behind the folder', sequence(oid(OID.keyStorePkcs12), utf8String('a'), utf8String('b'))],
    ['with a number for a folder', sequence(oid(OID.keyStorePkcs12), integer(1))],
    ['without an identifier', sequence()],
    ['that is no structure', octetString(new Uint8Array(3))],
    ['cut off', sequence(oid(OID.keyStorePkcs12)).slice(0, -1)],
  ])('%s is refused', (_, value) => {
    expect(requestedKeyStore({ requestedExtensions: [{ oid: OID.keyStore, critical: false, value }] })).toEqual({
      ok: false,
    });
  });
});
