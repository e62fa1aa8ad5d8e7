import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { toBase64 } from '@kualik/pki/bytes.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { hierarchy, type Issued } from './support/authority.ts';
import { oldFile } from './support/old-pkcs12.ts';
import { judge, scratch } from './support/programs.ts';
import { recorded } from './support/recorded.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = fileURLToPath(new URL('./support/browser-entry.ts', import.meta.url));

const files = scratch();
let output: string;
let server: Server;
let browser: Browser;
let result: Record<string, string>;
let holder: Issued;
let opened: string[];

/** Bundles in a process of its own: the bundler's native part does not live with jest's module realm. */
function bundle(): void {
  output = mkdtempSync(join(tmpdir(), 'kualik-bundle-'));
  const lib = { entry: ENTRY, formats: ['es'], fileName: 'pki' };
  const options = { configFile: false, logLevel: 'error', build: { lib, outDir: output, emptyOutDir: true } };
  const script = `import { build } from 'vite'; await build(${JSON.stringify(options)});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
  if (run.status !== 0) throw new Error(run.stderr.toString());
}

/** The entry and the parts that it loads later, the GOST ones among them. */
function script(name: string): string | undefined {
  return readdirSync(output).includes(name) ? readFileSync(join(output, name), 'utf8') : undefined;
}

beforeAll(async () => {
  bundle();
  server = createServer((request, response) => {
    const found = script(request.url?.slice(1) ?? '');
    response.setHeader('content-type', found === undefined ? 'text/html; charset=utf-8' : 'text/javascript');
    response.end(found ?? '<!doctype html><title>Куәлік</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  holder = (await hierarchy()).holder;
  const old = Buffer.from(oldFile(files, holder, 'Password1', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40']));
  opened = await page.evaluate(async (file) => {
    const address = '/pki.js';
    const room = (await import(address)) as { openOld(file: string, password: string): Promise<string> };
    return [await room.openOld(file, 'Password1'), await room.openOld(file, 'Password2')];
  }, old.toString('base64'));
  const gost = {
    list: toBase64(recorded('crl-nca_gost2022_test.crl')),
    ca: toBase64(recorded('ca-nca_gost2015_test.cer')),
  };
  result = await page.evaluate(async (input) => {
    const address = '/pki.js';
    const room = (await import(address)) as { walk(gost: typeof input): Promise<Record<string, string>> };
    return room.walk(input);
  }, gost);
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(output, { recursive: true, force: true });
  files.remove();
});

function bytesOf(name: string): Buffer {
  return Buffer.from(result[name] ?? '', 'base64');
}

describe('the PKI room in a real browser', () => {
  it('reads its own file and its own signature', () => {
    expect(result).toMatchObject({ opened: '1', signature: 'true true' });
  });

  it('verifies a recorded GOST list, refuses it with a flipped bit, and signs with GOST itself', () => {
    expect(result).toMatchObject({ gostList: 'true', gostFlipped: 'CRL_SIGNATURE_WRONG', gostOwn: 'valid' });
  });

  it('opens a file as the authority issues it, and tells a wrong password', () => {
    expect(opened).toEqual([Buffer.from(holder.der).toString('base64'), 'PKCS12_WRONG_PASSWORD']);
  });

  it('makes a request that openssl verifies', () => {
    expect(judge('openssl', ['req', '-inform', 'DER', '-verify', '-noout'], bytesOf('csr')).out).toContain('verify OK');
  });

  it('makes a certificate and a signature that openssl accepts', () => {
    const certificate = judge('openssl', ['x509', '-inform', 'DER'], bytesOf('certificate')).raw;
    const trusted = files.put('trusted.pem', certificate);
    const signed = files.put('signed.p7m', bytesOf('cms'));
    const args = ['-cades', '-CAfile', trusted, '-attime', '1795500000', '-purpose', 'any', '-partial_chain'];
    const run = judge('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', '-in', signed, ...args]);
    expect(run.out).toContain('CAdES Verification successful');
    expect(run.raw.toString()).toBe('Растау');
  });

  it('makes a key file that openssl opens', () => {
    const file = files.put('keys.p12', bytesOf('file'));
    const run = judge('openssl', ['pkcs12', '-in', file, '-passin', 'pass:Құпия сөз №1', '-nodes', '-info']);
    expect(run.out).toContain('Iteration 600000, PRF hmacWithSHA256');
    expect(run.out).toContain('BEGIN PRIVATE KEY');
  });
});
