import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterAnswerEntity, RequestEntity } from '@kualik/db';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { ServiceByIdDocument, ServicesDocument } from '../../codegen/generated/admin.ts';
import {
  ErrorCodesDocument,
  PolicyDocument,
  RegionsDocument,
  RequestStatusDocument,
} from '../../codegen/generated/portal.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';
import { submittedOrder } from '../support/orders.ts';

// Clause: std1 p.13.

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const statusOf = async (number: string) => (await desk.api.ask(RequestStatusDocument, { number })).data?.requestStatus;

describe('the public status', () => {
  it('tells who acts next, until when and what to do, and nothing of the person', async () => {
    const { number } = await caseAwaitingPapers(desk.database.em(), DESK_NOW, { surname: 'Қожахметов' });
    const answer = await desk.api.ask(RequestStatusDocument, { number });
    expect(answer.data?.requestStatus).toMatchObject({
      number,
      status: 'WAITING_FOR_APPLICANT',
      until: '2026-12-23T18:59:59.999Z', // the end of the thirtieth day in Almaty
      waitingReason: null,
      installed: false,
    });
    const state = answer.data?.requestStatus;
    for (const text of [state?.statusText, state?.actor, state?.nextStep]) {
      expect(Object.values(text ?? {}).every((words) => words.length > 1)).toBe(true);
    }
    expect(state?.steps.filter((step) => step.state === 'CURRENT')).toHaveLength(1);
    expect(answer.text).not.toMatch(/Қожахметов|example\.kz|\+7700|\b\d{12}\b/);
  });

  it('says that a register does not answer, which is no refusal', async () => {
    const em = desk.database.em();
    const { id: requestId, number } = await submittedOrder(em, { at: DESK_NOW });
    expect((await statusOf(number))?.waitingReason).toBeNull();
    await em.insert(RegisterAnswerEntity, {
      requestId,
      register: 'gbd_fl',
      outcome: 'unavailable',
      askedAt: DESK_NOW,
      attempt: 1,
    });
    expect(await statusOf(number)).toMatchObject({
      status: 'SENT',
      refusal: null,
      waitingReason: { kk: expect.stringMatching(/.{20}/) },
    });
  });

  it('answers unknown and malformed numbers alike, and at the same pace', async () => {
    const { number } = await em().findOneOrFail(RequestEntity, { status: 'SENT' });
    const wrongCheck = number.slice(0, 12) + (number.endsWith('0') ? '1' : '0');
    const times: number[] = [];
    for (const asked of [wrongCheck, '', 'а'.repeat(5000), "' or 1=1 --", number]) {
      const started = performance.now();
      const { data, errors } = await desk.api.ask(RequestStatusDocument, { number: asked });
      times.push(performance.now() - started);
      expect(errors).toEqual([]);
      expect(data?.requestStatus === null).toBe(asked !== number);
    }
    expect(Math.min(...times)).toBeGreaterThan(35);
  });
});

function em() {
  return desk.database.em();
}

describe('what anybody may read', () => {
  it('are twenty regions in the order of the Kazakh alphabet, each with a place to hand papers in (std1 p.13)', async () => {
    const regions = (await desk.api.ask(RegionsDocument, {})).data?.regions ?? [];
    expect(regions).toHaveLength(20);
    const names = regions.map(({ name }) => name.kk);
    expect(names).toEqual([...names].sort(new Intl.Collator('kk').compare));
    expect(regions.every(({ settlements }) => settlements.some(({ offices }) => offices.length > 0))).toBe(true);
  });

  it('is the policy with its version', async () => {
    expect((await desk.api.ask(PolicyDocument, {})).data?.policy).toMatchObject({
      version: '2026-1',
      publishedOn: '2026-11-01',
    });
  });

  it('is every error code with clause and three texts', async () => {
    const codes = (await desk.api.ask(ErrorCodesDocument, {})).data?.errorCodes ?? [];
    expect(codes.map(({ code }) => code).sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it('are the services with tables and diagrams', async () => {
    const services = (await desk.api.ask(ServicesDocument, {})).data?.services ?? [];
    expect(services.map(({ id }) => id)).toContain('nca.certificates');
    const { data } = await desk.api.ask(ServiceByIdDocument, { id: 'nca.certificates' });
    const issue = data?.service?.channels.find(({ id }) => id === 'portal_or_internet_resource.issue');
    expect(issue?.steps[1]).toMatchObject({ action: '2', next: '3/4', time: { kk: '1,5 мин' } });
    expect(issue?.limits).toMatchObject([{ from: 'P8', within: '2wd', clause: 'std1 p.4(1)' }]);
    expect(issue?.bpmn).toMatch(/<bpmn:definitions[\s\S]*BPMNDiagram/);
  });
});
