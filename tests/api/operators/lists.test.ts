import { describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { askSilence } from '@kualik/db/repositories/operator-absence.repository.ts';
import { A_PDF, done, OFFICE_NOW } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import {
  appointed,
  equipped,
  lettered,
  office,
  openForThisFile,
  ordered,
  signature,
} from '../../support/appointments.ts';

openForThisFile();

describe('reg p.15(1) what lies with the operators', () => {
  it('carriers are listed by state with the place where they are kept', async () => {
    const { operatorId, carrierSerial } = await equipped();
    const handed = await done(office, 'KeyCarriers', { states: ['IN_USE'] }, 'psc_office');
    expect(handed['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ serial: carrierSerial, operatorId, placeOfKeeping: 'Сейф 2' }),
      ]),
    );
    expect((await done(office, 'KeyCarriers', { states: ['LOST'] }, 'psc_office'))['totalCount']).toBe(0);
  });

  it('letters that wait for an answer are listed, and the order shows both signatures', async () => {
    const operatorId = await lettered();
    const open = await done(office, 'OfficialLetters', { isAnswered: false }, 'provider_officer');
    expect(open['items']).toMatchObject([{ purpose: 'ISSUE', receivedAt: OFFICE_NOW.toISOString(), answeredAt: null }]);
    const { id, document } = await ordered(operatorId);
    await done(
      office,
      'SignOperatorIssue',
      { id, cms: await signature('provider_officer', document) },
      'provider_officer',
    );
    const issue = await done(office, 'OperatorIssue', { id }, 'second');
    expect(issue).toMatchObject({ officerAt: OFFICE_NOW.toISOString(), secondAt: null, blockedCode: null });
  });

  it('a filed scan comes back byte for byte, and the reading is recorded', async () => {
    const { id, sha256 } = await done(office, 'FilePaper', { content: base64(A_PDF) }, 'psc_head');
    expect(await done(office, 'FiledPaper', { id }, 'auditor')).toMatchObject({ sha256, content: base64(A_PDF) });
    expect(await done(office, 'FiledPaper', { id: 'nobody' }, 'auditor')).toBeNull();
    const readings = await office.database.em().find(AuditEntity, { kind: 'paper.read' });
    expect(readings.some(({ data }) => data.includes(String(id)))).toBe(true);
  });
});

describe('reg p.15(1) an operator of whom nothing is heard', () => {
  it('is asked about, and one of two answers of the head counts', async () => {
    const operatorId = await appointed();
    const answer = { operatorId, answer: 'Оқуда' };
    expect((await office.run('AnswerSilence', answer, 'psc_head')).code).toBe('NOT_FOUND');
    await askSilence(office.database.em(), { operatorId, askedAt: OFFICE_NOW, lastActAt: null });
    const answers = await Promise.all([1, 2].map(() => office.run('AnswerSilence', answer, 'psc_head')));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await office.database.em().count(AuditEntity, { kind: 'operator.answered' })).toBe(1);
  });
});
