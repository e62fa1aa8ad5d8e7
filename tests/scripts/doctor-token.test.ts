import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { saveTokenKey } from '@kualik/worker/keys/key-ring.ts';
import { generateInToken } from '@kualik/worker/keys/pkcs11-key.ts';
import { Pkcs11Token } from '@kualik/worker/keys/pkcs11-token.ts';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from '../../scripts/doctor/checks.ts';
import { readSettings } from '../../scripts/start/settings.ts';
import { newToken, type TestToken } from '../worker/support/token.ts';

describe('npm run doctor on keys in a token', () => {
  let soft: TestToken;
  let dataDir: string;
  let keyId: string;

  beforeAll(async () => {
    soft = await newToken();
    const token = await Pkcs11Token.open(soft.config, tmpdir());
    keyId = generateInToken(token, 'seal', 'RSA', 2048);
    token.close();
  });
  afterAll(() => soft.close());
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kualik-doctor-'));
    await mkdir(join(dataDir, 'keys'));
    await saveTokenKey(dataDir, 'seal', keyId);
    await soft.writePin(soft.pin);
  });
  afterEach(async () => {
    await chmod(soft.config.pinFile, 0o600);
    await rm(dataDir, { recursive: true });
  });

  async function ask(env: Record<string, string> = soft.env): Promise<{ well: boolean; text: string }> {
    const settings = readSettings({ ...env, KUALIK_DATA: dataDir });
    const check = CHECKS.find(({ name }) => name === 'token');
    if (check === undefined) throw new Error('no such check');
    return check.ask(settings, null, new Date()).catch((error: unknown) => ({ well: false, text: String(error) }));
  }

  it('is content with a token that has them, and with none when no key lies in one', async () => {
    expect(await ask()).toEqual({ well: true, text: 'kualik test, 1 keys' });
    await rm(join(dataDir, 'keys', 'seal.token'));
    expect(await ask({})).toEqual({ well: true, text: 'no key lies in a token' });
  });

  it.each([
    ['KUALIK_PKCS11_MODULE', { KUALIK_PKCS11_MODULE: '' }],
    ['KUALIK_PKCS11_TOKEN', { KUALIK_PKCS11_TOKEN: '' }],
    ['KUALIK_PKCS11_PIN_FILE', { KUALIK_PKCS11_PIN_FILE: '' }],
    ['there is no token other', { KUALIK_PKCS11_TOKEN: 'other' }],
    ['KUALIK_PKCS11_MODULE: the file cannot be read', { KUALIK_PKCS11_MODULE: '/nowhere.so' }],
  ])('names %s', async (says, env) => {
    expect(await ask({ ...soft.env, ...env })).toEqual({ well: false, text: expect.stringContaining(says) });
  });

  it('names the keys when no setting says where the token is', async () => {
    expect(await ask({})).toEqual({ well: false, text: 'KUALIK_PKCS11_MODULE is not set, and seal lie in a token' });
  });

  it('names a key that the token does not have', async () => {
    await saveTokenKey(dataDir, 'tsa', 'beef');
    expect(await ask()).toEqual({ well: false, text: 'the token has no key beef (tsa)' });
  });

  it('sees a PIN file that others may read', async () => {
    await chmod(soft.config.pinFile, 0o644);
    expect(await ask()).toEqual({ well: false, text: 'the PIN file is readable by others' });
  });

  it('sees that a PIN was refused, and does not try one itself', async () => {
    await soft.writePin('11112222');
    expect((await ask()).well).toBe(true);
    await expect(Pkcs11Token.open(soft.config, dataDir)).rejects.toThrow('refuses');
    const { well, text } = await ask();
    expect([well, text]).toEqual([false, expect.stringContaining('the token refused the PIN')]);
    expect(text).toContain('a wrong PIN was given to the token');
  });
});
