import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, ConfirmationEntity, SessionEntity, ViolationEntity } from '@kualik/db';
import { judgeWorkplace } from '@kualik/domain/rules/workplaces.ts';
import {
  ClaimRequestDocument,
  ConfirmRequestDocument,
  ReleaseRequestDocument,
  SignInDocument,
} from '../../codegen/generated/admin.ts';
import { EndWorkplaceDocument, RegisterWorkplaceDocument } from '../../codegen/generated/workplaces.ts';
import { acceptedCase, DESK_NOW, openDesk, preparedConfirmation } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { Session } from '../support/api-server.ts';
import { base64, caseAwaitingPapers, signIn, signInDocument, storeOperator } from '../support/api-staff.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { signAs } from '../support/test-ca.ts';

let desk: Desk;
let head: Session;
let elsewhere: string;
beforeAll(async () => {
  desk = await openDesk();
  head = await signIn(desk.api, (await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] })).auth);
  const others: { id: string }[] = await desk.database
    .em()
    .execute(`select id from office where kind = 'psc' and id <> ? limit 1`, [SEMEY_OFFICE]);
  elsewhere = others[0]?.id ?? '';
});
afterAll(() => desk.close());

async function registered(officeId: string, label: string): Promise<{ id: string; token: string }> {
  const { data, errors } = await desk.api.ask(RegisterWorkplaceDocument, { officeId, label }, head);
  expect(errors).toEqual([]);
  return data!.registerWorkplace;
}

/** Signs Aigerim in: the token is typed once, or comes with the cookie of the computer. */
async function signedIn(typed: string | null, cookie: string | null = null) {
  const cms = base64(await signAs(desk.aigerim.auth, await signInDocument(desk.api)));
  const computer = cookie === null ? undefined : { cookie: `kualik_workplace=${cookie}`, csrfToken: '' };
  const answer = await desk.api.ask(SignInDocument, { cms, workplaceToken: typed }, computer);
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const session = { cookie: cookies.find((one) => one.startsWith('kualik_session')) ?? '' };
  return { ...answer, cookies, session: { ...session, csrfToken: answer.data?.signIn.csrfToken ?? '' } };
}

/** Takes a case and gives it back; the code when he may not. */
async function claim(session: Session): Promise<string | undefined> {
  const { id } = await caseAwaitingPapers(desk.database.em(), DESK_NOW);
  const { code } = await desk.api.ask(ClaimRequestDocument, { id }, session);
  if (code === undefined) await desk.api.ask(ReleaseRequestDocument, { id }, session);
  return code;
}

describe('where an operator works (reg p.19(5) rule 1)', () => {
  it.each([
    ['an office without registered workplaces works as before', false, null, [], true],
    ['a registered workplace of the own office', true, 'w', [], true],
    ['one that was named for him', true, 'w', ['v', 'w'], true],
    ['one that was named for others', true, 'w', ['v'], false],
    ['any other place, once the office has one', true, null, [], false],
  ])('%s', (_name, isRequired, workplaceId, named, isAllowed) => {
    expect(judgeWorkplace({ isRequired, workplaceId, named }).ok).toBe(isAllowed);
  });

  it('is a registered workplace of his own office, from the first one on; each confirmation names it', async () => {
    const { id: caseId } = await acceptedCase(desk);
    const { id, document } = await preparedConfirmation(desk, caseId);
    const [own, foreign] = [await registered(SEMEY_OFFICE, 'W1'), await registered(elsewhere, 'W1')];
    const confirm = async (session: Session) =>
      desk.api.ask(
        ConfirmRequestDocument,
        { input: { id, cms: base64(await signAs(desk.aigerim.sign, document)) } },
        session,
      );
    const unregistered = await confirm(desk.session);
    expect([unregistered.code, unregistered.errors[0]?.extensions]).toMatchObject([
      'WORKPLACE_NOT_REGISTERED',
      { clause: 'reg p.19(5)' },
    ]);
    expect(await claim(desk.session)).toBe('WORKPLACE_NOT_REGISTERED');
    const refused = { employeeId: desk.aigerim.employee.id, code: 'WORKPLACE_NOT_REGISTERED' };
    expect(await desk.database.em().find(ViolationEntity, refused)).toMatchObject([{ ruleRef: 'p.19(5) rule 1' }]);
    expect(await claim((await signedIn(foreign.token)).session)).toBe('WORKPLACE_NOT_REGISTERED');
    const first = await signedIn(own.token);
    expect(first.cookies).toContain(`kualik_workplace=${own.token}`);
    const later = (await signedIn(null, own.token)).session;
    expect(await claim(later)).toBeUndefined();
    expect((await confirm(later)).errors).toEqual([]);
    const kept = await desk.database.em().findOneOrFail(ConfirmationEntity, { id });
    expect(kept.workplaceId).toBe(own.id);
    const kind = 'confirmation.received';
    const [entry] = await desk.database.em().find(AuditEntity, { kind }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(entry?.data).toContain(own.id);

    expect((await desk.api.ask(EndWorkplaceDocument, { id: own.id }, head)).errors).toEqual([]);
    expect(await claim(later)).toBeUndefined(); // none is left: the office works as before
    await registered(SEMEY_OFFICE, 'W2');
    expect(await claim(later)).toBe('WORKPLACE_NOT_REGISTERED');
    expect((await desk.api.ask(EndWorkplaceDocument, { id: own.id }, head)).code).toBe('NOT_FOUND');
  });

  it('is told by a token that was given out; another one opens no session', async () => {
    const before = await desk.database.em().count(SessionEntity);
    expect((await signedIn('x'.repeat(43))).code).toBe('WORKPLACE_UNKNOWN');
    expect(await desk.database.em().count(SessionEntity)).toBe(before);
  });

  it('has one name in its office; two who register it at once get one', async () => {
    const ask = () => desk.api.ask(RegisterWorkplaceDocument, { officeId: elsewhere, label: 'W7' }, head);
    const codes = (await Promise.all([ask(), ask()])).map(({ code }) => code ?? 'REGISTERED');
    expect(codes.sort()).toEqual(['REGISTERED', 'WORKPLACE_KNOWN']);
  });
});
