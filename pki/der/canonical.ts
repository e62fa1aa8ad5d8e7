import { compareBytes } from '../bytes.ts';
import { DerError, type DerNode } from './node.ts';
import { TAG } from './tags.ts';

const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?]*$/;
const UTC_TIME = /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const GENERALIZED_TIME = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d(\.\d*[1-9])?Z$/;

type Check = (value: Uint8Array) => boolean;

function latin(value: Uint8Array): string {
  let text = '';
  for (const byte of value) text += String.fromCharCode(byte);
  return text;
}

function isInteger(value: Uint8Array): boolean {
  const [first, second] = value;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
}

function isBitString(value: Uint8Array): boolean {
  const unused = value[0];
  if (unused === undefined || unused > 7) return false;
  if (value.length === 1) return unused === 0;
  return ((value[value.length - 1] ?? 0) & ((1 << unused) - 1)) === 0;
}

function isOid(value: Uint8Array): boolean {
  const last = value[value.length - 1];
  if (last === undefined || last >= 0x80) return false;
  let startsArc = true;
  for (const byte of value) {
    if (startsArc && byte === 0x80) return false;
    startsArc = byte < 0x80;
  }
  return true;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(value: Uint8Array): boolean {
  try {
    UTF8.decode(value);
    return true;
  } catch {
    return false;
  }
}

/** What DER asks of the content octets, by identifier octet. Types that are not listed are free. */
const CHECKS: ReadonlyMap<number, Check> = new Map<number, Check>([
  [TAG.BOOLEAN, (value) => value.length === 1 && (value[0] === 0x00 || value[0] === 0xff)],
  [TAG.INTEGER, isInteger],
  [TAG.ENUMERATED, isInteger],
  [TAG.BIT_STRING, isBitString],
  [TAG.NULL, (value) => value.length === 0],
  [TAG.OID, isOid],
  [TAG.UTF8_STRING, isUtf8],
  [TAG.PRINTABLE_STRING, (value) => PRINTABLE.test(latin(value))],
  [TAG.IA5_STRING, (value) => value.every((byte) => byte < 0x80)],
  [TAG.VISIBLE_STRING, (value) => value.every((byte) => byte >= 0x20 && byte < 0x7f)],
  [TAG.BMP_STRING, (value) => value.length % 2 === 0],
  [TAG.UTC_TIME, (value) => UTC_TIME.test(latin(value))],
  [TAG.GENERALIZED_TIME, (value) => GENERALIZED_TIME.test(latin(value))],
]);

/** Refuses content octets that X.690 8 and 11 forbid for a primitive type. Throws `DerError`. */
export function checkPrimitive(node: DerNode, at: number): void {
  const check = CHECKS.get(node.tag);
  if (check && !check(node.value)) throw new DerError(`content of type ${node.tag} is not DER at ${at}`);
}

/** Refuses a SET OF whose members do not ascend (X.690 11.6). Throws `DerError`. Equal members are not refused. */
export function checkSetOrder(node: DerNode, at: number): void {
  node.children.forEach((child, index) => {
    const before = node.children[index - 1];
    if (before && compareBytes(before.raw, child.raw) > 0) throw new DerError(`set is not in DER order at ${at}`);
  });
}
