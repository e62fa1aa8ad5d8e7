import { seeded } from './mutants.ts';

/** Octets that readers like to stumble over: tags, length forms, ends, signs. */
const TELLING = [
  0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x17, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xff,
];
const MAX_CHANGES = 4;
const MAX_PIECE = 64;

type Random = () => number;
type Change = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[below(random, from.length)];

function spliced(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + removed)]);
}

function piece(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length);
  return bytes.slice(at, at + 1 + below(random, MAX_PIECE));
}

/** A place where an element begins, found by its tag and a length that fits. */
function elementAt(bytes: Uint8Array, random: Random): number {
  const start = below(random, bytes.length);
  for (let step = 0; step < 64; step += 1) {
    const at = (start + step) % bytes.length;
    if (TELLING.includes(bytes[at] ?? 0) && (bytes[at + 1] ?? 0xff) < bytes.length - at) return at;
  }
  return start;
}

const set = (bytes: Uint8Array, at: number, octet: number): Uint8Array =>
  spliced(bytes, at, 1, Uint8Array.of(octet & 0xff));

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const at = below(random, bytes.length);
    return set(bytes, at, (bytes[at] ?? 0) ^ (1 << below(random, 8)));
  },
  (bytes, random) => set(bytes, below(random, bytes.length), pick(random, TELLING) ?? 0),
  (bytes, random) => set(bytes, elementAt(bytes, random), pick(random, TELLING) ?? 0),
  (bytes, random) => set(bytes, elementAt(bytes, random) + 1, below(random, 256)),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 1 + below(random, MAX_PIECE), new Uint8Array()),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 0, piece(bytes, random)),
  (bytes, random, others) =>
    spliced(bytes, below(random, bytes.length), 0, piece(pick(random, others) ?? bytes, random)),
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => spliced(bytes, elementAt(bytes, random), 2, Uint8Array.of(0x30, 0x80)),
  (bytes, random) => {
    const deep = 1 + below(random, 200);
    return spliced(
      bytes,
      below(random, bytes.length),
      0,
      Uint8Array.from({ length: deep * 2 }, (_, at) => (at % 2 ? 0x80 : 0x30)),
    );
  },
  // A length of two gigabytes and more.
  (bytes, random) =>
    spliced(bytes, elementAt(bytes, random) + 1, 1, Uint8Array.of(0x84, 0x7f + below(random, 2), 0xff, 0xff, 0xff)),
];

/** Endless broken versions of the samples; the same ones for the same seed. */
export function* mutations(samples: readonly Uint8Array[], seed: number): Generator<Uint8Array, never> {
  const random = seeded(seed);
  for (;;) {
    let bytes = pick(random, samples) ?? new Uint8Array(1);
    const changes = 1 + below(random, MAX_CHANGES);
    for (let count = 0; count < changes && bytes.length > 0; count += 1) {
      bytes = (pick(random, CHANGES) ?? ((same: Uint8Array) => same))(bytes, random, samples);
    }
    yield bytes;
  }
}
