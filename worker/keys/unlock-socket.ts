import { chmod, mkdir, stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../environment.ts';

/** A passphrase has about 43 characters; more is none. */
const MAX_BYTES = 4_096;
/** Who hands over a passphrase does it at once. */
const HAND_OVER_MS = 5_000;

export interface UnlockOptions {
  /** How many processes are waited for: signer and responder. */
  readers: number;
  withinMs: number;
}

/**
 * Hands the passphrase to so many processes over a local socket that its owner alone may open: it never lies on a disk. The
 * socket is gone afterwards, also when nobody came in time. Gives the number of those who came.
 */
export async function handOverPassphrase(
  path: string,
  passphrase: string,
  { readers, withinMs }: UnlockOptions,
): Promise<number> {
  await freePath(path);
  let served = 0;
  const late = new AbortController();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(passphrase, () => {
      served += 1;
      if (served >= readers) late.abort();
    });
  });
  await listenAlone(server, path);
  await sleep(withinMs, undefined, { signal: late.signal }).catch(() => undefined);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return served;
}

/** A socket that was left behind is taken over; anything else at the place is somebody's. */
async function freePath(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (!found.isSocket()) throw new ConfigError('KUALIK_PASSPHRASE_FILE', 'something else than a socket lies there');
  await unlink(path);
}

async function listenAlone(server: Server, path: string): Promise<void> {
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod(path, 0o600);
}

/** The passphrase that people hand over at this socket. */
export function passphraseOfSocket(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new ConfigError('KUALIK_PASSPHRASE_FILE', 'nobody hands the passphrase over'));
    const socket = connect(path);
    let text = '';
    socket.setEncoding('utf8');
    socket.setTimeout(HAND_OVER_MS, () => socket.destroy(new Error('late')));
    socket.on('data', (piece: string) => {
      text += piece;
      if (text.length > MAX_BYTES) socket.destroy(new Error('too long'));
    });
    socket.on('error', refuse);
    socket.on('end', () => resolve(text));
  });
}
