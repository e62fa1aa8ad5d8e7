import { SigningFailure } from '../signing/signing-failure.ts';
import { LocalProgram } from './local-program.ts';

/** The carrier that opened the session, behind its program. */
export interface Carrier {
  readonly program: LocalProgram;
  readonly serialHex: string;
}

/** What of it outlives a reload: where the program listens, and which certificate. No key file leaves such a mark. */
const STORED = 'kualik.admin.carrier';

let kept: LocalProgram | null = null;

/** From now on the session lives as long as the carrier lies in its reader. @rule reg p.19(5) rule 7 */
export function keepCarrier({ program, serialHex }: Carrier): void {
  kept = program;
  localStorage.setItem(STORED, JSON.stringify([program.address, serialHex]));
}

export function forgetCarrier(): void {
  kept?.close();
  kept = null;
  localStorage.removeItem(STORED);
}

/**
 * Calls when the carrier that opened the session is gone: taken out, or its program with it. A session opened by a key file
 * is left alone. Gives the way to stop it. @rule reg p.19(5) rule 7
 */
export function watchCarrier(lost: (reason: SigningFailure) => void): () => void {
  let isWatching = true;
  const tell = (reason: SigningFailure): void => {
    if (isWatching) lost(reason);
  };
  watch(tell).catch(() => tell(new SigningFailure('PROGRAM_GONE')));
  return () => {
    isWatching = false;
  };
}

async function watch(lost: (reason: SigningFailure) => void): Promise<void> {
  const mark = readMark();
  if (mark === null) return;
  const [address, serialHex] = mark;
  kept ??= await LocalProgram.open(address);
  if (kept === null) return lost(new SigningFailure('PROGRAM_GONE'));
  kept.onLost(lost);
  const isThere = await kept.watchCarrier(serialHex);
  // Another program than the station cannot tell: its own end is all that we learn of it.
  if (isThere !== true && kept.page !== null) lost(new SigningFailure('CARRIER_REMOVED'));
}

function readMark(): [string, string] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    const [address, serialHex] = Array.isArray(value) ? (value as unknown[]) : [];
    return typeof address === 'string' && typeof serialHex === 'string' ? [address, serialHex] : null;
  } catch {
    return null;
  }
}
