import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, officeIdOf } from '@kualik/db';
import { A_PDF, done, OFFICE_NOW } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import { lettered, office, openForThisFile, ordered, signature } from '../../support/appointments.ts';
import { actSignature, archiveWorker, finishedCase, outlived } from '../../support/archive.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';

openForThisFile();

const ELSEWHERE = { officeId: officeIdOf('11-1-PSC1') };

beforeAll(async () => {
  for (const role of ['archivist', 'support_officer'] as const) await office.hire(role, role);
  await office.hire('other archivist', 'archivist', ELSEWHERE);
  await office.hire('other head', 'psc_head', ELSEWHERE);
});

async function found(list: string, filter: object, by: string): Promise<unknown[]> {
  const { items } = await done(office, list, filter, by);
  return (items as { id: string }[]).map(({ id }) => id);
}

/** Ids of what the notices of a kind tell an employee of. */
async function told(kind: string, by: string): Promise<unknown[]> {
  const { items } = await done(office, 'StaffNotices', {}, by);
  const notices = items as { kind: string; subjectId: string }[];
  return notices.filter((notice) => notice.kind === kind).map(({ subjectId }) => subjectId);
}

describe('reg p.15 the second person', () => {
  it('finds the order to issue that he confirms, and is told of it', async () => {
    const { id, document } = await ordered(await lettered());
    const cms = await signature('provider_officer', document);
    await done(office, 'SignOperatorIssue', { id, cms }, 'provider_officer');
    expect(await found('OperatorIssues', { isConfirmed: false }, 'second')).toEqual([id]);
    expect(await told('OPERATOR_ISSUE_SIGNED', 'second')).toEqual([id]);
    expect(await office.database.em().count(AuditEntity, { kind: 'operator.listed' })).toBe(1);
    expect((await office.run('OperatorIssues', {}, 'psc_head')).code).toBe('FORBIDDEN');
    await done(office, 'ConfirmOperatorIssue', { id, cms: await signature('second', document) }, 'second');
    expect(await found('OperatorIssues', { isConfirmed: false }, 'second')).toEqual([]);
  });

  it('finds the act of destruction that he signs; the other signer’s role is told', async () => {
    const cases = [await finishedCase(office, { contract: A_PDF }), await finishedCase(office, { contract: A_PDF })];
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const acts = [];
    for (const [n, unitId] of (await outlived(office, cases)).entries()) {
      const input = { number: `Г-${n}`, unitIds: [unitId] };
      acts.push(await done(office, 'PrepareDestruction', { input }, 'archivist'));
    }
    const [first = {}, second = {}] = acts;
    expect(await found('DestructionActs', {}, 'provider_head')).toEqual([second['id'], first['id']]);
    expect(await found('DestructionActs', {}, 'archivist')).toHaveLength(2);
    expect(await found('DestructionActs', {}, 'other archivist')).toEqual([]);
    await done(office, 'SignDestruction', await actSignature(office, first, 'archivist'), 'archivist');
    await done(office, 'SignDestruction', await actSignature(office, second, 'provider_head'), 'provider_head');
    expect(await told('DESTRUCTION_ACT_SIGNED', 'provider_head')).toEqual([first['id']]);
    expect(await told('DESTRUCTION_ACT_SIGNED', 'archivist')).toEqual([second['id']]);
    expect(await told('DESTRUCTION_ACT_SIGNED', 'other archivist')).toEqual([]);
    await done(office, 'SignDestruction', await actSignature(office, first, 'provider_head'), 'provider_head');
    expect(await found('DestructionActs', { isComplete: false }, 'archivist')).toEqual([second['id']]);
  });

  it('finds the term of keeping that waits for him', async () => {
    const input = { documentKind: 'scan', years: 5, basis: '№ 1583 қаулы' };
    const { id } = await done(office, 'ProposeRetentionRule', { input }, 'archivist');
    expect(await found('RetentionRules', { isConfirmed: false }, 'provider_head')).toEqual([id]);
    expect(await told('RETENTION_RULE_PROPOSED', 'provider_head')).toEqual([id]);
    await done(office, 'ConfirmRetentionRule', { id }, 'provider_head');
    expect(await found('RetentionRules', { isConfirmed: false }, 'archivist')).toEqual([]);
    expect((await office.run('RetentionRules', {}, 'psc_head')).code).toBe('FORBIDDEN');
  });

  it('of the support service finds the contact that waits for registration', async () => {
    const orderPaperId = (await done(office, 'FilePaper', { content: base64(A_PDF) }, 'psc_head'))['id'];
    const order = { orderNumber: '21', orderDate: '2026-11-20', orderPaperId, mailbox: 'qoldau@semey.example.kz' };
    const input = { ...order, employeeId: office.staff['operator']?.employee.id };
    const { id } = await done(office, 'AppointSupportContact', { input }, 'psc_head');
    expect(await found('SupportContacts', {}, 'support_officer')).toEqual([]);
    await done(office, 'SendSupportContactLetter', { id, letterNumber: '5' }, 'psc_office');
    expect(await found('SupportContacts', { isRegistered: false }, 'support_officer')).toEqual([id]);
    expect(await told('SUPPORT_CONTACT_ANNOUNCED', 'support_officer')).toEqual([id]);
    expect(await found('SupportContacts', {}, 'psc_head')).toEqual([id]);
    expect(await found('SupportContacts', {}, 'other head')).toEqual([]);
    await done(office, 'RegisterSupportContact', { id }, 'support_officer');
    expect(await found('SupportContacts', { isRegistered: false }, 'support_officer')).toEqual([]);
  });
});
