import { type Bytes, copyBytes, fromHex, toHex } from '../bytes.ts';

/** The number that octets say with the lowest first, as all national layouts are (profile 0 and 4.5). */
export function numberOf(octets: Uint8Array): bigint {
  return octets.length === 0 ? 0n : BigInt(`0x${toHex(copyBytes(octets).reverse())}`);
}

/** The same back, with exactly so many octets; the number has to fit. */
export function octetsOf(value: bigint, length: number): Bytes {
  const octets = fromHex(value.toString(16).padStart(2 * length, '0'));
  if (octets?.length !== length) throw new RangeError('number does not fit');
  return octets.reverse();
}
