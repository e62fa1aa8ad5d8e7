import { toHex } from '../bytes.ts';
import { Fields, oidText } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { stringText } from '../der/text.ts';

const TEXTS: ReadonlySet<number> = new Set([
  TAG.UTF8_STRING,
  TAG.PRINTABLE_STRING,
  TAG.TELETEX_STRING,
  TAG.IA5_STRING,
  TAG.BMP_STRING,
]);

/** Case, compatibility forms and runs of spaces do not tell names apart (RFC 4518 2, RFC 5280 7.1). */
function comparable(value: DerNode): string {
  if (!TEXTS.has(value.tag)) return `#${toHex(value.raw)}`;
  return stringText(value).normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/** One relative name as a text that equals that of every matching relative name. Throws `DerError`. */
export function relativeKey(members: readonly DerNode[]): string {
  const parts = members.map((member) => {
    const fields = new Fields(member, TAG.SEQUENCE, 'name attribute');
    return JSON.stringify([oidText(fields.take(TAG.OID)), comparable(fields.any())]);
  });
  return parts.sort().join('+');
}

const KEYS = new WeakMap<Uint8Array, readonly string[]>();

/** The relative names of an encoded name in order, each as a comparable text. Throws `DerError`. */
export function nameKeys(der: Uint8Array): readonly string[] {
  const known = KEYS.get(der);
  if (known !== undefined) return known;
  const keys = readDer(der).children.map((relative) => relativeKey(relative.children));
  KEYS.set(der, keys);
  return keys;
}

/** Whether two encoded names are the same name (RFC 5280 7.1), however they are written. */
export function isSameName(left: Uint8Array, right: Uint8Array): boolean {
  const [one, other] = [nameKeys(left), nameKeys(right)];
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** Whether a name lies in the subtree below another one (RFC 5280 4.2.1.10); a name lies in its own subtree. */
export function isBelowName(name: Uint8Array, base: Uint8Array): boolean {
  const keys = nameKeys(name);
  return nameKeys(base).every((key, index) => key === keys[index]);
}
