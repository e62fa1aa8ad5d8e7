import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { newId } from '@kualik/db';
import { type KeyName, type SigningKey, signingKeyOf } from '../keys/key-store.ts';
import { type Authority, authorityOf } from './authority.ts';
import { type MadeCertificate, makeCertificate } from './make-certificate.ts';

const generateKeys = promisify(generateKeyPair);

/** Names as the recorded test hierarchy bears them (kz-pki-profile 4.2); a demonstration adds TEST. */
const NAMES = {
  root: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)',
  nca_rsa: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)',
  seal: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ МӨРІ',
  ocsp: 'OCSP RESPONDER',
  ocsp_root: 'OCSP RESPONDER',
  tsa: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ',
} as const satisfies Record<KeyName, string>;

/** RSA 4096 for the authorities, 2048 for the services (kz-pki-profile 4.5). */
const KEY_BITS = {
  root: 4096,
  nca_rsa: 4096,
  seal: 2048,
  ocsp: 2048,
  ocsp_root: 2048,
  tsa: 2048,
} as const satisfies Record<KeyName, number>;

/** Services that name in O the authority for which they answer (kz-pki-profile 4.6). */
const SERVES: Partial<Record<KeyName, 'root' | 'nca_rsa'>> = { ocsp: 'nca_rsa', ocsp_root: 'root', tsa: 'nca_rsa' };

export interface Hierarchy {
  keys: Record<KeyName, KeyObject>;
  root: Authority;
  issuing: Authority;
  certificates: Record<KeyName, MadeCertificate>;
}

export interface HierarchyOptions {
  isTest: boolean;
  pkiUrl: string;
  now: Date;
  authorityKeyBits?: number | undefined;
}

/** Root, issuing authority, seal, time stamps and an OCSP signer of each authority: keys and certificates, nothing stored yet. */
export async function makeHierarchy(options: HierarchyOptions): Promise<Hierarchy> {
  const { authorityKeyBits } = options;
  const keys = await generateAll(authorityKeyBits);
  const rootId = newId();
  const issuingId = newId();
  const nameOf = (name: KeyName): string => (options.isTest ? `${NAMES[name]} TEST` : NAMES[name]);
  const make = (name: KeyName, profileId: string, issuer: Authority | { id: string; key: SigningKey }) =>
    makeCertificate({
      pkiUrl: options.pkiUrl,
      now: options.now,
      minKeyBits: authorityKeyBits,
      profileId,
      holder: {
        kind: 'authority',
        commonName: nameOf(name),
        organization: SERVES[name] === undefined ? null : nameOf(SERVES[name]),
      },
      spki: signingKeyOf(keys[name]).spki,
      issuer,
    });
  const rootKey = signingKeyOf(keys.root);
  const root = await make('root', 'root-ca', { id: rootId, key: rootKey });
  const rootAuthority = authorityOf({ id: rootId, name: 'root', certificate: root.der }, rootKey);
  const issuing = await make('nca_rsa', 'issuing-ca-rsa', rootAuthority);
  const issuingAuthority = authorityOf(
    { id: issuingId, name: 'nca_rsa', certificate: issuing.der },
    signingKeyOf(keys.nca_rsa),
  );
  const seal = await make('seal', 'seal', issuingAuthority);
  const ocsp = await make('ocsp', 'ocsp', issuingAuthority);
  const tsa = await make('tsa', 'tsa', issuingAuthority);
  const ocspRoot = await make('ocsp_root', 'ocsp', rootAuthority);
  const certificates = { root, nca_rsa: issuing, seal, ocsp, ocsp_root: ocspRoot, tsa };
  return { keys, root: rootAuthority, issuing: issuingAuthority, certificates };
}

/** Both long keys at once: each fills a core for seconds. */
async function generateAll(authorityKeyBits?: number): Promise<Record<KeyName, KeyObject>> {
  const made = await Promise.all(
    (Object.keys(KEY_BITS) as KeyName[]).map(async (name) => {
      const modulusLength = Math.min(KEY_BITS[name], authorityKeyBits ?? KEY_BITS[name]);
      const pair = await generateKeys('rsa', { modulusLength, publicExponent: 0x10001 });
      return [name, pair.privateKey] as const;
    }),
  );
  return Object.fromEntries(made) as Record<KeyName, KeyObject>;
}
