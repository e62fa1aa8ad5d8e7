import { type SnapshotClient, withSnapshot } from '@kualik/db/snapshot.ts';
import { revokedAmong, revokedRows, unlistedRevocations } from '@kualik/db/repositories/revoked-rows.ts';
import { CrlEntryWriter } from '@kualik/pki/crl-entries.ts';
import { REVOCATION_REASONS, type RevocationReason } from '@kualik/pki/extensions/crl-extensions.ts';
import { PIECE_BYTES } from './crl-file.ts';
import type { HoldRecord } from './journal-entry.ts';
import type { CrlContext } from './signer-context.ts';

/** What a list covers. */
export interface CrlScope {
  suffix: string;
  /** Suffix of the list of its own to which the certificates in the scope point; '' = all certificates of the authority. */
  listSuffix: string;
  /** The complete list that a delta list builds on; null for a list of everything in its scope. */
  base: bigint | null;
  /** Which certificates on hold belong to the scope. */
  covers(serialHex: string): boolean;
}

/** The entries of one list, as of one moment. */
export interface CrlContent {
  pieces: AsyncIterable<Uint8Array>;
  /** Everything in the scope that is on hold. */
  held: readonly HoldRecord[];
  /** Serial numbers that the list itself carries as being on hold. */
  listed: readonly string[];
  /** Serial numbers whose hold was told and is over. */
  removed: readonly string[];
  /** Revocations that no list carried before this moment. */
  unlisted: readonly string[];
}

/** What is revoked and on hold at one moment: lists that are issued together say the same. */
export interface CrlMoment {
  client: SnapshotClient;
  onHold: readonly HoldRecord[];
}

export function atOneMoment<T>(
  { orm, journal, authority }: CrlContext,
  act: (moment: CrlMoment) => Promise<T>,
): Promise<T> {
  return withSnapshot(orm, (client) => act({ client, onHold: journal.held.of(authority.name) }));
}

/**
 * Gathers a list: revocations by the database, holds by the journal, which no row can lift. A delta list has what changed
 * since its base, so it costs what changed (RFC 5280 5.2.4).
 */
export async function crlContentOf(context: CrlContext, moment: CrlMoment, scope: CrlScope): Promise<CrlContent> {
  const { authority, journal } = context;
  const { client } = moment;
  const carried = journal.lists.carriedHolds(authority.name);
  const onHold = moment.onHold.filter(({ serialHex }) => scope.covers(serialHex));
  const current = new Set(onHold.map(({ serialHex }) => serialHex));
  const over =
    scope.base === null ? [] : [...carried].filter((serialHex) => scope.covers(serialHex) && !current.has(serialHex));
  // A certificate whose revocation is stored stands on the list as revoked, whatever hold it had.
  const revoked = await revokedAmong(client, [...current, ...over]);
  const held = onHold.filter(({ serialHex }) => !revoked.has(serialHex));
  const news = scope.base === null ? held : held.filter((hold) => !journal.lists.isInBase(hold));
  const removed = over.filter((serialHex) => !revoked.has(serialHex));
  const choice = { caId: authority.id, since: scope.base, listSuffix: scope.listSuffix };
  // Only the complete list and its delta lists tell what was told.
  const unlisted = scope.listSuffix === '' ? await unlistedRevocations(client, authority.id) : [];
  const writer = new CrlEntryWriter({ pieceBytes: PIECE_BYTES, allowsRemoval: scope.base !== null });
  const removedAt = Math.floor(context.clock.now().getTime() / 1000);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const batch of revokedRows(client, choice)) {
      for (const row of batch) {
        if (writer.isFull) yield writer.take();
        writer.add({ ...row, reason: reasonOf(row.reason) });
      }
    }
    for (const entry of [...news.map(heldEntry), ...removed.map((serial) => removedEntry(serial, removedAt))]) {
      if (writer.isFull) yield writer.take();
      writer.add(entry);
    }
    yield writer.take();
  }
  const listed = news.map(({ serialHex }) => serialHex);
  return { pieces: pieces(), held, listed, removed, unlisted };
}

/** The reason that a row tells. */
export function reasonOf(word: string): RevocationReason {
  if (!Object.hasOwn(REVOCATION_REASONS, word)) throw new Error(`a revocation has the unknown reason ${word}`);
  return word as RevocationReason;
}

function heldEntry({ serialHex, heldAt }: HoldRecord) {
  const revokedAt = Math.floor(Date.parse(heldAt) / 1000);
  return { serial: Buffer.from(serialHex, 'hex'), revokedAt, reason: 'certificateHold' as const, invalidSince: null };
}

function removedEntry(serialHex: string, revokedAt: number) {
  return { serial: Buffer.from(serialHex, 'hex'), revokedAt, reason: 'removeFromCRL' as const, invalidSince: null };
}
