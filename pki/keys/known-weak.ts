/** Primes below this bound must not divide a modulus: a product of two large primes has no small factor. Our choice. */
const SMALL_FACTOR_BOUND = 10_000;

/**
 * Bound of the primes of the ROCA fingerprint (CVE-2017-15361; Nemec et al. 2017, table 1): keys made by the broken
 * library are powers of 65537 modulo each prime to 353 from 992 bits on. A healthy key passes with a chance of 2^-83.
 */
const ROCA_PRIME_BOUND = 354;

function powersOf65537(prime: number): ReadonlySet<number> {
  const powers = new Set<number>();
  const step = 65_537 % prime;
  for (let power = 1; !powers.has(power); power = (power * step) % prime) powers.add(power);
  return powers;
}

function primesBelow(bound: number): bigint[] {
  const composite = new Uint8Array(bound);
  const primes: bigint[] = [];
  for (let candidate = 2; candidate < bound; candidate += 1) {
    if (composite[candidate]) continue;
    primes.push(BigInt(candidate));
    for (let multiple = candidate * candidate; multiple < bound; multiple += candidate) composite[multiple] = 1;
  }
  return primes;
}

const ROCA_TABLE = primesBelow(ROCA_PRIME_BOUND)
  .filter((prime) => prime !== 2n)
  .map((prime) => ({ prime, powers: powersOf65537(Number(prime)) }));

function gcd(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

const SMALL_PRIMES_PRODUCT = primesBelow(SMALL_FACTOR_BOUND).reduce((product, prime) => product * prime, 1n);

function squareRoot(value: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Few residues of a modulus are squares: these spare 199 of 200 roots. */
const SQUARE_RESIDUES = [16, 63, 65, 11].map((modulus) => {
  const residues = Array.from({ length: modulus }, (_, root) => (root * root) % modulus);
  return { modulus: BigInt(modulus), squares: new Set(residues) };
});

function isSquare(value: bigint): boolean {
  if (!SQUARE_RESIDUES.every(({ modulus, squares }) => squares.has(Number(value % modulus)))) return false;
  const root = squareRoot(value);
  return root * root === value;
}

/** Rounds of Fermat's method, our choice: enough for primes that were drawn next to each other. */
const FERMAT_ROUNDS = 100;

function hasCloseFactors(modulus: bigint): boolean {
  let middle = squareRoot(modulus);
  if (middle * middle < modulus) middle += 1n;
  for (let round = 0; round < FERMAT_ROUNDS; round += 1, middle += 1n) {
    const difference = middle * middle - modulus;
    if (difference === 0n || isSquare(difference)) return true;
  }
  return false;
}

/** True when the modulus carries the ROCA fingerprint of CVE-2017-15361. */
export function hasRocaFingerprint(modulus: bigint): boolean {
  return ROCA_TABLE.every(({ prime, powers }) => powers.has(Number(modulus % prime)));
}

export type Weakness = 'even' | 'small-factor' | 'roca' | 'close-primes';

/** Moduli that were judged lately: one key is looked at on receipt, before its certificate is built, and by the lints. */
const judged = new Map<bigint, Weakness | undefined>();
const KEPT_VERDICTS = 256;

/** Why a modulus is known to be weak, or undefined. Unknown weaknesses and shared factors between keys are not found. */
export function knownWeakness(modulus: bigint): Weakness | undefined {
  if (judged.has(modulus)) return judged.get(modulus);
  const weakness = weaknessOf(modulus);
  const [oldest] = judged.size >= KEPT_VERDICTS ? judged.keys() : [];
  if (oldest !== undefined) judged.delete(oldest);
  judged.set(modulus, weakness);
  return weakness;
}

function weaknessOf(modulus: bigint): Weakness | undefined {
  if (modulus % 2n === 0n) return 'even';
  if (gcd(modulus, SMALL_PRIMES_PRODUCT) !== 1n) return 'small-factor';
  if (hasRocaFingerprint(modulus)) return 'roca';
  if (hasCloseFactors(modulus)) return 'close-primes';
  return undefined;
}
