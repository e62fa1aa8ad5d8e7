import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRequest } from '@kualik/db';
import { awaitsConfirmation } from '@kualik/api/cases/allowed-actions.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { GiveUpCardIssueDocument } from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { storeCase } from '../support/stored-cases.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const CARD = 'psc_or_provider.issue';
const OTHERS = [...loadServices().service('nca.certificates').channels].filter(([id]) => id !== CARD);

describe('giving up an issue whose card is lost (reg p.9(10))', () => {
  it.each(OTHERS)('ends no case of %s, taken though it is', async (channelId, { steps, start }) => {
    const confirmation = [...steps.values()].find((step) => awaitsConfirmation(step));
    const claim = { claimedById: desk.aigerim.employee.id, claimedAt: DESK_NOW, claimTouchedAt: DESK_NOW };
    const course = { channelId, step: confirmation?.id ?? start, status: 'UNDER_REVIEW', ...claim } as const;
    const { id, version } = await storeCase(desk.database.em(), { at: DESK_NOW, request: course });
    const answer = await desk.api.ask(GiveUpCardIssueDocument, { input: { id, version } }, desk.session);
    expect(answer.code).toBe(confirmation ? 'EVENT_NOT_ALLOWED' : 'STATE_CHANGED');
    expect(await findRequest(desk.database.em(), id)).toMatchObject({ status: 'UNDER_REVIEW', version });
  });
});
