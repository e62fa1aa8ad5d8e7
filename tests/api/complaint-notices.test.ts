import { describe, expect, it } from '@jest/globals';
import { ComplaintLetterEntity, OutboxEntity, StaffNoticeEntity } from '@kualik/db';
import { RegisterPaperComplaintDocument } from '../../codegen/generated/complaints.ts';
import { answered, api, as, complaint, desk, onPaper, openForThisFile } from '../support/complaints-desk.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';

openForThisFile();

describe('who is told of a complaint (std1 p.11)', () => {
  const letters = () => desk.database.em().find(ComplaintLetterEntity, {}, { orderBy: { id: 'asc' } });

  it('is the head of the body it is about, once it is registered', async () => {
    const { summary } = await onPaper();
    const notices = await desk.database.em().find(StaffNoticeEntity, { subjectId: summary.id });
    expect(notices.map(({ kind, role, officeId }) => [kind, role, officeId])).toEqual([
      ['complaint_registered', 'psc_head', SEMEY_OFFICE],
    ]);
  });

  it('is the complainant who left an address, of the registration and of the answer', async () => {
    const before = (await letters()).length;
    await answered();
    expect(await letters()).toHaveLength(before);
    const complainant = { ...complaint().complainant, email: ' gali@example.kz ' };
    const one = await answered({ complaint: complaint({ complainant }) });
    expect((await letters()).slice(before).map(({ act, complaintId }) => [act, complaintId])).toEqual([
      ['register', one.summary.id],
      ['answer', one.summary.id],
    ]);
    expect(one.email).toBe('gali@example.kz');
    const queued = await desk.database.em().find(OutboxEntity, { kind: 'complaint-letter' });
    expect(JSON.stringify(queued.map(({ payload }) => payload))).not.toContain('gali');
  });

  it('is nobody at an address that is none', async () => {
    const complainant = { ...complaint().complainant, email: 'gali' };
    const input = { channel: 'POST' as const, complaint: complaint({ complainant }), signedAs: 'Ә' };
    const { code, errors } = await api.ask(RegisterPaperComplaintDocument, { input }, as('psc_office'));
    expect([code, errors[0]?.extensions.field]).toEqual(['EMAIL_INVALID', 'complaint.complainant.email']);
  });
});
