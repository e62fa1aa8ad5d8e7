import { describe, expect, it } from '@jest/globals';
import { EmployeeEntity, officeIdOf, StaffNoticeEntity } from '@kualik/db';
import type { Session } from '../support/api-server.ts';
import { DESK_NOW } from '../support/api-desk.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { CODE, DECIDE, TELEPHONE, agent, ask, office, officerSession, openForThisFile } from '../support/holds-desk.ts';

openForThisFile();

const ASK = 'mutation ($id: ID!) { askToResumeAfterKeyLoss(id: $id) { state } }';
const RESUME = 'mutation ($id: ID!) { resumeAfterKeyLoss(id: $id) { state } }';

async function head(officeId?: string): Promise<Session> {
  const where = officeId === undefined ? {} : { officeId };
  const stored = await storeOperator(office.database.em(), office.ca, { roles: ['psc_head'], ...where });
  return signIn(office.api, stored.auth);
}

async function reported(session: Session): Promise<string> {
  const code = (await ask(CODE, {}, session)).data?.makeKeyLossCode ?? '';
  const { data } = await ask(TELEPHONE, { input: { code, since: DESK_NOW.toISOString() } }, agent);
  return data?.reportKeyLossByTelephone.id ?? '';
}

const codeOf = async (text: string, id: string, session: Session) => (await ask(text, { id }, session)).code;

describe('reg p.19(5) rule 3 a key that was not lost', () => {
  it('lets its operator work again: the provider decides, the head asks, the provider resumes', async () => {
    const { employee, auth } = await storeOperator(office.database.em(), office.ca);
    const id = await reported(await signIn(office.api, auth));
    const stateOf = async () => (await office.database.em().findOneOrFail(EmployeeEntity, { id: employee.id })).state;
    const own = await head();
    expect([await stateOf(), await codeOf(ASK, id, own)]).toEqual(['suspended', 'OPERATOR_STATE']);
    expect((await ask(DECIDE, { id, confirm: false }, officerSession)).code).toBeUndefined();
    const notices = await office.database.em().find(StaffNoticeEntity, { kind: 'key_loss_dismissed', subjectId: id });
    expect(notices.map(({ role }) => role).sort()).toEqual(['provider_officer', 'psc_head']);
    expect(await stateOf()).toBe('suspended');
    expect(await codeOf(RESUME, id, officerSession)).toBe('RESUME_NOT_ASKED');
    expect(await codeOf(ASK, id, await head(officeIdOf('11-1-PSC1')))).toBe('OPERATOR_OTHER_OFFICE');
    const asked = await Promise.all([codeOf(ASK, id, own), codeOf(ASK, id, own)]);
    expect(asked.sort()).toEqual(['STATE_CHANGED', undefined]);
    expect(await codeOf(RESUME, id, own)).toBe('FORBIDDEN');
    const resumed = await Promise.all([codeOf(RESUME, id, officerSession), codeOf(RESUME, id, officerSession)]);
    expect(resumed.sort()).toEqual(['STATE_CHANGED', undefined]);
    expect(await stateOf()).toBe('active');
    expect((await ask(CODE, {}, await signIn(office.api, auth))).code).toBeUndefined();
  });

  it('does not let him work while another report waits for the decision', async () => {
    const { employee, auth } = await storeOperator(office.database.em(), office.ca);
    const id = await reported(await signIn(office.api, auth));
    const own = await head();
    await ask(DECIDE, { id, confirm: false }, officerSession);
    await codeOf(ASK, id, own);
    await office.database.em().execute(
      `insert into key_loss (employee_id, since, channel, reported_by_id, reported_at, state)
        values (?, ?, 'telephone', ?, ?, 'reported')`,
      [employee.id, DESK_NOW, employee.id, DESK_NOW],
    );
    expect(await codeOf(RESUME, id, officerSession)).toBe('OPERATOR_STATE');
  });
});
