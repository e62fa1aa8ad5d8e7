import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../environment.ts';
import { type KeyName, loadKey } from './key-store.ts';
import { joinShares, parseShare, type PassphraseShare } from './passphrase-shares.ts';
import { handOverPassphrase, type UnlockOptions } from './unlock-socket.ts';

export interface Unlock extends UnlockOptions {
  dataDir: string;
  /** KUALIK_PASSPHRASE_FILE: the processes read it at their start. */
  socket: string;
  /** Path of a custodian's share. */
  shares: readonly string[];
  /** Asks for the path of the next share; null = nobody can be asked. */
  ask: ((question: string) => Promise<string>) | null;
}

/** Opens an installation whose passphrase is split: enough custodians show their shares, and the starting processes get it. */
export async function unlock({ dataDir, socket, shares, ask, ...options }: Unlock): Promise<number> {
  const passphrase = await passphraseOfShares(dataDir, shares, ask);
  return handOverPassphrase(socket, passphrase, options);
}

/** The passphrase of an installation out of enough custodians' shares; shares of another one are refused. */
export async function passphraseOfShares(
  dataDir: string,
  shares: readonly string[],
  ask: Unlock['ask'],
): Promise<string> {
  const passphrase = await joinShares(await gatherShares(shares, ask));
  await refuseWrong(dataDir, passphrase);
  return passphrase;
}

async function gatherShares(paths: readonly string[], ask: Unlock['ask']): Promise<PassphraseShare[]> {
  const shares = await Promise.all(paths.map(readShare));
  const isEnough = (): boolean => new Set(shares.map(({ index }) => index)).size >= (shares[0]?.threshold ?? 1);
  for (let asked = 0; ask !== null && !isEnough() && asked <= 255; asked += 1)
    shares.push(await readShare(await ask(`File of share ${shares.length + 1}: `)));
  return shares;
}

async function readShare(path: string): Promise<PassphraseShare> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigError(path, 'the share cannot be read');
  });
  return parseShare(text, path);
}

/** Shares of another installation give a passphrase too: the keys tell. */
async function refuseWrong(dataDir: string, passphrase: string): Promise<void> {
  const names = await readdir(join(dataDir, 'keys')).catch(() => []);
  const [name] = names.filter((one) => one.endsWith('.key')).sort();
  if (name === undefined) throw new ConfigError('KUALIK_DATA', 'there are no keys to open');
  await loadKey(dataDir, name.replace(/\.key$/, '') as KeyName, passphrase).catch(() => {
    throw new ConfigError('--share', 'these shares do not open the keys of this installation');
  });
}
