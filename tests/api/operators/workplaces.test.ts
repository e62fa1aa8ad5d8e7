import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, SessionEntity, StaffNoticeEntity, ViolationEntity } from '@kualik/db';
import {
  findOperator,
  insertOperator,
  insertPaper,
  moveOperator,
} from '@kualik/db/repositories/operator.repository.ts';
import { insertWorkplace } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { sha256OfText } from '@kualik/api/sign-in/session-token.ts';
import { ClaimRequestDocument, ReleaseRequestDocument, SignInDocument } from '../../../codegen/generated/admin.ts';
import { A_PDF, done, OFFICE_NOW, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import type { Session } from '../../support/api-server.ts';
import { base64, caseAwaitingPapers, signInDocument } from '../../support/api-staff.ts';
import { randomHash, SEMEY_OFFICE, syntheticIin } from '../../support/stored-cases.ts';
import { signAs } from '../../support/test-ca.ts';

let office: Administration;
let operatorId: string;
let employeeId: string;
const places: Record<string, { id: string; token: string }> = {};

beforeAll(async () => {
  office = await openAdministration(['psc_head', 'psc_office', 'operator', 'provider_officer', 'provider_head']);
  employeeId = office.staff['operator']?.employee.id ?? '';
  operatorId = await appointed(SEMEY_OFFICE, employeeId);
  const others: { id: string }[] = await office.database
    .em()
    .execute(`select id from office where kind = 'psc' and id <> ? limit 1`, [SEMEY_OFFICE]);
  for (const label of ['W1', 'W2']) await place(label, SEMEY_OFFICE);
  await place('elsewhere', others[0]?.id ?? '');
});
afterAll(() => office.close());

async function appointed(officeId: string, account?: string): Promise<string> {
  const em = office.database.em();
  const scan = { sha256: randomHash(), contentType: 'application/pdf', content: A_PDF } as const;
  const orderPaperId = await insertPaper(em, { ...scan, filedAt: OFFICE_NOW, filedById: employeeId });
  const id = await insertOperator(em, {
    ...{ iin: syntheticIin(), surname: 'Өтеулі', givenName: 'Әсел', patronymic: null, phone: '+77000000013' },
    ...{ officeId, workplaceIds: ['1-терезе'], orderNumber: '1', orderDate: '2026-11-20', orderPaperId },
    ...{ orderSha256: randomHash(), requirementsRef: 'талаптар', requirementsConfirmedById: employeeId },
    ...{ requirementsConfirmedAt: OFFICE_NOW, appointedAt: OFFICE_NOW },
  });
  const operator = await findOperator(em, id);
  if (operator !== null && account) await moveOperator(em, operator, 'active', account);
  return id;
}

async function place(label: string, officeId: string): Promise<void> {
  const token = label.padEnd(43, 'x');
  const row = { officeId, label, tokenSha256: sha256OfText(token), registeredAt: OFFICE_NOW };
  const id = await insertWorkplace(office.database.em(), { ...row, registeredById: employeeId });
  places[label] = { id: id ?? '', token };
}

const name = (labels: string[], by = 'psc_head') =>
  office.run('NameOperatorWorkplaces', { operatorId, workplaceIds: labels.map((label) => places[label]?.id) }, by);

async function signedIn(label: string): Promise<{ code: string | undefined; session: Session }> {
  const auth = office.staff['operator']?.auth;
  if (!auth) throw new Error('nobody');
  const cms = base64(await signAs(auth, await signInDocument(office.api)));
  const workplaceToken = places[label]?.token ?? null;
  const { code, data, headers } = await office.api.ask(SignInDocument, { cms, workplaceToken });
  const cookie =
    headers
      .getSetCookie()
      .find((one) => one.startsWith('kualik_session'))
      ?.split(';')[0] ?? '';
  return { code, session: { cookie, csrfToken: data?.signIn.csrfToken ?? '' } };
}

async function claim(session: Session): Promise<string | undefined> {
  const { id } = await caseAwaitingPapers(office.database.em(), OFFICE_NOW);
  const { code } = await office.api.ask(ClaimRequestDocument, { id }, session);
  if (code === undefined) await office.api.ask(ReleaseRequestDocument, { id }, session);
  return code;
}

const found = (code: string) => office.database.em().find(ViolationEntity, { employeeId, code });

describe('the workplaces of an operator (reg p.15(1), p.19(5) rule 1)', () => {
  it('are any registered one of his office until some are named for him', async () => {
    for (const label of ['W1', 'W2']) expect(await claim((await signedIn(label)).session)).toBeUndefined();
  });

  it('are named by head and office of his centre, with an audit entry, and shown with him', async () => {
    const { workplaces } = await done(
      office,
      'NameOperatorWorkplaces',
      { operatorId, workplaceIds: [places['W1']?.id, places['W1']?.id] },
      'psc_office',
    );
    expect(workplaces).toEqual([{ id: places['W1']?.id, label: 'W1', isEnded: false }]);
    const [entry] = await office.database.em().find(AuditEntity, { kind: 'operator.workplaces' });
    expect(entry?.data).toContain(places['W1']?.id);
    expect((await name(['elsewhere'])).code).toBe('NOT_FOUND');
    expect((await name([], 'provider_officer')).code).toBe('FORBIDDEN');
    expect((await name([], 'provider_head')).code).toBe('OPERATOR_OTHER_OFFICE');
    expect((await name(['W1'])).code).toBeUndefined();
  });

  it('two sign-ins at once leave one violation, and no session, at a place that was named for others', async () => {
    const sessions = await office.database.em().count(SessionEntity);
    const codes = (await Promise.all([signedIn('W2'), signedIn('W2')])).map(({ code }) => code);
    expect(codes).toEqual(['WORKPLACE_OF_OTHERS', 'WORKPLACE_OF_OTHERS']);
    expect(await office.database.em().count(SessionEntity)).toBe(sessions);
    expect(await found('WORKPLACE_OF_OTHERS')).toMatchObject([{ ruleRef: 'p.19(5) rule 1', operatorId }]);
    office.api.setNow(new Date(OFFICE_NOW.getTime() + 13 * 3_600_000));
    expect((await signedIn('W2')).code).toBe('WORKPLACE_OF_OTHERS');
    expect(await found('WORKPLACE_OF_OTHERS')).toHaveLength(2);
    office.api.setNow(OFFICE_NOW);
  });

  it('an act from a place that is no longer his is refused', async () => {
    const { session } = await signedIn('W1');
    expect(await claim(session)).toBeUndefined();
    office.api.setNow(OFFICE_NOW);
    await name(['W2']);
    expect(await claim(session)).toBe('WORKPLACE_OF_OTHERS');
    await name([]);
    expect(await claim(session)).toBeUndefined();
  });

  it('two of them at once, behind one address, are a violation that provider and centre are told of', async () => {
    const before = (await found('TWO_WORKPLACES')).map(({ id }) => id);
    office.api.setNow(new Date(OFFICE_NOW.getTime() + 60_000));
    await signedIn('W2');
    const fresh = (await found('TWO_WORKPLACES')).filter(({ id }) => !before.includes(id));
    expect(fresh).toHaveLength(1);
    const alerts = await office.database.em().find(StaffNoticeEntity, { subjectId: fresh[0]?.id ?? '' });
    expect(alerts.map(({ kind, role }) => [kind, role]).sort()).toEqual([
      ['two_workplaces', 'provider_officer'],
      ['two_workplaces', 'psc_head'],
    ]);
  });
});
