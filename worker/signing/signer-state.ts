import type { EntityManager, MikroORM } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { holdsNotReleased, serialsWithoutHold, unknownHolds } from '@kualik/db/repositories/hold-journal.repository.ts';
import { issuedSerials, unknownSerials } from '@kualik/db/repositories/issuing.repository.ts';
import { unknownRevocations } from '@kualik/db/repositories/revocation.repository.ts';
import { putSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { Journal } from './journal.ts';
import { highestPublishedNumber, readPublishedCrl } from './published-crl.ts';

/** What /readyz shows of the signer. Only `ready` signs. */
export type SignerState =
  | { state: 'ready' }
  /** Another signer is at work; this one takes over when it ends. */
  | { state: 'standby' }
  /** The database is older than the journal or the published list: `npm run reconcile` is needed. */
  | { state: 'behind'; certificates: string[]; revocations: string[]; holds: string[]; lists: string[] }
  /** The journal lacks certificates that the database has: a wrong KUALIK_JOURNAL, or a lost file. */
  | { state: 'journal-behind'; certificates: number }
  /** A token with a key does not answer; it is looked for every second, and the work waits. */
  | { state: 'token-away' }
  | { state: 'broken'; code: string };

/** Compares database, journal and last published list. What a crash left half done is not "behind": its job is still open. */
export async function compareWithJournal(
  orm: MikroORM,
  journal: Journal,
  publishedFolder: string,
): Promise<SignerState> {
  const em = orm.em.fork();
  const known = serialsOf(journal, 'certificate');
  const certificates = await unknownSerials(em, known);
  const lists = await listsAhead(em, journal, publishedFolder);
  const published = await lostOfPublished(em, publishedFolder);
  const journalledOnly = await unknownRevocations(em, serialsOf(journal, 'revocation'));
  const revocations = [...new Set([...journalledOnly, ...published.revocations])];
  const holds = [...(await holdsBehind(em, journal)), ...published.holds];
  if (certificates.length + revocations.length + holds.length + lists.length > 0) {
    return { state: 'behind', certificates, revocations, holds, lists };
  }
  const journalled = new Set(known);
  const lost = (await issuedSerials(em)).filter((serial) => !journalled.has(serial));
  return lost.length > 0 ? { state: 'journal-behind', certificates: lost.length } : { state: 'ready' };
}

/** Leaves the state where the api finds it; serials stay out of it, their number is enough. */
export async function showState(orm: MikroORM, state: SignerState, at: Date): Promise<void> {
  const shown =
    state.state === 'behind'
      ? {
          state: state.state,
          certificates: state.certificates.length,
          revocations: state.revocations.length,
          holds: state.holds.length,
          lists: state.lists.length,
        }
      : state;
  await putSetting(orm.em.fork(), 'signer.state', { ...shown, at: at.toISOString() });
}

function serialsOf(journal: Journal, kind: 'certificate' | 'revocation'): string[] {
  return journal.entries.flatMap(({ record }) => (record.kind === kind ? [record.serialHex] : []));
}

/** Authorities whose next number the world has seen already. */
async function listsAhead(em: EntityManager, journal: Journal, folder: string): Promise<string[]> {
  const ahead: string[] = [];
  for (const ca of await listAuthorities(em)) {
    const numbers = [await highestPublishedNumber(folder, ca.name), journal.lists.lastNumber(ca.name)];
    if (numbers.some((number) => number >= ca.nextCrlNumber)) ahead.push(ca.name);
  }
  return ahead;
}

interface Lost {
  revocations: string[];
  holds: string[];
}

/** Serial numbers on the published lists of which the database knows nothing; the lists are read in pieces. */
async function lostOfPublished(em: EntityManager, folder: string): Promise<Lost> {
  const lost: Lost = { revocations: [], holds: [] };
  for (const ca of await listAuthorities(em)) {
    const list = await readPublishedCrl(folder, ca.name);
    await list?.scan(async (batch) => {
      const serials = (isHeld: boolean): string[] =>
        batch.flatMap(({ serialHex, reason }) => ((reason === 'certificateHold') === isHeld ? [serialHex] : []));
      lost.revocations.push(...(await unknownRevocations(em, serials(false))));
      lost.holds.push(...(await serialsWithoutHold(em, serials(true))));
    });
  }
  return lost;
}

/** Holds that the database has lost or does not know to be over, by their ids. */
async function holdsBehind(em: EntityManager, journal: Journal): Promise<string[]> {
  const idsOf = (kind: 'hold' | 'release'): string[] =>
    journal.entries.flatMap(({ record }) => (record.kind === kind ? [record.holdId] : []));
  return [...(await unknownHolds(em, idsOf('hold'))), ...(await holdsNotReleased(em, idsOf('release')))];
}
