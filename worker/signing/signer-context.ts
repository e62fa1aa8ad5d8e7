import type { ProcessContext } from '../job.ts';
import type { Metrics } from '../metrics.ts';
import type { Authority } from './authority.ts';
import type { IssuingStore } from './issuing-store.ts';
import type { Journal } from './journal.ts';
import type { ProviderSeal } from './provider-seal.ts';

/** What the signer's jobs get. Trust is anchored in the key files: each authority was compared with its own. */
export interface SignerContext extends ProcessContext {
  /** Every issuing authority whose key is here, of each line all generations; a ceremony adds to them while the signer runs. */
  authorities: readonly Authority[];
  /** The provider's seal over papers, exports, statements and audit heads. */
  seal: ProviderSeal;
  journal: Journal;
  store: IssuingStore;
  metrics: Metrics;
  pkiUrl: string;
  /** KUALIK_DATA: ceremonies leave their records there. */
  dataDir: string;
  /** Where the last published list is kept: beside the journal. */
  publishedFolder: string;
}

/** What signing a list needs of it. */
export type CrlContext = Pick<SignerContext, 'orm' | 'clock' | 'journal' | 'pkiUrl' | 'publishedFolder'> & {
  /** Whose list it is. */
  authority: Authority;
};

/** The context of the lists of one authority. */
export type ListContext = SignerContext & Pick<CrlContext, 'authority'>;
