/** A PIN or PUK of the simulated card with its counter. */
export class CodeCounter {
  #code: Uint8Array;
  readonly #limit: number;
  #left: number;

  constructor(code: string, limit: number) {
    this.#code = padded(code);
    this.#limit = limit;
    this.#left = limit;
  }

  /** 63Cx, or 6983 when none is left. */
  get refusal(): number {
    return this.#left === 0 ? 0x6983 : 0x63c0 + this.#left;
  }

  get left(): number {
    return this.#left;
  }

  /** Takes a try unless the code is right. */
  compare(code: Uint8Array): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    if (Buffer.compare(code, this.#code) !== 0) return false;
    this.#left = this.#limit;
    return true;
  }

  replace(code: Uint8Array): void {
    this.#code = Uint8Array.from(code);
    this.#left = this.#limit;
  }
}

function padded(code: string): Uint8Array {
  const octets = new Uint8Array(8).fill(0xff);
  octets.set(Buffer.from(code, 'latin1'));
  return octets;
}
