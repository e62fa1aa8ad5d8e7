import { execFileSync } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pkcs11Config } from '../../../worker/keys/pkcs11-config.ts';

/** A token of Debian's SoftHSM2 in a folder of its own. */
export interface TestToken {
  config: Pkcs11Config;
  pin: string;
  env: Record<string, string>;
  writePin(pin: string): Promise<void>;
  /** Takes the token out of the machine, and puts it in again. */
  takeOut(): Promise<void>;
  putIn(): Promise<void>;
  /** OpenSC's view of the token. */
  tool(...args: string[]): string;
  close(): Promise<void>;
}

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const LABEL = 'kualik test';
const PIN = '48151623';
const SO_PIN = '108931084';

/** `SOFTHSM2_CONF` is set for this process: files of one worker use one token after another. */
export async function newToken(): Promise<TestToken> {
  await access(MODULE);
  const folder = await mkdtemp(join(tmpdir(), 'kualik-token-'));
  const [tokens, conf, pinFile] = ['tokens', 'softhsm2.conf', 'pin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(tokens);
  await writeFile(conf, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  process.env['SOFTHSM2_CONF'] = conf;
  const writePin = (pin: string): Promise<void> => writeFile(pinFile, `${pin}\n`, { mode: 0o600 });
  await writePin(PIN);
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', LABEL, '--pin', PIN, '--so-pin', SO_PIN]);
  const config = { module: MODULE, token: LABEL, pinFile };
  return {
    config,
    pin: PIN,
    env: {
      SOFTHSM2_CONF: conf,
      KUALIK_PKCS11_MODULE: MODULE,
      KUALIK_PKCS11_TOKEN: LABEL,
      KUALIK_PKCS11_PIN_FILE: pinFile,
    },
    writePin,
    async takeOut() {
      await rename(tokens, `${tokens}.out`);
      await mkdir(tokens);
    },
    async putIn() {
      await rm(tokens, { recursive: true });
      await rename(`${tokens}.out`, tokens);
    },
    tool: (...args) => execFileSync('pkcs11-tool', ['--module', MODULE, '--token-label', LABEL, ...args]).toString(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
