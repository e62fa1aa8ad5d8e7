import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../../scripts/prepare.mjs');

describe.each([
  ['a token', '--pkcs11', 'PKCS#11', 'pkcs11js', 'pkcs11.node'],
  ['a card reader', '--pcsc', 'PC/SC', 'pcsclite', 'pcsclite.node'],
])('the way to %s (scripts/prepare.mjs %s)', (_what, flag, name, addon, binary) => {
  const built = `node_modules/${addon}/build/Release/${binary}`;
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kualik-prepare-'));
    mkdirSync(join(root, 'scripts'));
    copyFileSync(SCRIPT, join(root, 'scripts/prepare.mjs'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Runs the script under an npm that installs everything and rebuilds as told. */
  function prepare(rebuild: string, ...args: string[]): { status: number | null; lines: string[] } {
    const npm = join(root, 'bin', 'npm');
    mkdirSync(dirname(npm), { recursive: true });
    writeFileSync(npm, `#!/bin/sh\nif [ "$1" = rebuild ]; then ${rebuild}; fi\n`);
    chmodSync(npm, 0o755);
    const env = { PATH: `${dirname(npm)}:/usr/bin:/bin` };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/prepare.mjs'), '--no-sites', ...args],
      { env, encoding: 'utf8' },
    );
    return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line.includes(name)) };
  }

  it('is one readable line and no failure where it cannot be built', () => {
    const { status, lines } = prepare('echo make: not found >&2; exit 1', flag);
    expect([status, lines]).toEqual([0, [expect.stringContaining(`not available, ${addon} could not be built`)]]);
  });

  it('is built once, and only when it is asked for', () => {
    const build = `mkdir -p $(dirname ${built}) && touch ${built}`;
    expect(prepare(build)).toEqual({ status: 0, lines: [] });
    expect(prepare(build, flag)).toEqual({ status: 0, lines: [`[kualik] ${name}: ready`] });
    expect(prepare('exit 1', flag)).toEqual({ status: 0, lines: [] });
  });
});
