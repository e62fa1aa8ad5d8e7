/** Small fixed generator (mulberry32), so that a failing mutant is the same one tomorrow. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Mutant {
  name: string;
  bytes: Uint8Array;
}

function changed(bytes: Uint8Array, at: number, change: (octet: number) => number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at] = change(copy[at] ?? 0) & 0xff;
  return copy;
}

/** Truncated, flipped, overwritten, grown and shortened versions of one good object. */
export function mutantsOf(
  good: Uint8Array,
  seed: number,
  count: { cuts: number; flips: number; other: number },
): Mutant[] {
  const random = seeded(seed);
  const position = (): number => Math.floor(random() * good.length);
  const mutants: Mutant[] = [{ name: 'empty', bytes: new Uint8Array() }];
  for (let index = 0; index < count.cuts; index += 1) {
    const at = Math.floor((index * good.length) / count.cuts);
    mutants.push({ name: `cut at ${at}`, bytes: good.slice(0, at) });
  }
  for (let index = 0; index < count.flips; index += 1) {
    const at = position();
    const bit = Math.floor(random() * 8);
    mutants.push({ name: `bit ${bit} of octet ${at}`, bytes: changed(good, at, (octet) => octet ^ (1 << bit)) });
  }
  for (let index = 0; index < count.other; index += 1) {
    const at = position();
    const value = Math.floor(random() * 256);
    const shortened = new Uint8Array([...good.slice(0, at), ...good.slice(at + 1)]);
    const grown = new Uint8Array([...good.slice(0, at), value, ...good.slice(at)]);
    mutants.push({ name: `octet ${at} removed`, bytes: shortened }, { name: `octet put in at ${at}`, bytes: grown });
  }
  mutants.push({ name: 'octet behind', bytes: new Uint8Array([...good, 0]) });
  return mutants.filter(({ bytes }) => Buffer.compare(bytes, good) !== 0);
}
