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

/** Reads revocations as a stream in batches; memory does not grow with their number. No order is promised. */
export async function* revokedRows(client: pg.Client, choice: RevokedChoice): AsyncGenerator<RevokedRow[]> {
  const query = `select decode(serial_hex, 'hex'), revoked_at, reason, invalid_since from revocation
    where ${condition(client, choice)}`;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const piece of client.query(copyTo(`copy (${query}) to stdout (format binary)`))) {
    let bytes = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
    if (isFirst) {
      if (bytes.length < COPY_HEADER_BYTES) {
        rest = bytes;
        continue;
      }
      bytes = bytes.subarray(COPY_HEADER_BYTES);
      isFirst = false;
    }
    const batch: RevokedRow[] = [];
    rest = bytes.subarray(readRows(bytes, batch));
    yield batch;
  }
}

/** Reads whole rows; tells where the first row begins that is not whole yet. */
function readRows(bytes: Buffer, batch: RevokedRow[]): number {
  const values: (Buffer | null)[] = [null, null, null, null];
  let row = 0;
  for (;;) {
    let at = row + 2;
    // Two octets of ones end the stream.
    if (at > bytes.length || bytes.readInt16BE(row) === -1) return at > bytes.length ? row : bytes.length;
    for (let field = 0; field < values.length; field += 1) {
      if (at + 4 > bytes.length) return row;
      const length = bytes.readInt32BE(at);
      const end = at + 4 + Math.max(length, 0);
      if (end > bytes.length) return row;
      values[field] = length === -1 ? null : bytes.subarray(at + 4, end);
      at = end;
    }
    const [serial, revokedAt, reason, invalidSince] = values;
    if (!serial || !revokedAt || !reason) throw new Error('a revocation lacks serial, time or reason');
    const since = invalidSince ? secondsOf(invalidSince) : null;
    batch.push({ serial, revokedAt: secondsOf(revokedAt), reason: reason.toString('latin1'), invalidSince: since });
    row = at;
  }
}

function secondsOf(value: Buffer): number {
  const microseconds = value.readInt32BE(0) * 2 ** 32 + value.readUInt32BE(4);
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

/** Of these serials, those that are revoked. */
export async function revokedAmong(client: pg.Client, serials: readonly string[]): Promise<Set<string>> {
  if (serials.length === 0) return new Set();
  const { rows } = await client.query<{ serial: string }>(
    'select serial_hex as serial from revocation where serial_hex = any($1)',
    [[...serials]],
  );
  return new Set(rows.map(({ serial }) => serial));
}
