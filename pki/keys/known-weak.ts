/** Primes below this bound must not divide a modulus (NIST SP 800-89 5.3.3; CABF BR 6.1.6). */
const SMALL_FACTOR_BOUND = 752;

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

/** Products of neighbouring primes that fit into one word of a bigint: one division by each tells of all its primes. */
const SMALL_PRIMES = primesBelow(SMALL_FACTOR_BOUND).reduce<{ product: bigint; primes: number[] }[]>((words, prime) => {
  const last = words.at(-1);
  const isFull = last === undefined || last.product * prime > BigInt(Number.MAX_SAFE_INTEGER);
  if (isFull) return [...words, { product: prime, primes: [Number(prime)] }];
  return [...words.slice(0, -1), { product: last.product * prime, primes: [...last.primes, Number(prime)] }];
}, []);

function hasSmallFactor(modulus: bigint): boolean {
  return SMALL_PRIMES.some(({ product, primes }) => {
    const rest = Number(modulus % product);
    return primes.some((prime) => rest % prime === 0);
  });
}

function squareRoot(value: bigint): bigint {
  // Newton's method falls to the root from above; a start whose first half of a double is right saves most steps.
  const shift = BigInt(Math.max(0, value.toString(16).length * 4 - 96) & ~1);
  let guess = BigInt(Math.ceil(Math.sqrt(Number(value >> shift)) * (1 + 2 ** -50)) + 1) << (shift / 2n);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Few residues of a modulus are squares: these spare 199 of 200 roots. */
const SQUARE_RESIDUES = [16, 63, 65, 11].map((modulus) => {
  const residues = Array.from({ length: modulus }, (_, root) => (root * root) % modulus);
  return { modulus, squares: new Set(residues) };
});
/** A remainder by this tells the remainders by all of them. */
const RESIDUES_TOGETHER = SQUARE_RESIDUES.reduce((product, { modulus }) => product * modulus, 1);

function isSquare(value: bigint): boolean {
  return value === 0n || squareRoot(value) ** 2n === value;
}

/** Rounds of Fermat's method, our choice: enough for primes that were drawn next to each other. */
const FERMAT_ROUNDS = 100;

/** Whether (middle + n)² − modulus is a square for one of the first rounds n; large numbers are touched where the remainder lets it be. */
function hasCloseFactors(modulus: bigint): boolean {
  let middle = squareRoot(modulus);
  if (middle * middle < modulus) middle += 1n;
  const [from, rest] = [middle, modulus].map((value) => Number(value % BigInt(RESIDUES_TOGETHER)));
  for (let round = 0; round < FERMAT_ROUNDS; round += 1) {
    const root = (Number(from) + round) % RESIDUES_TOGETHER;
    const remainder = (root * root - Number(rest) + RESIDUES_TOGETHER) % RESIDUES_TOGETHER;
    if (!SQUARE_RESIDUES.every(({ modulus: small, squares }) => squares.has(remainder % small))) continue;
    if (isSquare((middle + BigInt(round)) ** 2n - modulus)) return true;
  }
  return false;
}

/** True when the modulus carries the ROCA fingerprint of CVE-2017-15361. */
export function hasRocaFingerprint(modulus: bigint): boolean {
  return ROCA_TABLE.every(({ prime, powers }) => powers.has(Number(modulus % prime)));
}

export type Weakness = 'even' | 'small-factor' | 'roca' | 'close-primes';

/** Why a modulus is known to be weak, or undefined. Unknown weaknesses and shared factors between keys are not found. */
export function knownWeakness(modulus: bigint): Weakness | undefined {
  if (modulus % 2n === 0n) return 'even';
  if (hasSmallFactor(modulus)) return 'small-factor';
  if (hasRocaFingerprint(modulus)) return 'roca';
  if (hasCloseFactors(modulus)) return 'close-primes';
  return undefined;
}
