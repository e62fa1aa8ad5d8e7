import type { Bytes } from '../bytes.ts';

/** A national hash over bytes that come in pieces; memory does not grow with them. */
export interface GostHash {
  update(bytes: Uint8Array): void;
  /** Ends the hash; nothing may follow. */
  digest(): Bytes;
}

/** What a block hash does with its blocks. */
export interface BlockSteps {
  blockOctets: number;
  block: (octets: Uint8Array) => void;
  /** `rest` has fewer octets than a block; `total` counts all octets. */
  end: (rest: Uint8Array, total: number) => Bytes;
}

/** Cuts pieces of any length into blocks. */
export function blockHash({ blockOctets, block, end }: BlockSteps): GostHash {
  const rest = new Uint8Array(blockOctets);
  let kept = 0;
  let total = 0;
  return {
    update(bytes) {
      total += bytes.length;
      let at = 0;
      if (kept > 0) {
        at = Math.min(blockOctets - kept, bytes.length);
        rest.set(bytes.subarray(0, at), kept);
        kept += at;
        if (kept < blockOctets) return;
        block(rest);
      }
      for (; at + blockOctets <= bytes.length; at += blockOctets) block(bytes.subarray(at, at + blockOctets));
      rest.set(bytes.subarray(at));
      kept = bytes.length - at;
    },
    digest: () => end(rest.subarray(0, kept), total),
  };
}
