import { dirname, join } from 'node:path';
import { type ProcessConfig, readProcessConfig } from '../config.ts';
import { type Environment, optional, required } from '../environment.ts';
import { parsePkiUrl } from './pki-url.ts';

/** Settings of the signer, the ceremony and the reconciliation. */
export interface SignerConfig extends ProcessConfig {
  readonly pkiUrl: string;
  readonly passphraseFile: string;
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
    journal: second === undefined ? [first] : [first, second],
  });
}

/** Where the last published lists are kept: beside the journal. */
export function publishedFolderOf({ journal, dataDir }: Pick<SignerConfig, 'journal' | 'dataDir'>): string {
  return dirname(journal[0] ?? join(dataDir, 'journal'));
}
