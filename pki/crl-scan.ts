import { type Bytes, concatBytes, copyBytes, toHex } from './bytes.ts';
import { elementHead } from './der/write.ts';
import { DerError } from './der/node.ts';
import { TAG } from './der/tags.ts';
import { PkiError } from './errors.ts';
import { REVOCATION_REASONS, type RevocationReason } from './extensions/crl-extensions.ts';

/** Octets from the beginning of a list that certainly hold all before its first entry. */
export const CRL_HEAD_BYTES = 8192;

export interface Range {
  start: number;
  end: number;
}

/** Where the parts of a list stand, so that a list of any size can be read in pieces. */
export interface CrlLayout {
  tbs: Range;
  /** The entries without the header of their SEQUENCE; empty when the list has none. */
  entries: Range;
  /** Content of the body up to the entries' SEQUENCE. */
  fields: Range;
  size: number;
}

interface Head {
  tag: number;
  start: number;
  end: number;
}

function headAt(bytes: Uint8Array, at: number): Head {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new DerError(`element is cut off at ${at}`);
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) throw new DerError(`length form is not DER at ${at}`);
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError(`length is not minimal at ${at}`);
  return { tag, start: at + 2 + count, end: at + 2 + count + length };
}

function sequenceAt(bytes: Uint8Array, at: number): Head {
  const head = headAt(bytes, at);
  if (head.tag !== TAG.SEQUENCE) throw new DerError(`sequence expected at ${at}`);
  return head;
}

function isTime(tag: number): boolean {
  return tag === TAG.UTC_TIME || tag === TAG.GENERALIZED_TIME;
}

/** Finds the parts of a list from its first `CRL_HEAD_BYTES` octets (RFC 5280 5.1). Throws `CRL_MALFORMED`. */
export function crlLayout(head: Uint8Array): CrlLayout {
  try {
    const list = sequenceAt(head, 0);
    const tbs = sequenceAt(head, list.start);
    // version, signature, issuer, thisUpdate; then nextUpdate when there is one.
    let at = tbs.start;
    for (let field = 0; field < 4; field += 1) at = headAt(head, at).end;
    if (isTime(headAt(head, at).tag)) at = headAt(head, at).end;
    const revoked = at < tbs.end ? headAt(head, at) : null;
    const entries = revoked?.tag === TAG.SEQUENCE ? revoked : { start: at, end: at };
    if (entries.end > tbs.end || tbs.end > list.end) throw new DerError('parts are longer than the list');
    return {
      tbs: { start: list.start, end: tbs.end },
      entries: { start: entries.start, end: entries.end },
      fields: { start: tbs.start, end: at },
      size: list.end,
    };
  } catch (cause) {
    throw new PkiError('CRL_MALFORMED', 'not a revocation list', { cause });
  }
}

/**
 * The same list as if it had no entries, small enough for `parseCrl`: number, times, extensions and signature can be read
 * from it. Its signature no longer fits. `tail` is everything from the end of the entries.
 */
export function crlWithoutEntries(layout: CrlLayout, head: Uint8Array, tail: Uint8Array): Bytes {
  const extensions = layout.tbs.end - layout.entries.end;
  const fields = head.subarray(layout.fields.start, layout.fields.end);
  const body = concatBytes(elementHead(TAG.SEQUENCE, fields.length + extensions), fields, tail.subarray(0, extensions));
  const rest = tail.subarray(extensions);
  return concatBytes(elementHead(TAG.SEQUENCE, body.length + rest.length), body, rest);
}

/** One entry as the scanner sees it. */
export interface ScannedEntry {
  serialHex: string;
  reason: RevocationReason;
}

const REASON_BY_CODE: ReadonlyMap<number, RevocationReason> = new Map(
  (Object.keys(REVOCATION_REASONS) as RevocationReason[]).map((reason) => [REVOCATION_REASONS[reason], reason]),
);
/** OBJECT IDENTIFIER, OCTET STRING and ENUMERATED of reasonCode up to its one octet (RFC 5280 5.3.1). */
const REASON_CODE = Uint8Array.of(0x06, 3, 0x55, 0x1d, 0x15, 0x04, 3, 0x0a, 1);

/**
 * Walks over entries that come in pieces cut anywhere. It checks the shape that we write – serial, time, extensions – and
 * builds no tree. `end` refuses entries that are cut off.
 */
export class CrlEntryScanner {
  #rest: Uint8Array = new Uint8Array(0);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Counts the entries of the next piece; calls `see` for each when it is given. Throws `CRL_MALFORMED`. */
  push(piece: Uint8Array, see?: (entry: ScannedEntry) => void): void {
    const bytes = this.#rest.length === 0 ? piece : concatBytes(this.#rest, piece);
    let at = 0;
    while (at + 2 <= bytes.length) {
      const length = bytes[at + 1] ?? 0;
      // An entry is shorter than 128 octets: one octet of length.
      if (bytes[at] !== TAG.SEQUENCE || length >= 0x80) throw new PkiError('CRL_MALFORMED', 'an entry is malformed');
      const end = at + 2 + length;
      if (end > bytes.length) break;
      this.#checkEntry(bytes, at + 2, end, see);
      at = end;
    }
    // The caller may use his piece again; `slice` of Node's own kind of bytes would not copy.
    this.#rest = copyBytes(bytes.subarray(at));
  }

  /** Throws `CRL_MALFORMED` when the last entry is not whole. */
  end(): number {
    if (this.#rest.length > 0) throw new PkiError('CRL_MALFORMED', 'the last entry is cut off');
    return this.#count;
  }

  #checkEntry(bytes: Uint8Array, start: number, end: number, see?: (entry: ScannedEntry) => void): void {
    const serialEnd = start + 2 + (bytes[start + 1] ?? 0);
    const timeEnd = serialEnd + 2 + (bytes[serialEnd + 1] ?? 0);
    const hasShape =
      bytes[start] === TAG.INTEGER &&
      isTime(bytes[serialEnd] ?? 0) &&
      (timeEnd === end ||
        (timeEnd < end && bytes[timeEnd] === TAG.SEQUENCE && timeEnd + 2 + (bytes[timeEnd + 1] ?? 0) === end));
    if (!hasShape) throw new PkiError('CRL_MALFORMED', 'an entry is malformed');
    this.#count += 1;
    if (see === undefined) return;
    see({ serialHex: toHex(bytes.subarray(start + 2, serialEnd)), reason: reasonIn(bytes.subarray(timeEnd, end)) });
  }
}

function reasonIn(extensions: Uint8Array): RevocationReason {
  for (let at = 0; at + REASON_CODE.length < extensions.length; at += 1) {
    if (REASON_CODE.every((octet, index) => extensions[at + index] === octet))
      return REASON_BY_CODE.get(extensions[at + REASON_CODE.length] ?? 0) ?? 'unspecified';
  }
  return 'unspecified';
}
