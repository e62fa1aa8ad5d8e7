import { unlistedSuffixes } from '@kualik/db/repositories/revoked-rows.ts';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import type { CrlMoment, CrlScope } from './crl-content.ts';
import type { CrlContext } from './signer-context.ts';

export type ScopePart = Pick<CrlScope, 'listSuffix' | 'covers'>;

/** The lists of server certificates of an authority. Which certificate belongs to which tells the journal. */
export function serverScopes({ authority, journal }: Pick<CrlContext, 'authority' | 'journal'>): ScopePart[] {
  return serverLists(authority.name).map((listSuffix) => ({
    listSuffix,
    covers: (serialHex) => listOf(journal, serialHex) === listSuffix,
  }));
}

/** Those of them about which there is something new to tell. */
export async function changedScopes(context: CrlContext, { client, onHold }: CrlMoment): Promise<ScopePart[]> {
  const { authority, journal } = context;
  const held = [...onHold.map(({ serialHex }) => serialHex), ...journal.lists.carriedHolds(authority.name)];
  const changed = new Set([
    ...(await unlistedSuffixes(client, authority.id)),
    ...held.map((serialHex) => listOf(journal, serialHex)),
  ]);
  return serverScopes(context).filter(({ listSuffix }) => changed.has(listSuffix));
}

function listOf(journal: CrlContext['journal'], serialHex: string): string {
  const record = journal.find('certificate', serialHex)?.record;
  return record?.kind === 'certificate' ? (record.listSuffix ?? '') : '';
}
