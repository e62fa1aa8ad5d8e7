import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import { NotificationEntity } from '../entities/notification.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { SignedRequestEntity } from '../entities/signed-request.entity.ts';

/** Person and organisation of the certificate that opened the cabinet; they bound what it sees. */
export interface OwnScope {
  iin: string;
  bin: string | null;
}

export interface OwnCaseFilter {
  statuses?: RequestStatus[] | null;
  channels?: string[] | null;
}

export interface OwnCasePage {
  orderBy: 'submittedAt' | 'status';
  descending: boolean;
  first: number;
  offset: number;
}

/** A request with the person as he stood in it. */
export interface OwnCase {
  request: RequestEntity;
  applicant: ApplicantEntity;
  isSigned: boolean;
}

const COLUMNS = { submittedAt: 'r.submitted_at', status: 'r.status' } as const;
/** What a person ordered is his, for whichever organisation; under a BIN he sees what he ordered for that one. @rule reg p.12 */
const OWN = `from request r join applicant a on a.id = r.applicant_id
  where a.iin = ? and (?::text is null or a.bin = ?)`;

/** Requests that one person ordered, under one BIN or all of them; with their number in all. */
export async function ownCases(
  em: EntityManager,
  scope: OwnScope,
  filter: OwnCaseFilter,
  page: OwnCasePage,
): Promise<{ cases: OwnCase[]; total: number }> {
  const values: unknown[] = [scope.iin, scope.bin, scope.bin];
  let where = OWN;
  if (filter.statuses?.length) where += ` and r.status in (${listOf(filter.statuses, values)})`;
  if (filter.channels?.length) where += ` and r.channel_id in (${listOf(filter.channels, values)})`;
  const [count]: { total: number }[] = await em.execute(`select count(*)::int as total ${where}`, values);
  const order = `${COLUMNS[page.orderBy]} ${page.descending ? 'desc' : 'asc'}, r.id`;
  const rows: { id: string }[] = await em.execute(`select r.id ${where} order by ${order} limit ? offset ?`, [
    ...values,
    page.first,
    page.offset,
  ]);
  return {
    cases: await casesOf(
      em,
      rows.map(({ id }) => id),
    ),
    total: count?.total ?? 0,
  };
}

function listOf(words: readonly string[], values: unknown[]): string {
  values.push(...words);
  return words.map(() => '?').join(', ');
}

async function casesOf(em: EntityManager, ids: readonly string[]): Promise<OwnCase[]> {
  const requests = await em.find(RequestEntity, { id: { $in: [...ids] } });
  const applicants = await em.find(ApplicantEntity, { id: { $in: requests.map(({ applicantId }) => applicantId) } });
  const signed = await em.find(SignedRequestEntity, { requestId: { $in: [...ids] } }, { fields: ['requestId'] });
  return ids.flatMap((id) => {
    const request = requests.find((one) => one.id === id);
    const applicant = applicants.find((one) => one.id === request?.applicantId);
    const isSigned = signed.some(({ requestId }) => requestId === id);
    return request && applicant ? [{ request, applicant, isSigned }] : [];
  });
}

/** One request of the person; null when there is none or it is somebody else's. */
export async function ownCase(em: EntityManager, { iin, bin }: OwnScope, id: string): Promise<OwnCase | null> {
  const [found] = await casesOf(em, [id]);
  if (found === undefined) return null;
  const { applicant } = found;
  return applicant.iin === iin && (bin === null || applicant.bin === bin) ? found : null;
}

/** The letters of several requests, oldest first. */
export function lettersOf(em: EntityManager, requestIds: readonly string[]): Promise<NotificationEntity[]> {
  return em.find(
    NotificationEntity,
    { requestId: { $in: [...requestIds] } },
    { orderBy: { queuedAt: 'asc', id: 'asc' } },
  );
}

/**
 * Guarded by the version: corrects the address of the order and lets its application be made anew. False when the case
 * moved meanwhile.
 */
export async function storeEmail(
  em: EntityManager,
  { id, version, applicantId }: RequestEntity,
  email: string,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'update request set version = version + 1 where id = ? and version = ? and finished_at is null returning id',
    [id, version],
  );
  if (rows.length === 0) return false;
  await em.nativeUpdate(ApplicantEntity, { id: applicantId }, { email });
  await em.nativeDelete(DocumentEntity, { requestId: id, kind: 'application' });
  return true;
}

/** Where the applicant lives or the organisation sits, for the receipt of refusal. @rule S1A13-02 */
export async function storePostalAddress(em: EntityManager, applicantId: string, address: string): Promise<void> {
  await em.execute(
    `update applicant set details = details || jsonb_build_object('postalAddress', ?::text) where id = ?`,
    [address, applicantId],
  );
}
