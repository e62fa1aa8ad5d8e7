import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../../scripts/start/managed-process.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';
import { type PrivatePcscd, startPcscd } from '../../support/card/private-pcscd.ts';
import { insertCard, type InsertedCard } from '../../support/card/virtual-reader.ts';

const execute = promisify(execFile);
const WRITE_CARD = join(PROJECT_ROOT, 'tests/support/card/write-card.main.ts');
const OPENSC = 'opensc-pkcs11.so';
/** How OpenSC numbers the slots 9C and 9A. */
const PKCS15_ID = { sign: '02', auth: '01' } as const;
const { pin: PIN } = FACTORY_CARD;
/** Any of them is done in a second; none may hang. */
const PROGRAM_MS = 20_000;

let service: PrivatePcscd;
let folder: string;
let card: InsertedCard;
let simulator: PivSimulator;

/** Runs a program of somebody else against the virtual card; gives what it printed. */
function run(program: string, ...args: string[]): Promise<string> {
  return runAt(service.socket, program, ...args);
}
async function runAt(socket: string, program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await execute(program, args, {
    cwd: folder,
    timeout: PROGRAM_MS,
    killSignal: 'SIGKILL',
    env: { ...process.env, PCSCLITE_CSOCK_NAME: socket },
  });
  return `${stdout}${stderr}`;
}
const openssl = (line: string): Promise<string> => run('openssl', ...line.split(' '));
const pivTool = (...args: string[]): Promise<string> => run('yubico-piv-tool', '-r', service.reader, ...args);
const openscTool = (...args: string[]): Promise<string> => run('pkcs11-tool', '--module', OPENSC, ...args);
const writeCard = (act: string): Promise<string> => run(process.execPath, WRITE_CARD, folder, act);

/** Signs with OpenSC as an application would and lets openssl verify it with the certificate's key. */
async function signAndVerify(id: string, mechanism: string, certificate: string): Promise<string> {
  const words = ['--login', '--pin', PIN, '--sign', '--id', id, '--mechanism', mechanism];
  await openscTool(...words, '--signature-format', 'openssl', '--input-file', 'text', '--output-file', 'signature');
  await openssl(`x509 -in ${certificate} -pubkey -noout -out ${certificate}.key`);
  return openssl(`dgst -sha256 -verify ${certificate}.key -signature signature text`);
}

// A service for each test: a reader whose card is changed between two looks of the service does not notice it.
beforeEach(async () => {
  service = await startPcscd();
  folder = mkdtempSync(join(tmpdir(), 'kualik-card-'));
  writeFileSync(join(folder, 'text'), 'Қолтаңба картада қойылады');
  await openssl('req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Kualik -days 30');
  simulator = new PivSimulator();
  card = await insertCard(simulator, service.port);
  await card.powered;
});
afterEach(async () => {
  card.pull();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the virtual card, judged by others alone (yubico-piv-tool, OpenSC, openssl)', () => {
  it('is told as a blank PIV card with three tries', async () => {
    const told = await pivTool('-a', 'status');
    expect(told).toMatch(/CHUID:\s+No data available/);
    expect(told).toMatch(/PIN tries left:\s+3/);
  });

  // request-certificate of yubico-piv-tool 2.2.0 signs nothing under OpenSSL 3 (its issue 388), so it signs a file instead.
  it.each([
    ['9c', 'RSA2048', 'RSA'],
    ['9a', 'ECCP256', 'ECDSA'],
  ])('makes a key in %s, signs with it and takes its certificate', async (slot, algorithm, name) => {
    await pivTool('-a', 'set-chuid');
    await pivTool('-s', slot, '-A', algorithm, '-a', 'generate', '-o', 'key.pem');
    const verified = ['-s', slot, '-P', PIN, '-a', 'verify-pin'];
    await pivTool(...verified, '-A', algorithm, '--sign', '-i', 'text', '-o', 'signature');
    expect(await openssl('dgst -sha256 -verify key.pem -signature signature text')).toContain('Verified OK');
    await openssl('req -new -newkey rsa:2048 -nodes -keyout other.key -out other.csr -subj /CN=holder');
    await openssl('x509 -req -in other.csr -force_pubkey key.pem -CA ca.pem -CAkey ca.key -days 5 -out issued.pem');
    await pivTool('-s', slot, '-a', 'import-certificate', '-i', 'issued.pem');
    expect(await pivTool(...verified, '-a', 'test-signature', '-i', 'issued.pem')).toContain(
      `Successful ${name} verification`,
    );
    await pivTool('-s', slot, '-a', 'read-certificate', '-o', 'read.pem');
    expect(await openssl('x509 -in read.pem -noout -fingerprint')).toBe(
      await openssl('x509 -in issued.pem -noout -fingerprint'),
    );
    expect(await openssl('verify -CAfile ca.pem read.pem')).toContain('read.pem: OK');
  });

  it('counts wrong PINs and gives a new one for the PUK', async () => {
    await expect(pivTool('-P', '000000', '-a', 'verify-pin')).rejects.toThrow('2 tries left');
    expect(await pivTool('-a', 'status')).toMatch(/PIN tries left:\s+2/);
    await pivTool('-a', 'unblock-pin', '-P', FACTORY_CARD.puk, '-N', '654321');
    expect(await pivTool('-P', '654321', '-a', 'verify-pin')).toContain('Successfully verified PIN');
  });
});

