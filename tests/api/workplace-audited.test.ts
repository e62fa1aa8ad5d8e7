import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgeAudit } from '@kualik/api/audit/judge-audit.ts';
import { judgeRoutes } from '@kualik/api/audit/judge-route.ts';
import type { SessionFinding } from '@kualik/api/sign-in/signed-in.ts';
import { createSchema } from '@kualik/api/schema/create-schema.ts';
import { appendAudit, AuditEntity } from '@kualik/db';
import { followAudit } from '@kualik/db/audit/audit-trail.ts';
import { insertWorkplace } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { EMPLOYEE_ROLES } from '@kualik/domain/rules/staff-roles.ts';
import { sha256OfText } from '@kualik/api/sign-in/session-token.ts';
import { WORKPLACE_OPERATIONS } from '@kualik/domain/rules/workplaces.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseDocument, ClaimRequestDocument, SignInDocument } from '../../codegen/generated/admin.ts';
import type { ApiContext } from '@kualik/api/context.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { base64, caseAwaitingPapers, signInDocument } from '../support/api-staff.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { signAs } from '../support/test-ca.ts';

const PLACE = '00000000-0000-4000-8000-00000000aaaa';
const MUTATIONS = WORKPLACE_OPERATIONS.filter((name) => name !== 'attachScan');

/** The schema of the api, in which every act writes the same two entries. */
const schema = await createSchema();
for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = act;
judgeAudit(schema, () => null);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The session of an operator at a place, as the api finds it. */
function sessionAt(workplaceId: string | null): Pick<ApiContext, 'session'> {
  const signedIn = {
    ...{ employeeId: desk.aigerim.employee.id, name: 'Әйгерім', roles: EMPLOYEE_ROLES, officeId: SEMEY_OFFICE },
    ...{ certificateSha256: '', tokenSha256: '', workplaceId, expiresAt: DESK_NOW, closesAt: null },
  };
  const session: SessionFinding = { state: 'live', signedIn, csrfToken: '' };
  return { session };
}

/** What an act writes into the audit log, deep inside it: an entry of the operator and one of the system. */
async function act(): Promise<void> {
  const entry = { kind: 'claim.taken', at: DESK_NOW, requestId: null, data: { own: 1 } } as const;
  const em = desk.database.em();
  await appendAudit(em, { ...entry, actor: { kind: 'employee', id: desk.aigerim.employee.id } });
  await appendAudit(em, { ...entry, actor: { kind: 'system', id: 'x' } });
}

async function lastEntries(): Promise<unknown[]> {
  const entries = await desk.database.em().find(AuditEntity, {}, { orderBy: { id: 'desc' }, limit: 2 });
  return entries.reverse().map(({ data }): unknown => JSON.parse(data));
}

describe('who, when, from which workplace: the audit entry of an act names where the operator sits (reg p.15(1))', () => {
  it.each(MUTATIONS)('%s', async (name) => {
    const field = schema.getMutationType()?.getFields()[name];
    await field?.resolve?.(undefined, {}, sessionAt(PLACE), {} as GraphQLResolveInfo);
    expect(await lastEntries()).toEqual([{ own: 1, atWorkplace: PLACE }, { own: 1 }]);
  });

  it('a scan', async () => {
    await judgeRoutes(() => null)('POST /scans/:requestId/:itemId', sessionAt(PLACE), act);
    expect(await lastEntries()).toEqual([{ own: 1, atWorkplace: PLACE }, { own: 1 }]);
  });

  it('and names none when he sits at none, nor that of a colleague who works at the same moment', async () => {
    await followAudit(act, null);
    expect(await lastEntries()).toEqual([{ own: 1 }, { own: 1 }]);
    await Promise.all([followAudit(() => new Promise(setImmediate), PLACE), followAudit(act, null)]);
    expect(await lastEntries()).toEqual([{ own: 1 }, { own: 1 }]);
  });

  it('of a request over HTTP: taking a case, and reading it', async () => {
    const em = desk.database.em();
    const token = 'w'.repeat(43);
    const place = { officeId: SEMEY_OFFICE, label: 'W1', tokenSha256: sha256OfText(token), registeredAt: DESK_NOW };
    const atWorkplace = await insertWorkplace(em, { ...place, registeredById: desk.aigerim.employee.id });
    const { id } = await caseAwaitingPapers(em, DESK_NOW);
    const cms = base64(await signAs(desk.aigerim.auth, await signInDocument(desk.api)));
    const { headers, data } = await desk.api.ask(SignInDocument, { cms, workplaceToken: token });
    const cookie = headers.getSetCookie().find((one) => one.startsWith('kualik_session')) ?? '';
    const session = { cookie: cookie.split(';')[0] ?? '', csrfToken: data?.signIn.csrfToken ?? '' };
    expect((await desk.api.ask(ClaimRequestDocument, { id }, session)).errors).toEqual([]);
    expect((await desk.api.ask(CaseDocument, { id }, session)).errors).toEqual([]);
    const entries = await em.find(AuditEntity, { requestId: id, actorKind: 'employee' }, { orderBy: { id: 'asc' } });
    const places = entries.map(({ data: told }) => (JSON.parse(told) as { atWorkplace?: string }).atWorkplace);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['claim.taken', 'case.read']));
    expect(new Set(places)).toEqual(new Set([atWorkplace]));
  });
});
