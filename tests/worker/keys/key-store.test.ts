import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFile, loadKey, readPassphrase, saveKey } from '../../../worker/keys/key-store.ts';
import { drawSerial } from '../../../worker/signing/serial.ts';

const PASSPHRASE = 'құпия-сөз-он-екі';

describe('keys at rest', () => {
  let dataDir: string;
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kualik-keys-'));
    await saveKey(dataDir, 'seal', pair.privateKey.export({ format: 'der', type: 'pkcs8' }), PASSPHRASE);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('are opened by openssl with the passphrase and are AES-256 under PBKDF2 with 600 000 rounds', () => {
    const file = keyFile(dataDir, 'seal');
    const opened = execFileSync('openssl', ['pkey', '-in', file, '-passin', `pass:${PASSPHRASE}`, '-pubout']);
    expect(opened.toString()).toBe(pair.publicKey.export({ format: 'pem', type: 'spki' }));
    const dump = execFileSync('openssl', ['asn1parse', '-in', file]).toString();
    expect(dump).toContain(':aes-256-cbc');
    expect(dump).toContain(':hmacWithSHA256');
    expect(dump).toContain(`:${(600_000).toString(16).toUpperCase().padStart(6, '0')}`);
  });

  it('sign what their public half verifies, and lie in a file of their owner alone', async () => {
    const key = await loadKey(dataDir, 'seal', PASSPHRASE);
    const bytes = new TextEncoder().encode('Қуәлік');
    expect(verify('sha256', bytes, pair.publicKey, await key.sign(bytes))).toBe(true);
    expect(await key.sign(bytes)).toEqual(await key.sign(bytes));
    expect((await stat(keyFile(dataDir, 'seal'))).mode & 0o777).toBe(0o600);
  });

  it('name the setting, not the passphrase, when it is wrong', async () => {
    await expect(loadKey(dataDir, 'seal', 'wrong passphrase')).rejects.toThrow(
      'KUALIK_PASSPHRASE_FILE: the passphrase does not open keys/seal.key',
    );
  });

  it('refuse a passphrase shorter than 12 characters', async () => {
    const file = join(dataDir, 'short');
    await writeFile(file, 'short\n');
    await expect(readPassphrase(file)).rejects.toMatchObject({ setting: 'KUALIK_PASSPHRASE_FILE' });
  });
});

describe('serial numbers', () => {
  it('have 20 octets, the first from 0x10 to 0x7F, and do not repeat', () => {
    const serials = Array.from({ length: 2000 }, () => drawSerial());
    expect(serials.every((serial) => serial.length === 20)).toBe(true);
    expect(serials.every(([first = 0]) => first >= 0x10 && first <= 0x7f)).toBe(true);
    expect(new Set(serials.map((serial) => Buffer.from(serial).toString('hex'))).size).toBe(2000);
  });
});
