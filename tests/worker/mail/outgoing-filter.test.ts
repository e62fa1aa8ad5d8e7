import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createPkcs12, MIN_PKCS12_ITERATIONS } from '@kualik/pki/pkcs12.ts';
import { keyContainerOf, KeyContainerRefused, refuseKeyContainers } from '../../../worker/mail/outgoing-filter.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function der(type: 'pkcs8' | 'pkcs1', cipher: object = {}): Uint8Array {
  return new Uint8Array(pair.privateKey.export({ format: 'der', type, ...cipher }));
}

function pem(type: 'pkcs8' | 'pkcs1', cipher: object = {}): Uint8Array {
  return new Uint8Array(Buffer.from(pair.privateKey.export({ format: 'pem', type, ...cipher })));
}

const ENCRYPTED = { cipher: 'aes-256-cbc', passphrase: 'Qwerty123' };

describe('reg p.19(5) rule 5 no keys by e-mail', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a PKCS#8 in DER', 'a.pdf', der('pkcs8'), 'pkcs8'],
    ['an encrypted PKCS#8 in DER', 'a.pdf', der('pkcs8', ENCRYPTED), 'pkcs8'],
    ['a PKCS#1 in DER', 'a.pdf', der('pkcs1'), 'private-key'],
    ['a PKCS#8 in PEM after other text', 'a.txt', Buffer.concat([Buffer.from('Сәлем\n'), pem('pkcs8')]), 'private-key'],
    ['an encrypted PKCS#8 in PEM', 'a.txt', pem('pkcs8', ENCRYPTED), 'private-key'],
    [
      'a key of an elliptic curve',
      'a',
      new Uint8Array(curve.privateKey.export({ format: 'der', type: 'sec1' })),
      'private-key',
    ],
    ['a file that is called a container', 'RSA256_a.p12', Buffer.from('anything'), 'name'],
  ])('refuses %s', (_name, filename, content, container) => {
    expect(keyContainerOf(filename, content)).toBe(container);
  });

  it('refuses a PKCS#12 under another name', async () => {
    const entry = { friendlyName: 'sign', privateKey: der('pkcs8') };
    // The MAC's key is left out of it: its derivation takes seconds and the filter knows no password.
    const mac = { salt: new Uint8Array(16), key: new Uint8Array(32) };
    const wish = { password: 'Q1w2e3r4', entries: [entry], certificates: [], iterations: MIN_PKCS12_ITERATIONS, mac };
    const file = await createPkcs12(wish);
    expect(keyContainerOf('otinish.pdf', file)).toBe('pkcs12');
  });

  it.each<[string, Uint8Array]>([
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a public key', new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }))],
    ['nothing', new Uint8Array()],
    ['a lone tag', Uint8Array.of(0x30)],
  ])('lets %s go', (_name, content) => {
    expect(keyContainerOf('otinish.pdf', content)).toBeNull();
  });

  it('ends the sending at the first container', () => {
    const good = { filename: 'a.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' };
    const bad = { filename: 'b.pdf', content: der('pkcs8'), contentType: 'application/pdf' };
    expect(() => refuseKeyContainers([good])).not.toThrow();
    expect(() => refuseKeyContainers([good, bad])).toThrow(KeyContainerRefused);
  });
});
