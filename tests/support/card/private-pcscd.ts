import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DRIVER = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
/** Where pcscd makes its socket; it takes no other, so each one of ours sees a folder of its own there. */
const SOCKET_FOLDER = '/run/pcscd';
const RUN = `mount --bind "$0" ${SOCKET_FOLDER} && exec setpriv --pdeathsig TERM pcscd --foreground --info --config "$1"`;
/** It is ready in a fraction of a second; a busy machine may need longer. */
const START_MS = 20_000;
/** It ends at once when asked; one that does not is ended. */
const STOP_MS = 5_000;

/** A PC/SC service that only the holder of its socket reaches, with one empty virtual reader. */
export interface PrivatePcscd {
  readonly reader: string;
  /** Where a card is put into the reader (`insertCard`). */
  readonly port: number;
  /** For `PCSCLITE_CSOCK_NAME`, the one setting by which every PC/SC program finds it. */
  readonly socket: string;
  stop(): Promise<void>;
}

/** Starts pcscd with Debian's vsmartcard-vpcd in a mount namespace of its own. Needs root; dies with this process. */
export async function startPcscd(): Promise<PrivatePcscd> {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-pcscd-'));
  const [run, conf] = [join(folder, 'run'), join(folder, 'conf')];
  for (const path of [run, conf, SOCKET_FOLDER]) mkdirSync(path, { recursive: true });
  const port = await freePortPair();
  const channel = `0x${port.toString(16).toUpperCase()}`;
  writeFileSync(
    join(conf, 'vpcd'),
    `FRIENDLYNAME "Kualik"\nDEVICENAME /dev/null:${channel}\nLIBPATH ${DRIVER}\nCHANNELID ${channel}\n`,
  );
  const child = spawn('unshare', ['--mount', 'sh', '-c', RUN, run, conf], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = Promise.withResolvers<void>();
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('daemon ready')) ready.resolve();
    });
  const timer = setTimeout(() => ready.reject(new Error(`pcscd is not ready: ${told}`)), START_MS);
  void ended.then(() => ready.reject(new Error(`pcscd did not start: ${told}`)));
  try {
    await ready.promise;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { reader: 'Kualik 00 00', port, socket: join(run, 'pcscd.comm'), stop };
}

/** The driver opens two readers at neighbouring ports. */
async function freePortPair(): Promise<number> {
  const first = await listen(0);
  const second = await listen(first.port + 1).catch(() => null);
  await first.close();
  if (second === null) return freePortPair();
  await second.close();
  return first.port;
}

async function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '0.0.0.0', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
