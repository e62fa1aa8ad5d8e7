import { expect } from '@jest/globals';
import {
  AcceptDocumentsDocument,
  ClaimRequestDocument,
  PrepareConfirmationDocument,
  RecordDataUseConsentDocument,
} from '../../codegen/generated/admin.ts';
import { pdf } from '../api/uploads/hostile-files.ts';
import { startApi } from './api-server.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from './api-staff.ts';
import type { Operator } from './api-staff.ts';
import { freshDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { postScan } from './scans.ts';
import { storeTestCa } from './test-ca.ts';
import type { TestCa } from './test-ca.ts';

export interface Desk {
  database: TestDatabase;
  api: ApiUnderTest;
  ca: TestCa;
  /** Two operators of one office, both signed in. */
  aigerim: Operator;
  session: Session;
  dauren: Operator;
  otherSession: Session;
  close(): Promise<void>;
}

/** Monday, 10:00 in Almaty. */
export const DESK_NOW = new Date('2026-11-23T05:00:00.000Z');
export const PAPERS = ['application', 'identity-document', 'data-use-consent'].map((id) => ({
  id,
  originalReturned: true,
}));

/** What stands on a one-time power of attorney; the same again is the same paper. */
export const POWER = { number: '2-1184', issuedOn: '2026-11-20', issuer: 'нотариус Сәрсенова Ұлбала Өмірқызы' };

export function minutesLater(minutes: number): Date {
  return new Date(DESK_NOW.getTime() + minutes * 60_000);
}

export async function openDesk(): Promise<Desk> {
  const database = await freshDatabase();
  const api = await startApi(database, { now: DESK_NOW });
  const ca = await storeTestCa(database.em(), DESK_NOW);
  const aigerim = await storeOperator(database.em(), ca);
  const dauren = await storeOperator(database.em(), ca, { surname: 'Оспанов', givenName: 'Дәурен' });
  const [session, otherSession] = [await signIn(api, aigerim.auth), await signIn(api, dauren.auth)];
  const close = async (): Promise<void> => {
    await api.close();
    await database.close();
  };
  return { database, api, ca, aigerim, session, dauren, otherSession, close };
}

/** Moves the clock of the api; the open sessions live on as if they were opened then. */
export async function jumpTo({ api, database }: Pick<Desk, 'api' | 'database'>, at: Date): Promise<void> {
  api.setNow(at);
  const expiresAt = new Date(at.getTime() + 3_600_000);
  await database
    .em()
    .execute('update session set created_at = ?, last_seen_at = ?, expires_at = ? where ended_at is null', [
      at,
      at,
      expiresAt,
    ]);
}

export interface TakenCase {
  id: string;
  version: number;
  number: string;
  fingerprint: string;
}

/** A case taken by Aigerim, its papers awaited, the consent signed and scanned. */
export async function takenCase(desk: Desk, wish: { surname?: string; iin?: string } = {}): Promise<TakenCase> {
  const taken = await claimedCase(desk, wish);
  await recordConsent(desk, taken.id);
  return taken;
}

/** The same, before the applicant signed the consent. */
export async function claimedCase(
  { database, api, session }: Desk,
  wish: { surname?: string; iin?: string } = {},
): Promise<TakenCase> {
  const { id } = await caseAwaitingPapers(database.em(), DESK_NOW, wish);
  const { data, errors } = await api.ask(ClaimRequestDocument, { id }, session);
  expect(errors).toEqual([]);
  const { version = 0, number = '', fingerprint = '' } = data?.claimRequest ?? {};
  return { id, version, number, fingerprint };
}

/** The written consent to use protected data, scanned with the hand of the applicant, before anything is compared. */
export async function recordConsent(desk: Pick<Desk, 'api' | 'session'>, id: string): Promise<void> {
  const { api, session } = desk;
  await scanPaper(desk, id, 'data-use-consent');
  expect((await api.ask(RecordDataUseConsentDocument, { id }, session)).errors).toEqual([]);
}

/** What the scanner of the workplace makes of a hand-signed paper of the case. */
export async function scanPaper(
  { api, session }: Pick<Desk, 'api' | 'session'>,
  id: string,
  item: string,
  bytes = pdf(),
): Promise<void> {
  expect((await postScan(api.url, session, { request: id, item, bytes })).status).toBe(201);
}

/** A case whose papers Aigerim accepted: it waits for her confirmation. */
export async function acceptedCase(desk: Desk, wish: { iin?: string } = {}): Promise<{ id: string; number: string }> {
  const { id, version, number, fingerprint } = await takenCase(desk, wish);
  const input = { id, version, papers: PAPERS, identified: true, fingerprint };
  expect((await desk.api.ask(AcceptDocumentsDocument, { input }, desk.session)).errors).toEqual([]);
  return { id, number };
}

export async function preparedConfirmation(desk: Desk, id: string): Promise<{ id: string; document: Uint8Array }> {
  const { data, errors } = await desk.api.ask(PrepareConfirmationDocument, { id }, desk.session);
  expect(errors).toEqual([]);
  const { id: confirmationId = '', document = '' } = data?.prepareConfirmation ?? {};
  return { id: confirmationId, document: new Uint8Array(Buffer.from(document, 'base64')) };
}
