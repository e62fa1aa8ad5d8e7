import { type Bytes, copyBytes } from './bytes.ts';
import { LAST_UTC_TIME_YEAR } from './der/time.ts';
import { TAG } from './der/tags.ts';
import { octetString, oid, sequence } from './der/write.ts';
import { PkiError } from './errors.ts';
import { type RevocationReason, writeInvalidityDate, writeReasonCode } from './extensions/crl-extensions.ts';
import { OID } from './oids.ts';

/** One line of a list. Times are seconds of the epoch: lists know no fractions (RFC 5280 5.1.2.6). */
export interface ListedCertificate {
  /** Big-endian octets of the positive serial number. */
  serial: Uint8Array;
  revokedAt: number;
  reason: RevocationReason;
  /** Since when the key is thought to be known to others; null when nobody said. */
  invalidSince: number | null;
}

/** More than the longest entry: serial of 20 octets, two times, two extensions. */
const LONGEST_ENTRY = 256;
const LONGEST_SERIAL = 20;
const DAY_SECONDS = 86_400;

/**
 * Writes entries of `revokedCertificates` one behind the other into pieces of a fixed size, without an object each: a
 * million of them cost a fraction of a second and one piece of memory (RFC 5280 5.1.2.6). That a serial stands once is
 * the caller's business.
 */
export class CrlEntryWriter {
  #piece: Bytes;
  #at = 0;
  readonly #days = new Map<number, Uint8Array>();
  readonly #reasons = new Map<RevocationReason, Bytes>();
  readonly #allowsRemoval: boolean;

  /** `removeFromCRL` stands in delta lists alone (RFC 5280 5.3.1). */
  constructor({ pieceBytes, allowsRemoval }: { pieceBytes: number; allowsRemoval: boolean }) {
    this.#piece = new Uint8Array(pieceBytes + LONGEST_ENTRY);
    this.#allowsRemoval = allowsRemoval;
  }

  /** True when the piece has to be taken before the next entry. */
  get isFull(): boolean {
    return this.#at + LONGEST_ENTRY > this.#piece.length;
  }

  /** What was written since the last call; valid until the next entry is added. */
  take(): Uint8Array {
    const written = this.#piece.subarray(0, this.#at);
    this.#at = 0;
    return written;
  }

  /** Throws `VALUE_NOT_ENCODABLE`. */
  add({ serial, revokedAt, reason, invalidSince }: ListedCertificate): void {
    if (reason === 'removeFromCRL' && !this.#allowsRemoval)
      throw new PkiError('VALUE_NOT_ENCODABLE', 'removal belongs into delta lists');
    const extensions = this.#extensionsOf(reason, invalidSince);
    const start = this.#at;
    this.#at += 2;
    this.#addSerial(serial);
    this.#addTime(revokedAt);
    this.#piece.set(extensions, this.#at);
    this.#at += extensions.length;
    const length = this.#at - start - 2;
    // No entry reaches 128 octets: serial, one time and the two extensions are 92 at most.
    this.#piece[start] = TAG.SEQUENCE;
    this.#piece[start + 1] = length;
  }

  #addSerial(serial: Uint8Array): void {
    let from = 0;
    while (from < serial.length - 1 && serial[from] === 0) from += 1;
    const length = serial.length - from;
    if (serial.length === 0 || length > LONGEST_SERIAL)
      throw new PkiError('VALUE_NOT_ENCODABLE', 'serial number is empty or too long');
    const pad = (serial[from] ?? 0) >= 0x80 ? 1 : 0;
    this.#put(TAG.INTEGER);
    this.#put(length + pad);
    if (pad === 1) this.#put(0);
    for (let index = from; index < serial.length; index += 1) this.#put(serial[index] ?? 0);
  }

  #addTime(seconds: number): void {
    if (!Number.isSafeInteger(seconds)) throw new PkiError('VALUE_NOT_ENCODABLE', 'date has a fraction of a second');
    const day = Math.floor(seconds / DAY_SECONDS);
    const head = this.#days.get(day) ?? this.#dayOf(day);
    this.#piece.set(head, this.#at);
    this.#at += head.length;
    const rest = seconds - day * DAY_SECONDS;
    this.#putTwo(Math.floor(rest / 3600));
    this.#putTwo(Math.floor(rest / 60) % 60);
    this.#putTwo(rest % 60);
    this.#put(0x5a);
  }

  /** Tag, length and the digits of one day: UTCTime to 2049, then GeneralizedTime. */
  #dayOf(day: number): Uint8Array {
    const text = new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10).replaceAll('-', '');
    const isUtc = Number(text.slice(0, 4)) <= LAST_UTC_TIME_YEAR;
    const digits = new TextEncoder().encode(isUtc ? text.slice(2) : text);
    const tag = isUtc ? TAG.UTC_TIME : TAG.GENERALIZED_TIME;
    const head = Uint8Array.of(tag, digits.length + 7, ...digits);
    this.#days.set(day, head);
    return head;
  }

  #extensionsOf(reason: RevocationReason, invalidSince: number | null): Uint8Array {
    if (invalidSince !== null) return entryExtensions(reason, new Date(invalidSince * 1000));
    const known = this.#reasons.get(reason) ?? entryExtensions(reason, null);
    this.#reasons.set(reason, known);
    return known;
  }

  #putTwo(value: number): void {
    this.#put(0x30 + Math.floor(value / 10));
    this.#put(0x30 + (value % 10));
  }

  #put(octet: number): void {
    this.#piece[this.#at] = octet;
    this.#at += 1;
  }
}

/** All entries as one byte string; for lists that fit into memory. Throws `VALUE_NOT_ENCODABLE`. */
export function writeCrlEntries(entries: readonly ListedCertificate[], allowsRemoval: boolean): Bytes {
  const writer = new CrlEntryWriter({ pieceBytes: entries.length * LONGEST_ENTRY, allowsRemoval });
  for (const entry of entries) writer.add(entry);
  return copyBytes(writer.take());
}

/** crlEntryExtensions, or nothing: no reason is said by leaving the extension out (RFC 5280 5.3.1). */
function entryExtensions(reason: RevocationReason, invalidSince: Date | null): Bytes {
  const extensions = [
    ...(reason === 'unspecified' ? [] : [sequence(oid(OID.reasonCode), octetString(writeReasonCode(reason)))]),
    ...(invalidSince === null
      ? []
      : [sequence(oid(OID.invalidityDate), octetString(writeInvalidityDate(invalidSince)))]),
  ];
  return extensions.length === 0 ? new Uint8Array(0) : sequence(...extensions);
}