describe('what the project writes over PC/SC, as others read it', () => {
  it('are two keys that sign, and two certificates that OpenSC finds, reads and signs with', async () => {
    await writeCard('keys');
    expect(await openssl('req -inform DER -in sign.csr -verify -noout')).toContain('verify OK');
    await openssl('req -inform DER -in sign.csr -pubkey -noout -out sign.key');
    await openssl('pkey -pubin -inform DER -in auth.spki -out auth.key');
    const judged = await openssl('dgst -sha256 -verify auth.key -signature auth.signature text');
    expect(judged).toContain('Verified OK');
    await openssl('req -new -newkey rsa:2048 -nodes -keyout other.key -out other.csr -subj /CN=holder');
    for (const usage of Object.keys(PKCS15_ID)) {
      const issue = `x509 -req -in other.csr -force_pubkey ${usage}.key -CA ca.pem -CAkey ca.key -days 5`;
      await openssl(`${issue} -out ${usage}.pem`);
      await openssl(`x509 -in ${usage}.pem -outform DER -out ${usage}.der`);
    }
    await writeCard('certificates');

    expect(await run('pkcs15-tool', '--dump')).toContain('9a5c0f0e1d2b4c3a8f7e6d5c4b3a2918');
    for (const [usage, id] of Object.entries(PKCS15_ID)) {
      await run('pkcs15-tool', '--read-certificate', id, '--output', `read-${usage}.pem`);
      expect(await openssl(`x509 -in read-${usage}.pem`)).toBe(await openssl(`x509 -in ${usage}.pem`));
      expect(await openssl(`verify -CAfile ca.pem read-${usage}.pem`)).toContain('OK');
    }
    expect(await openscTool('--login', '--pin', PIN, '--list-objects')).toMatch(/always authenticate[^]*RSA 2048 bits/);
    expect(await signAndVerify('02', 'SHA256-RSA-PKCS', 'read-sign.pem')).toContain('Verified OK');
    expect(await signAndVerify('01', 'ECDSA-SHA256', 'read-auth.pem')).toContain('Verified OK');
    expect(await pivTool('-a', 'status')).toMatch(/Slot 9a:[^]*ECCP256[^]*Slot 9c:[^]*RSA2048/);
  }, 60_000);

  it('ends with the error of its stage when the card is pulled out in the middle', async () => {
    simulator.failAt({ nth: 5, moment: 'after' });
    await expect(writeCard('keys')).rejects.toThrow(/CardTransmitError.*CARD_REMOVED/);
  });

  it('says so where no PC/SC service runs', async () => {
    const nowhere = join(folder, 'pcscd.comm');
    const written = runAt(nowhere, process.execPath, WRITE_CARD, folder, 'keys');
    await expect(written).rejects.toThrow(/CardConnectError.*CARD_READER_UNAVAILABLE/);
  });
});
