import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadKey, readPassphrase, saveKey } from '../../../worker/keys/key-store.ts';
import {
  drawPassphrase,
  joinShares,
  parseShare,
  type PassphraseShare,
  splitPassphrase,
} from '../../../worker/keys/passphrase-shares.ts';
import { rotatePassphrase } from '../../../worker/keys/rotate-passphrase.ts';

const PASSPHRASE = drawPassphrase();
let dataDir: string;
let shares: PassphraseShare[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kualik-shares-'));
  shares = await splitPassphrase(PASSPHRASE, { threshold: 3, count: 5 });
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

function some(...indexes: number[]): PassphraseShare[] {
  return shares.filter(({ index }) => indexes.includes(index));
}

describe('the passphrase in shares', () => {
  it.each([
    [1, 2, 3],
    [2, 4, 5],
    [1, 2, 3, 4, 5],
  ])('is opened by enough of them: %i, %i, %i …', async (...indexes) => {
    expect(await joinShares(some(...indexes))).toBe(PASSPHRASE);
  });

  it('is not opened by two, nor by one of them shown three times', async () => {
    await expect(joinShares(some(1, 2))).rejects.toThrow('2 of the 3');
    await expect(joinShares([...some(1), ...some(1), ...some(2)])).rejects.toThrow('2 of the 3');
    await expect(joinShares([])).rejects.toThrow('there are none');
  });

  it('is not mixed from two ceremonies', async () => {
    const others = await splitPassphrase(PASSPHRASE, { threshold: 3, count: 5 });
    await expect(joinShares([...some(1, 2), ...others.slice(2, 3)])).rejects.toThrow('different ceremonies');
  });

  it.each([
    ['a letter of the share', (text: string) => text.replace(/"share":"./, '"share":"-')],
    ['the threshold', (text: string) => text.replace('"threshold":3', '"threshold":2')],
    ['the end of the file', (text: string) => text.slice(0, -5)],
  ])('tells a slip in copying: %s', (_name, change) => {
    const text = JSON.stringify(shares[0]);
    expect(parseShare(text, 'one')).toEqual(shares[0]);
    expect(() => parseShare(change(text), 'one')).toThrow('no whole share');
  });

  it.each([
    [1, 3],
    [4, 3],
    [2, 256],
  ])('is not split for %i of %i people', async (threshold, count) => {
    await expect(splitPassphrase(PASSPHRASE, { threshold, count })).rejects.toThrow('threshold');
  });

  it('opens the key files at a start from a folder of shares, in place of a file', async () => {
    const folder = join(dataDir, 'present');
    await mkdir(folder);
    for (const one of some(2, 3)) await writeFile(join(folder, `${one.index}.share`), JSON.stringify(one));
    await expect(readPassphrase(folder)).rejects.toThrow('2 of the 3');
    for (const one of some(5)) await writeFile(join(folder, `${one.index}.share`), JSON.stringify(one));
    expect(await readPassphrase(folder)).toBe(PASSPHRASE);
  });
});

describe('the passphrase of the key files is changed', () => {
  it('for every key; the old one opens nothing, and a change that was interrupted is taken up again', async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const privateKey = new Uint8Array(pair.privateKey.export({ format: 'der', type: 'pkcs8' }));
    for (const name of ['seal', 'tsa'] as const) await saveKey(dataDir, name, privateKey, PASSPHRASE);
    const running = await loadKey(dataDir, 'seal', PASSPHRASE);
    const after = drawPassphrase();
    await saveKey(dataDir, 'seal', privateKey, after);
    expect(await rotatePassphrase(dataDir, PASSPHRASE, after)).toEqual(['seal.key', 'tsa.key']);
    for (const name of ['seal', 'tsa'] as const) {
      expect((await loadKey(dataDir, name, after)).spki).toEqual(running.spki);
      await expect(loadKey(dataDir, name, PASSPHRASE)).rejects.toThrow('does not open');
    }
    expect(await running.sign(Uint8Array.of(1))).toHaveLength(256);
  });

  it('not with a wrong one: nothing is written then', async () => {
    const before = await readFile(join(dataDir, 'keys', 'tsa.key'), 'utf8');
    await expect(rotatePassphrase(dataDir, 'a wrong passphrase', drawPassphrase())).rejects.toThrow('neither opens');
    expect(await readFile(join(dataDir, 'keys', 'tsa.key'), 'utf8')).toBe(before);
  });
});
