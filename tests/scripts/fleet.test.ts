import { afterEach, describe, expect, it } from '@jest/globals';
import { ceremonySpec, fleetSpecs } from '../../scripts/start/fleet.ts';
import { readSettings } from '../../scripts/start/settings.ts';

const WIRING = {
  databaseUrl: 'postgres://x',
  registerUrl: 'http://x',
  pkiUrl: 'http://x',
  passphraseFile: '/run/passphrase',
  journal: '/journal',
};
const TOKEN = {
  KUALIK_PKCS11_MODULE: '/lib/token.so',
  KUALIK_PKCS11_TOKEN: 'ҰКО',
  KUALIK_PKCS11_PIN_FILE: '/run/pin',
  KUALIK_PKCS11_ENV: 'SOFTHSM2_CONF, NOT_SET',
  SOFTHSM2_CONF: '/etc/softhsm2.conf',
};

describe('the settings of the token', () => {
  afterEach(() => {
    for (const name of Object.keys(TOKEN)) delete process.env[name];
  });

  it('reach the processes that hold keys, with what its library wants, and no other', () => {
    Object.assign(process.env, TOKEN);
    const settings = readSettings({});
    const told = [...fleetSpecs(settings, WIRING), ceremonySpec(settings, WIRING)].map(({ name, env }) => [
      name,
      Object.keys({ ...TOKEN, NOT_SET: '' }).filter((one) => one in env),
    ]);
    const all = ['KUALIK_PKCS11_MODULE', 'KUALIK_PKCS11_TOKEN', 'KUALIK_PKCS11_PIN_FILE', 'SOFTHSM2_CONF'];
    expect(Object.fromEntries(told)).toEqual({ signer: all, responder: all, ceremony: all, worker: [], api: [] });
  });
});
