import { toHex } from '../bytes.ts';
import { type GostPublicKey, readGostSpki } from './public-key.ts';

/** Keys that are remembered: authorities and responders come again and again, holders do not. Our choice. */
const REMEMBERED = 32;
/** A table costs as much as a few verifications, so a key gets one when it has come so often. */
const USES_BEFORE_TABLE = 4;
/** Window of the table: small ones are made at once and still verify several times faster than none. */
const TABLE_WINDOW = 4;

interface Known {
  key: GostPublicKey;
  uses: number;
}

const known = new Map<string, Known>();

/** Puts the key at the end, as the one used last, and lets the one go that was not used for longest. */
function remember(name: string, entry: Known): void {
  known.delete(name);
  known.set(name, entry);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
}

/**
 * Reads a public key for verifying, and readies the point of one that comes often. Nothing is remembered but public
 * keys that were read without fault. Undefined or `DerError` as `readGostSpki`.
 */
export function knownGostKey(spki: Uint8Array): GostPublicKey | undefined {
  const name = toHex(spki);
  const entry = known.get(name);
  const key = entry?.key ?? readGostSpki(spki);
  if (key === undefined) return undefined;
  const uses = (entry?.uses ?? 0) + 1;
  if (uses === USES_BEFORE_TABLE) key.point.precompute(TABLE_WINDOW);
  remember(name, { key, uses });
  return key;
}
