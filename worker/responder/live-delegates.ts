import type { ServiceCertificate } from '@kualik/db/status/status-source.ts';
import { fingerprintOf } from '@kualik/pki/fingerprints.ts';
import type { KeyName } from '../keys/key-names.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { type Delegates, openDelegates } from './delegates.ts';

export interface LiveDelegatesParts {
  certificates: () => Promise<ServiceCertificate[]>;
  /** Opens a key, with the passphrase of the moment, which is not kept. */
  openKey: (name: KeyName) => Promise<SigningKey>;
  onMissing: (ca: string) => void;
}

/** The delegates of this moment: a certificate or a generation that a ceremony adds is taken up while the process runs. */
export class LiveDelegates {
  readonly #parts: LiveDelegatesParts;
  readonly #keys = new Map<KeyName, SigningKey>();
  #current: Delegates = new Map();
  #rows: readonly ServiceCertificate[] = [];
  #seen = '';

  constructor(parts: LiveDelegatesParts) {
    this.#parts = parts;
  }

  readonly current = (): Delegates => this.#current;

  /** What was found at the last look. */
  get rows(): readonly ServiceCertificate[] {
    return this.#rows;
  }

  /** True when there was something new. What is open goes on when the new cannot be opened; the next look tries again. */
  async look(): Promise<boolean> {
    const { certificates, openKey: open, onMissing } = this.#parts;
    const rows = await certificates();
    const seen = rows
      .map(({ certificate, caCertificate }) => fingerprintOf(certificate) + fingerprintOf(caCertificate))
      .join(' ');
    if (seen === this.#seen) return false;
    const openKey = async (name: KeyName): Promise<SigningKey> => {
      const key = this.#keys.get(name) ?? (await open(name));
      this.#keys.set(name, key);
      return key;
    };
    this.#current = await openDelegates(rows, openKey, onMissing);
    this.#rows = rows;
    this.#seen = seen;
    return true;
  }
}
