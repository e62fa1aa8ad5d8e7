/** Algorithm of a key and of what it signs: RSA, or GOST 34.310-2004 (kz-pki-profile 0, 4.5). The names are those of `@kualik/pki`. */
export type KeyAlgorithm = 'RSA' | 'gost2004';

export const AUTHORITY_NAMES = ['root', 'nca_rsa', 'root_gost', 'nca_gost'] as const;
/** Name of an authority in addresses, files and the journal. */
export type AuthorityName = (typeof AUTHORITY_NAMES)[number];

interface AuthorityFacts {
  /** Who signs its certificate; null for a root, which does so itself. */
  issuer: AuthorityName | null;
  profileId: string;
  keyAlgorithm: KeyAlgorithm;
  /** As the recorded hierarchy bears it (kz-pki-profile 4.2); a demonstration adds TEST. */
  commonName: string;
  /** Its key is on the machine, so delta lists are published; a root signs full lists at ceremonies alone. */
  hasDeltaLists: boolean;
  /** Into how many revocation lists of their own the server certificates are spread; 0 = none. It never goes down: certificates point to them. */
  serverLists: number;
}

/**
 * The hierarchy, each chain from its root on. Holders' national keys are of 2004 (std1 annexes 4, 8) and so are the keys above
 * them, as recorded: who verifies such a holder needs to know one national algorithm.
 */
export const AUTHORITIES: Readonly<Record<AuthorityName, AuthorityFacts>> = {
  root: {
    issuer: null,
    profileId: 'root-ca',
    keyAlgorithm: 'RSA',
    commonName: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)',
    hasDeltaLists: false,
    serverLists: 0,
  },
  nca_rsa: {
    issuer: 'root',
    profileId: 'issuing-ca-rsa',
    keyAlgorithm: 'RSA',
    commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)',
    hasDeltaLists: true,
    serverLists: 4,
  },
  root_gost: {
    issuer: null,
    profileId: 'root-ca-gost',
    keyAlgorithm: 'gost2004',
    commonName: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)',
    hasDeltaLists: false,
    serverLists: 0,
  },
  nca_gost: {
    issuer: 'root_gost',
    profileId: 'issuing-ca-gost',
    keyAlgorithm: 'gost2004',
    commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)',
    hasDeltaLists: true,
    serverLists: 0,
  },
};

/**
 * Name of one generation of an authority: the first bears the bare name, one with a new key the next number. Names of files and
 * addresses are made of it, so that lists, certificates and answers of two keys never mix (RFC 5280 5.1.1.3, 6.3.3).
 */
export type AuthorityGeneration = AuthorityName | `${AuthorityName}_${number}`;

/** The authority that a generation belongs to. */
export function lineOf(name: AuthorityGeneration): AuthorityName {
  return name.replace(/_\d+$/, '') as AuthorityName;
}

/** 1 for the first key. */
export function generationOf(name: AuthorityGeneration): number {
  return Number(/_(\d+)$/.exec(name)?.[1] ?? 1);
}

/** What a key or authority of this generation is called. */
export function nameOfGeneration<Name extends string>(line: Name, generation: number): Name | `${Name}_${number}` {
  return generation === 1 ? line : `${line}_${generation}`;
}

/** The generation that issues: the one with the newest key. */
export function newestOf<One extends { name: AuthorityGeneration }>(
  all: readonly One[],
  line: AuthorityName,
): One | undefined {
  return all
    .filter(({ name }) => lineOf(name) === line)
    .reduce<One | undefined>(
      (best, one) => (best === undefined || generationOf(one.name) > generationOf(best.name) ? one : best),
      undefined,
    );
}
