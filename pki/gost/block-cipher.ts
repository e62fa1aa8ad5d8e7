/** Eight substitutions of four bits, one row each; the first row serves the lowest four bits (RFC 4357 11). */
export type SubstitutionBox = readonly (readonly number[])[];

/** The round function's table for one box: four octet places with 256 entries, already rotated by 11 bits. */
export function roundTable(box: SubstitutionBox): Uint32Array {
  const table = new Uint32Array(4 * 256);
  for (let entry = 0; entry < table.length; entry += 1) {
    const place = entry >> 8;
    const low = box[2 * place]?.[entry & 0xf] ?? 0;
    const high = box[2 * place + 1]?.[(entry >> 4) & 0xf] ?? 0;
    const word = ((high << 4) | low) << (8 * place);
    table[entry] = (word << 11) | (word >>> 21);
  }
  return table;
}

function round(table: Uint32Array, half: number, key: number): number {
  const sum = (half + key) >>> 0;
  return (
    (table[sum & 0xff] ?? 0) ^
    (table[256 + ((sum >>> 8) & 0xff)] ?? 0) ^
    (table[512 + ((sum >>> 16) & 0xff)] ?? 0) ^
    (table[768 + (sum >>> 24)] ?? 0)
  );
}

/**
 * Encrypts one block of GOST 28147-89 in the simple substitution mode (RFC 5830 6): words `at` and `at + 1` of `input`
 * go to the same places of `output`. Serves the hash only; nothing is encrypted with it.
 */
export function encryptBlock(
  table: Uint32Array,
  key: Uint32Array,
  { input, output, at }: { input: Uint32Array; output: Uint32Array; at: number },
): void {
  let right = input[at] ?? 0;
  let left = input[at + 1] ?? 0;
  for (let step = 0; step < 32; step += 1) {
    const keyIndex = step < 24 ? step & 7 : 31 - step;
    const mixed = left ^ round(table, right, key[keyIndex] ?? 0);
    left = right;
    right = mixed;
  }
  output[at] = left;
  output[at + 1] = right;
}
