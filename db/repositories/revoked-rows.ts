import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What a list says of one revocation. Times are seconds of the epoch. */
export interface RevokedRow {
  serial: Uint8Array;
  revokedAt: number;
  reason: string;
  invalidSince: number | null;
}

/** Which revocations of an authority: all, those that no list up to a number carries, those of one list of their own. */
export interface RevokedChoice {
  caId: string;
  /** Leaves out what a list with this number or an earlier one carries; null for all. */
  since: bigint | null;
  listSuffix: string;
}

/** Signature, flags and length of the extension of COPY's binary format (PostgreSQL, COPY, file formats). */
const COPY_HEADER_BYTES = 19;
/** PostgreSQL counts from 2000-01-01. */
const POSTGRES_EPOCH_SECONDS = 946_684_800;

function condition(client: pg.Client, { caId, since, listSuffix }: RevokedChoice): string {
  const own = listSuffix === '' ? '' : ` and list_suffix = ${client.escapeLiteral(listSuffix)}`;
  const new_ = since === null ? '' : ` and (crl_number is null or crl_number > ${String(since)})`;
  return `ca_id = ${client.escapeLiteral(caId)}${own}${new_}`;
}

/**
 * Reads revocations as a stream in batches; memory does not grow with their number. No order is promised. A batch is valid
 * until the next one.
 */
export async function* revokedRows(client: pg.Client, choice: RevokedChoice): AsyncGenerator<Iterable<RevokedRow>> {
  const query = `select decode(serial_hex, 'hex'), revoked_at, reason, invalid_since from revocation
    where ${condition(client, choice)}`;
  const reader = new RowReader();
  for await (const piece of client.query(copyTo(`copy (${query}) to stdout (format binary)`))) {
    yield reader.read(piece as Buffer);
  }
}

/** Reads rows of COPY's binary format out of pieces that end anywhere. */
class RowReader {
  #header = COPY_HEADER_BYTES;
  #rest: Buffer = Buffer.alloc(0);
  readonly #words = new Map<number, { octets: Buffer; word: string }>();

  /** The rows that are whole with this piece. */
  *read(piece: Buffer): Generator<RevokedRow> {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    let at = Math.min(this.#header, bytes.length);
    this.#header -= at;
    const ends = [0, 0, 0, 0];
    while (endsOfRow(bytes, at, ends)) {
      const [serial = 0, revokedAt = 0, reason = 0, invalidSince = 0] = ends;
      yield {
        serial: bytes.subarray(at + FIELDS_FROM, serial),
        revokedAt: secondsAt(bytes, serial + 4),
        reason: this.#wordAt(bytes, revokedAt + 4, reason),
        invalidSince: invalidSince > reason + 4 ? secondsAt(bytes, reason + 4) : null,
      };
      at = invalidSince;
    }
    this.#rest = bytes.subarray(at);
  }

  /** A few words come a million times: each is decoded once. */
  #wordAt(bytes: Buffer, from: number, to: number): string {
    const key = (to - from) * 256 + (bytes[from] ?? 0);
    const known = this.#words.get(key);
    if (known !== undefined && bytes.compare(known.octets, 0, known.octets.length, from, to) === 0) return known.word;
    const octets = Buffer.from(bytes.subarray(from, to));
    const word = octets.toString('latin1');
    this.#words.set(key, { octets, word });
    return word;
  }
}

/** Where the octets of the first field begin in a row: behind the number of fields and its own length. */
const FIELDS_FROM = 6;

/** Where each field of the row ends; false when the row is not whole, or is the mark that ends the stream. */
function endsOfRow(bytes: Buffer, row: number, ends: number[]): boolean {
  let at = row + 2;
  for (let field = 0; field < ends.length; field += 1) {
    if (at + 4 > bytes.length) return false;
    at += 4 + Math.max(bytes.readInt32BE(at), 0);
    ends[field] = at;
  }
  return at <= bytes.length;
}

function secondsAt(bytes: Buffer, at: number): number {
  const microseconds = bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  return Math.floor(microseconds / 1e6) + POSTGRES_EPOCH_SECONDS;
}

/** Ids of the revocations that no published list carries yet. */
export async function unlistedRevocations(client: pg.Client, caId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from revocation where ca_id = $1 and crl_number is null',
    [caId],
  );
  return rows.map(({ id }) => id);
}

/** Suffixes of the lists of their own to which revocations belong that no list carries yet. */
export async function unlistedSuffixes(client: pg.Client, caId: string): Promise<string[]> {
  const { rows } = await client.query<{ suffix: string }>(
    `select distinct list_suffix as suffix from revocation where ca_id = $1 and crl_number is null and list_suffix <> ''`,
    [caId],
  );
  return rows.map(({ suffix }) => suffix);
}

/** Of these serials, those that are revoked. */
export async function revokedAmong(client: pg.Client, serials: readonly string[]): Promise<Set<string>> {
  if (serials.length === 0) return new Set();
  const { rows } = await client.query<{ serial: string }>(
    'select serial_hex as serial from revocation where serial_hex = any($1)',
    [[...serials]],
  );
  return new Set(rows.map(({ serial }) => serial));
}
