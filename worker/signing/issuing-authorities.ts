import type { CaEntity, MikroORM } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { type Authority, authorityOf } from './authority.ts';

type OpenKey = (name: CaEntity['name']) => Promise<SigningKey>;

/**
 * The issuing authorities that this process signs for, all generations of them. What a ceremony adds beside the running signer
 * is found by looking again; keys that are open stay open, and roots' keys are opened at ceremonies alone.
 */
export class IssuingAuthorities {
  #current: readonly Authority[] = [];
  readonly #orm: MikroORM;
  readonly #keys = new Map<CaEntity['name'], SigningKey>();

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  get current(): readonly Authority[] {
    return this.#current;
  }

  /** Reads the authorities again; gives the names of those that are new or have a new certificate. `open` opens a key in need. */
  async look(open: OpenKey): Promise<string[]> {
    const issuing = (await listAuthorities(this.#orm.em.fork())).filter(({ role }) => role === 'issuing');
    const before = new Set(this.#current.map(({ parsed }) => parsed.sha256));
    const changed = issuing.filter(({ sha256 }) => !before.has(sha256)).map(({ name }) => name);
    if (changed.length === 0) return [];
    const closed = issuing.filter(({ name }) => !this.#keys.has(name));
    if (closed.length > 0) {
      for (const { name } of closed) this.#keys.set(name, await open(name));
    }
    this.#current = issuing.flatMap((ca) => {
      const key = this.#keys.get(ca.name);
      return key === undefined ? [] : [authorityOf(ca, key)];
    });
    return changed;
  }
}
