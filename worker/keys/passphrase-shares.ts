import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { combine, split } from 'shamir-secret-sharing';
import { ConfigError } from '../environment.ts';

/** One person's part of the passphrase, as he keeps it. Fewer than `threshold` of them tell nothing about it. */
export interface PassphraseShare {
  kind: 'kualik/passphrase-share/1';
  /** Shares of one splitting belong together. */
  set: string;
  index: number;
  threshold: number;
  count: number;
  /** Base64. */
  share: string;
  /** SHA-256 over all the rest, against slips in copying. */
  sha256: string;
}

/** A passphrase that nobody chose and nobody knows: 256 bits. */
export function drawPassphrase(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf({ sha256: _, ...rest }: PassphraseShare): string {
  const { kind, set, index, threshold, count, share } = rest;
  return createHash('sha256')
    .update(JSON.stringify([kind, set, index, threshold, count, share]))
    .digest('hex');
}

/** Splits a passphrase so that any `threshold` of `count` people open it (Shamir 1979). */
export async function splitPassphrase(
  passphrase: string,
  { threshold, count }: { threshold: number; count: number },
): Promise<PassphraseShare[]> {
  if (threshold < 2 || count < threshold || count > 255)
    throw new ConfigError('shares', 'need 2 ≤ threshold ≤ count ≤ 255');
  const parts = await split(new Uint8Array(Buffer.from(passphrase, 'utf8')), count, threshold);
  const set = randomBytes(8).toString('hex');
  return parts.map((part, at) => {
    const kind = 'kualik/passphrase-share/1' as const;
    const bare = {
      kind,
      set,
      index: at + 1,
      threshold,
      count,
      share: Buffer.from(part).toString('base64'),
      sha256: '',
    };
    return { ...bare, sha256: hashOf(bare) };
  });
}

export function parseShare(text: string, name: string): PassphraseShare {
  const value = jsonOf(text);
  if (!isShare(value) || value.sha256 !== hashOf(value))
    throw new ConfigError(name, 'is no whole share of a passphrase');
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isShare(value: unknown): value is PassphraseShare {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { set, index, threshold, count, share, sha256 } = value as Partial<PassphraseShare>;
  const areTexts = [set, share, sha256].every((one) => typeof one === 'string');
  return (
    value.kind === 'kualik/passphrase-share/1' && areTexts && [index, threshold, count].every(Number.isSafeInteger)
  );
}

/** The passphrase of enough different shares of one set. Whether it is the right one, the key files tell. */
export async function joinShares(shares: readonly PassphraseShare[]): Promise<string> {
  const [first] = shares;
  if (first === undefined) throw new ConfigError('shares', 'there are none');
  if (shares.some(({ set }) => set !== first.set)) throw new ConfigError('shares', 'are of different ceremonies');
  const different = new Map(shares.map((one) => [one.index, one]));
  if (different.size < first.threshold)
    throw new ConfigError('shares', `${different.size} of the ${first.threshold} that are needed`);
  const parts = [...different.values()].map(({ share }) => new Uint8Array(Buffer.from(share, 'base64')));
  const secret = await combine(parts);
  const passphrase = Buffer.from(secret).toString('utf8');
  secret.fill(0);
  return passphrase;
}

/** The shares (`*.share`) that people have put into a folder, best one in memory; they take them out again after the start. */
export async function passphraseOfFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.share')).sort();
  const shares = await Promise.all(
    names.map(async (name) => parseShare(await readFile(join(folder, name), 'utf8'), name)),
  );
  return joinShares(shares);
}
