import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, OutboxEntity, QuestionnaireOfferEntity, RequestEntity } from '@kualik/db';
import type { JobRow } from '@kualik/worker/job.ts';
import { offerQuestionnaires } from '@kualik/worker/questionnaire/offer-questionnaires.ts';
import { jobContext } from '../../support/job-context.ts';
import { AT, MailDesk } from '../../support/mail-desk.ts';

let desk: MailDesk;
beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());

const offer = () => offerQuestionnaires(jobContext({ orm: desk.db.orm, dataDir: desk.folder, at: AT }));
const offersOf = (requestId: string) => desk.db.em().find(QuestionnaireOfferEntity, { requestId });

async function invitationsOf(requestId: string): Promise<JobRow[]> {
  const rows = await desk.db.em().find(OutboxEntity, { requestId, kind: 'questionnaire' });
  return rows.map(({ id, kind, payload }) => ({ outboxId: id, kind, requestId, payload, attempt: 1 }));
}

describe('the invitation to the questionnaire (reg p.18)', () => {
  it.each(['P11', 'P3', 'X6'] as const)(
    'follows the end %s of a case once, also of two workers at once',
    async (to) => {
      const { request } = await desk.caseAt({ to });
      await Promise.all([offer(), offer()]);
      await offer();
      expect(await invitationsOf(request.id)).toHaveLength(1);
      expect(await offersOf(request.id)).toHaveLength(1);
    },
  );

  it('carries a link of its own, of which only the hash is stored; a letter tried again a new one', async () => {
    const { request } = await desk.caseAt({ to: 'P3', language: 'ru' });
    await offer();
    const [row] = await invitationsOf(request.id);
    await desk.send(row!);
    const { text = '', subject } = await desk.letterOf(row!);
    const [, token = ''] = /http:\/\/localhost:4000\/questionnaire#([\w-]{43})(?![\w-])/.exec(text) ?? [];
    expect(subject).toContain('оцените качество услуги');
    const [stored] = await offersOf(request.id);
    expect(stored?.tokenSha256).toBe(createHash('sha256').update(token).digest('hex'));
    expect(stored?.isSpent).toBe(false);
  });

  it('is not sent while a case goes on, nor for one that ended long ago', async () => {
    const { request: open } = await desk.caseAt({ to: 'P6' });
    const { request: old } = await desk.caseAt({ to: 'P3' });
    await desk.db.em().nativeUpdate(RequestEntity, { id: old.id }, { finishedAt: new Date('2026-10-01T06:00:00Z') });
    await offer();
    for (const { id } of [open, old]) expect(await offersOf(id)).toEqual([]);
  });

  it('of an applicant without an address is left to the status page', async () => {
    const { request } = await desk.caseAt({ to: 'P3' });
    await desk.db.em().nativeUpdate(ApplicantEntity, { id: request.applicantId }, { email: null });
    await offer();
    expect(await offersOf(request.id)).toHaveLength(1);
    expect(await invitationsOf(request.id)).toEqual([]);
  });
});
