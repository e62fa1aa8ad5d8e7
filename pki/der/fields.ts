import { toHex } from '../bytes.ts';
import { DerError, type DerNode } from './node.ts';
import { TAG } from './tags.ts';

/** Walks the members of a constructed element in order; every step says which type it expects. Throws `DerError`. */
export class Fields {
  readonly #children: readonly DerNode[];
  readonly #what: string;
  #index = 0;

  constructor(node: DerNode, tag: number, what: string) {
    if (node.tag !== tag) throw new DerError(`${what}: type ${tag} expected, ${node.tag} found`);
    this.#children = node.children;
    this.#what = what;
  }

  get done(): boolean {
    return this.#index >= this.#children.length;
  }

  /** The next member whatever its type. */
  any(): DerNode {
    const node = this.#children[this.#index];
    if (node === undefined) throw new DerError(`${this.#what}: a member is missing`);
    this.#index += 1;
    return node;
  }

  /** The next member, which must have this type. */
  take(tag: number): DerNode {
    const node = this.any();
    if (node.tag !== tag) throw new DerError(`${this.#what}: type ${tag} expected, ${node.tag} found`);
    return node;
  }

  /** The next member if it has this type, else nothing is taken. */
  optional(tag: number): DerNode | undefined {
    if (this.#children[this.#index]?.tag !== tag) return undefined;
    return this.any();
  }

  /** Refuses members that the structure does not know. */
  end(): void {
    if (!this.done) throw new DerError(`${this.#what}: unexpected member`);
  }
}

/** The members of a SEQUENCE OF or SET OF. */
export function membersOf(node: DerNode, tag: number, what: string): readonly DerNode[] {
  if (node.tag !== tag) throw new DerError(`${what}: type ${tag} expected, ${node.tag} found`);
  return node.children;
}

/** The one member of an explicit tag or a one-member structure. */
export function onlyChild(node: DerNode, what: string): DerNode {
  const [child, ...rest] = node.children;
  if (child === undefined || rest.length > 0) throw new DerError(`${what}: exactly one member expected`);
  return child;
}

/** Dotted text of an OBJECT IDENTIFIER. */
export function oidText(node: DerNode): string {
  if (node.tag !== TAG.OID) throw new DerError(`object identifier expected, ${node.tag} found`);
  const arcs: (number | bigint)[] = [];
  let arc: number | bigint = 0;
  for (const byte of node.value) {
    arc = nextArc(arc, byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = first < 40 ? 0 : first < 80 ? 1 : 2;
  return [top, typeof first === 'bigint' ? first - BigInt(top * 40) : first - top * 40, ...rest].join('.');
}

/** Arcs above this do not fit into a number with seven bits more. */
const LARGEST_ARC = 2 ** 46 - 1;

function nextArc(arc: number | bigint, bits: number): number | bigint {
  return typeof arc === 'number' && arc <= LARGEST_ARC ? arc * 128 + bits : BigInt(arc) * 128n + BigInt(bits);
}

/** Non-negative INTEGER as a bigint. */
export function unsignedInteger(node: DerNode): bigint {
  if (node.tag !== TAG.INTEGER) throw new DerError(`integer expected, ${node.tag} found`);
  if ((node.value[0] ?? 0) >= 0x80) throw new DerError('integer is negative');
  return BigInt(`0x${toHex(node.value)}`);
}

/** Bits of a non-negative INTEGER without leading zeros. */
export function bitLengthOf(node: DerNode): number {
  if (node.tag !== TAG.INTEGER) throw new DerError(`integer expected, ${node.tag} found`);
  const [first = 0, second = 0] = node.value;
  if (first >= 0x80) throw new DerError('integer is negative');
  const [leading, after] = first === 0 ? [second, node.value.length - 2] : [first, node.value.length - 1];
  return leading === 0 ? 0 : after * 8 + (32 - Math.clz32(leading));
}

/** Small non-negative INTEGER as a number (versions, counts). */
export function smallInteger(node: DerNode): number {
  const value = unsignedInteger(node);
  if (value > 0x7fffffffn) throw new DerError('integer is too big');
  return Number(value);
}

/** The octets of a BIT STRING that ends on an octet border (keys, signatures). */
export function bitStringOctets(node: DerNode): Uint8Array {
  if (node.tag !== TAG.BIT_STRING) throw new DerError(`bit string expected, ${node.tag} found`);
  if (node.value[0] !== 0) throw new DerError('bit string does not end on an octet');
  return node.value.subarray(1);
}

/** BOOLEAN of a member with a default of false. DER forbids to write the default (X.690 11.5). */
export function optionalTrue(node: DerNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.value[0] !== 0xff) throw new DerError('default value is written out');
  return true;
}
