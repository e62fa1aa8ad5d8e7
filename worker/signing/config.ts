import { dirname, join } from 'node:path';
import type { KeyName } from '../keys/key-names.ts';
import { type Pkcs11Config, readPkcs11Config, tokenKeysOf } from '../keys/pkcs11-config.ts';
import { type ProcessConfig, readProcessConfig } from '../config.ts';
import { type Environment, optional, required } from '../environment.ts';
import { parsePkiUrl } from './pki-url.ts';

/** Settings of the signer, the ceremony and the reconciliation. */
export interface SignerConfig extends ProcessConfig {
  readonly pkiUrl: string;
  readonly passphraseFile: string;
  readonly pkcs11: Pkcs11Config | null;
  /** Keys that a ceremony makes in the token. */
  readonly tokenKeys: readonly KeyName[];
  /** One place or two; the second may lie on another disk or machine. */
  readonly journal: readonly string[];
}

export function readSignerConfig(env: Environment): SignerConfig {
  const base = readProcessConfig(env);
  const first = optional(env, 'KUALIK_JOURNAL') ?? join(base.dataDir, 'journal', 'issuing.jsonl');
  const second = optional(env, 'KUALIK_JOURNAL_2');
  return Object.freeze({
    ...base,
    pkiUrl: parsePkiUrl(required(env, 'PKI_URL')),
    passphraseFile: required(env, 'KUALIK_PASSPHRASE_FILE'),
    pkcs11: readPkcs11Config(env),
    tokenKeys: tokenKeysOf(optional(env, 'KUALIK_KEY_STORE') ?? 'file'),
    journal: second === undefined ? [first] : [first, second],
  });
}

/** Where the last published lists are kept: beside the journal. */
export function publishedFolderOf({ journal, dataDir }: Pick<SignerConfig, 'journal' | 'dataDir'>): string {
  return dirname(journal[0] ?? join(dataDir, 'journal'));
}
