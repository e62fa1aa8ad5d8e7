import { describe, expect, it } from '@jest/globals';
import { readPkcs11Config, tokenKeysOf } from '../../../worker/keys/pkcs11-config.ts';

const WHOLE = { KUALIK_PKCS11_MODULE: '/lib/x.so', KUALIK_PKCS11_TOKEN: 'ҰКО', KUALIK_PKCS11_PIN_FILE: '/run/pin' };

describe('the settings of a token', () => {
  it('are three or none', () => {
    expect(readPkcs11Config(WHOLE)).toEqual({ module: '/lib/x.so', token: 'ҰКО', pinFile: '/run/pin' });
    expect(readPkcs11Config({})).toBeNull();
  });

  it.each(Object.keys(WHOLE))('refuse the start without %s, by its name', (setting) => {
    expect(() => readPkcs11Config({ ...WHOLE, [setting]: '' })).toThrow(`${setting}: is not set`);
  });

  it('refuse a PIN as a setting and do not repeat it', () => {
    const read = () => readPkcs11Config({ ...WHOLE, KUALIK_PKCS11_PIN: '4815' });
    expect(read).toThrow('KUALIK_PKCS11_PIN_FILE');
    expect(read).not.toThrow('4815');
  });
});

describe('where a ceremony makes its keys', () => {
  it.each([
    ['file', []],
    ['pkcs11', ['root', 'nca_rsa', 'seal']],
    ['pkcs11:nca_rsa, tsa', ['nca_rsa', 'tsa']],
  ])('%s', (text, names) => {
    expect(tokenKeysOf(text)).toEqual(names);
  });

  it.each([
    ['refuses/GOST key', 'pkcs11:nca_gost', 'lies in a file'],
    ['refuses/unknown key', 'pkcs11:nca_rsa,ca', 'no key of that name'],
    ['refuses/unknown place', 'cloud', 'must be file, pkcs11'],
  ])('%s', (_name, text, message) => {
    expect(() => tokenKeysOf(text)).toThrow(message);
  });
});
