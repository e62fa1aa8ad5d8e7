import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { KeyRing, saveTokenKey } from '../../../worker/keys/key-ring.ts';
import { keyFile } from '../../../worker/keys/key-store.ts';
import { generateInToken, openInToken } from '../../../worker/keys/pkcs11-key.ts';
import { findSlot } from '../../../worker/keys/pkcs11-module.ts';
import { Pkcs11Token } from '../../../worker/keys/pkcs11-token.ts';
import { openssl } from '../support/openssl.ts';
import { newToken, type TestToken } from '../support/token.ts';

const TBS = new TextEncoder().encode('тіркеу куәлігі');

describe('keys in a PKCS#11 token', () => {
  let soft: TestToken;
  let token: Pkcs11Token;
  let dataDir: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    [soft, dataDir] = await Promise.all([newToken(), mkdtemp(join(tmpdir(), 'kualik-pkcs11-'))]);
    token = await Pkcs11Token.open(soft.config, dataDir);
    for (const algorithm of ['RSA', 'P-256'] as const)
      ids.set(algorithm, generateInToken(token, algorithm, algorithm, 2048));
  });
  afterAll(async () => {
    token.close();
    await soft.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function keyOf(algorithm: string) {
    return openInToken(token, ids.get(algorithm) ?? '', algorithm);
  }

  it.each(['RSA', 'P-256'])('sign with %s what openssl and Node verify, whole and in pieces', async (algorithm) => {
    const key = keyOf(algorithm);
    const streamed = key.startSignature();
    streamed.update(TBS.subarray(0, 3));
    streamed.update(TBS.subarray(3));
    const publicKey = createPublicKey({ key: Buffer.from(key.spki), format: 'der', type: 'spki' });
    for (const signature of [await key.sign(TBS), await streamed.sign()]) {
      expect(verify('sha256', TBS, publicKey, signature)).toBe(true);
      const files = { key: Buffer.from(publicKey.export({ format: 'pem', type: 'spki' })), signature, tbs: TBS };
      const judged = openssl(['dgst', '-sha256', '-verify', '@key', '-signature', '@signature', '@tbs'], files);
      expect(judged).toMatchObject({ ok: true, text: expect.stringContaining('Verified OK') });
    }
    expect(key.algorithm).toBe(algorithm);
  });

  it.each(['RSA', 'P-256'])('of %s are listed by OpenSC under the same CKA_ID', (algorithm) => {
    const listed = soft.tool('--list-objects', '--type', 'pubkey');
    expect(listed).toMatch(new RegExp(`kualik ${algorithm}\\s+ID:\\s+${ids.get(algorithm)}\\s+Usage:\\s+verify\\n`));
    const mine = soft.tool('--login', '--pin', soft.pin, '--list-objects', '--type', 'privkey');
    expect(mine).toContain(`ID:         ${ids.get(algorithm)}`);
    expect(mine).toContain('sensitive, always sensitive, never extractable, local');
  });

  it('do not show their private exponent', () => {
    const read = () =>
      token.use(({ call, names, session }) => {
        call.C_FindObjectsInit(session, [{ type: names.CKA_CLASS, value: names.CKO_PRIVATE_KEY }]);
        const [key = Buffer.alloc(0)] = call.C_FindObjects(session, 1);
        call.C_FindObjectsFinal(session);
        return call.C_GetAttributeValue(session, key, [{ type: names.CKA_PRIVATE_EXPONENT }]);
      });
    expect(read).toThrow('CKR_ATTRIBUTE_SENSITIVE');
  });

  it('are refused when the token would hand them out', () => {
    const id = Buffer.from('0badcafe', 'hex');
    token.use(({ call, names, session }) => {
      const common = [{ type: names.CKA_ID, value: id }];
      const bits = { type: names.CKA_MODULUS_BITS, value: 2048 };
      const open = { type: names.CKA_EXTRACTABLE, value: true };
      const mechanism = { mechanism: names.CKM_RSA_PKCS_KEY_PAIR_GEN };
      call.C_GenerateKeyPair(session, mechanism, [...common, bits], [...common, open]);
    });
    expect(() => openInToken(token, id.toString('hex'), 'seal')).toThrow('can be taken out of the token');
  });

  it('are found through the ring by the note in their place; a key that is in both places is refused', async () => {
    await saveTokenKey(dataDir, 'seal', ids.get('RSA') ?? '');
    const ring = new KeyRing({ dataDir, passphraseFile: join(dataDir, 'none'), pkcs11: soft.config });
    expect((await ring.load('seal')).spki).toEqual(keyOf('RSA').spki);
    await saveTokenKey(dataDir, 'tsa', 'ffff');
    await expect(ring.load('tsa')).rejects.toThrow('KUALIK_PKCS11_TOKEN: the token has no key ffff, that of tsa');
    await writeFile(keyFile(dataDir, 'tsa'), 'a key');
    await expect(ring.load('tsa')).rejects.toMatchObject({ setting: 'KUALIK_DATA' });
  });

  describe('when the session or the token is lost', () => {
    async function signsAgain(): Promise<boolean> {
      for (let round = 0; round < 100; round += 1) {
        if (token.isPresent()) return (await keyOf('RSA').sign(TBS)).length === 256;
        await sleep(100);
      }
      return false;
    }

    it('are unavailable for the one signature, and sign again in a new session', async () => {
      const key = keyOf('RSA');
      token.use(({ call, names }) => call.C_CloseAllSessions(findSlot({ call, names }, soft.config.token)));
      await expect(key.sign(TBS)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
      expect(await signsAgain()).toBe(true);
    });

    it('are unavailable while the token is out, and sign when it is in again', async () => {
      const key = keyOf('RSA');
      await soft.takeOut();
      expect(token.isPresent()).toBe(false);
      await expect(key.sign(TBS)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
      await soft.putIn();
      expect(await signsAgain()).toBe(true);
    });
  });
});

describe('the PIN of a token', () => {
  let soft: TestToken;
  let dataDir: string;

  beforeAll(async () => {
    [soft, dataDir] = await Promise.all([newToken(), mkdtemp(join(tmpdir(), 'kualik-pin-'))]);
  });
  afterAll(async () => {
    await soft.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const refusal = () =>
    Pkcs11Token.open(soft.config, dataDir).then(
      () => null,
      (error: unknown) => error,
    );

  it('that is wrong is refused by name and tried once, however often a process is started', async () => {
    await soft.writePin('99999999');
    const first = await refusal();
    expect(first).toMatchObject({ setting: 'KUALIK_PKCS11_PIN_FILE', message: expect.stringContaining('refuses') });
    expect(inspect(first, { depth: 9 })).not.toContain('99999999');
    soft.tool('--login', '--pin', soft.pin, '--change-pin', '--new-pin', '99999999');
    expect(await refusal()).toMatchObject({ setting: 'KUALIK_PKCS11_PIN_FILE' });
    await sleep(20);
    await soft.writePin('99999999');
    expect(await refusal()).toBeNull();
  });

  it.each([
    ['KUALIK_PKCS11_TOKEN', { token: 'no such token' }],
    ['KUALIK_PKCS11_MODULE', { module: '/nowhere/module.so' }],
    ['KUALIK_PKCS11_MODULE', { module: import.meta.filename }],
    ['KUALIK_PKCS11_PIN_FILE', { pinFile: '/nowhere/pin' }],
  ])('and %s are named when they are wrong: %j', async (setting, wrong) => {
    await expect(Pkcs11Token.open({ ...soft.config, ...wrong }, dataDir)).rejects.toMatchObject({ setting });
  });
});
