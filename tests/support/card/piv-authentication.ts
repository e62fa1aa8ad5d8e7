import { createCipheriv, randomBytes } from 'node:crypto';
import type { Tlv } from '../../../worker/cards/ber-tlv.ts';
import { tlv, valueOf } from '../../../worker/cards/ber-tlv.ts';

/** Ciphers of the management key by their PIV numbers (NIST SP 800-78-4 table 6-2). */
const CIPHERS: Readonly<Record<number, { name: string; block: number }>> = {
  0x03: { name: 'des-ede3-ecb', block: 8 },
  0x08: { name: 'aes-128-ecb', block: 16 },
  0x0a: { name: 'aes-192-ecb', block: 16 },
  0x0c: { name: 'aes-256-ecb', block: 16 },
};

/** Answer of one step: what the template holds, or null = refused. */
type Step = Uint8Array | null;

/** The card's side of the proof of the management key (SP 800-73-4 part 2, A.1 and A.2). */
export class ManagementProof {
  #algorithm: number;
  #key: Uint8Array;
  #witness: Uint8Array | null = null;
  #challenge: Uint8Array | null = null;
  isProved = false;

  constructor(algorithm: number, key: Uint8Array) {
    this.#algorithm = algorithm;
    this.#key = key;
  }

  get algorithm(): number {
    return this.#algorithm;
  }

  replace(algorithm: number, key: Uint8Array): boolean {
    if (!(algorithm in CIPHERS)) return false;
    this.#algorithm = algorithm;
    this.#key = Uint8Array.from(key);
    return true;
  }

  forget(): void {
    this.isProved = false;
    this.#witness = null;
    this.#challenge = null;
  }

  step(fields: readonly Tlv[]): Step {
    const [witness, challenge, response] = [0x80, 0x81, 0x82].map((tag) => valueOf(fields, tag));
    const { block } = this.#cipher;
    if (witness?.length === 0) {
      this.#witness = randomBytes(block);
      return tlv(0x80, this.#encrypt(this.#witness));
    }
    if (challenge?.length === 0) {
      this.#challenge = randomBytes(block);
      return tlv(0x81, this.#challenge);
    }
    if (witness !== undefined && challenge !== undefined) return this.#mutual(witness, challenge);
    return response === undefined ? null : this.#single(response);
  }

  #mutual(witness: Uint8Array, challenge: Uint8Array): Step {
    const expected = this.#witness;
    this.#witness = null;
    if (expected === null || Buffer.compare(expected, witness) !== 0) return null;
    this.isProved = true;
    return tlv(0x82, this.#encrypt(challenge));
  }

  #single(response: Uint8Array): Step {
    const sent = this.#challenge;
    this.#challenge = null;
    if (sent === null || Buffer.compare(this.#encrypt(sent), response) !== 0) return null;
    this.isProved = true;
    return new Uint8Array();
  }

  get #cipher(): { name: string; block: number } {
    const cipher = CIPHERS[this.#algorithm];
    if (cipher === undefined) throw new Error('the card has no such cipher');
    return cipher;
  }

  #encrypt(block: Uint8Array): Uint8Array {
    const engine = createCipheriv(this.#cipher.name, this.#key, null);
    engine.setAutoPadding(false);
    return Buffer.concat([engine.update(block), engine.final()]);
  }
}
